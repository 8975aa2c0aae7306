import type { CheckedDevices, LineChecker, LineGrade, LineMeasures, LineReason } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A row is only ever added. */
@Entity('line_check')
export class LineCheckEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'venue_id', type: 'uuid' })
  venueId!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  /** Null once the venue was taken off the conference's list. */
  @Column({ name: 'participation_id', type: 'uuid', nullable: true })
  participationId!: string | null;

  @Column({ name: 'checked_by', type: 'text' })
  checkedBy!: LineChecker;

  @Column({ name: 'checked_by_actor', type: 'text' })
  checkedByActor!: string;

  @Column({ name: 'checked_by_name', type: 'text', nullable: true })
  checkedByName!: string | null;

  @Column({ type: 'jsonb' })
  line!: LineMeasures;

  @Column({ type: 'jsonb' })
  devices!: CheckedDevices;

  @Column({ type: 'text' })
  verdict!: LineGrade;

  @Column({ type: 'text', array: true })
  reasons!: LineReason[];

  @Column({ name: 'checked_at', type: 'timestamptz' })
  checkedAt!: Date;
}
