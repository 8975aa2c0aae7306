import type { AttendanceRules, ConferenceKind, ConferenceState, Visibility } from '@diem-cau/shared';
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
  kind!: ConferenceKind;

  @Column({ type: 'text' })
  field!: string;

  @Column({ name: 'host_unit_id', type: 'uuid' })
  hostUnitId!: string;

  @Column({ type: 'text' })
  state!: ConferenceState;

  /** Why it was postponed or cancelled. */
  @Column({ name: 'state_reason', type: 'text', nullable: true })
  stateReason!: string | null;

  @Column({ type: 'text' })
  visibility!: Visibility;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  /** When the first sitting begins. */
  @Column({ name: 'scheduled_start', type: 'timestamptz' })
  scheduledStart!: Date;

  /** When the last sitting ends. */
  @Column({ name: 'scheduled_end', type: 'timestamptz' })
  scheduledEnd!: Date;

  @Column({ name: 'hotline_name', type: 'text', nullable: true })
  hotlineName!: string | null;

  @Column({ name: 'hotline_phone', type: 'text', nullable: true })
  hotlinePhone!: string | null;

  @Column({ name: 'hotline_public', type: 'boolean' })
  hotlinePublic!: boolean;

  @Column({ name: 'contact_name', type: 'text', nullable: true })
  contactName!: string | null;

  @Column({ name: 'contact_phone', type: 'text', nullable: true })
  contactPhone!: string | null;

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
