import type { AttendanceRules, ConferenceState } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('conference')
export class ConferenceEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Short, for links and for typing. */
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  field!: string;

  @Column({ name: 'host_unit_id', type: 'uuid' })
  hostUnitId!: string;

  @Column({ type: 'text' })
  state!: ConferenceState;

  @Column({ type: 'text' })
  visibility!: 'public' | 'link' | 'registered' | 'internal';

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'scheduled_start', type: 'timestamptz' })
  scheduledStart!: Date;

  @Column({ name: 'scheduled_end', type: 'timestamptz' })
  scheduledEnd!: Date;

  @Column({ name: 'went_live_at', type: 'timestamptz', nullable: true })
  wentLiveAt!: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true })
  deletedAt!: Date | null;

  @Column({ name: 'poster_file_id', type: 'uuid', nullable: true })
  posterFileId!: string | null;

  @Column({ type: 'jsonb' })
  rules!: AttendanceRules;

  @Column({ type: 'integer' })
  revision!: number;
}
