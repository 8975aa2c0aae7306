import type { OfficialTimesChange } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One change of an item's official times. Append-only. */
@Entity('agenda_time_change')
export class AgendaTimeChangeEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: string;

  @Column({ name: 'agenda_item_id', type: 'uuid' })
  agendaItemId!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  /** Of the agenda that the change made. */
  @Column({ name: 'agenda_revision', type: 'integer' })
  agendaRevision!: number;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ name: 'by_name', type: 'text' })
  byName!: string;

  @Column({ type: 'text' })
  action!: OfficialTimesChange['action'];

  @Column({ name: 'start_before', type: 'timestamptz', nullable: true })
  startBefore!: Date | null;

  @Column({ name: 'end_before', type: 'timestamptz', nullable: true })
  endBefore!: Date | null;

  @Column({ name: 'start_after', type: 'timestamptz', nullable: true })
  startAfter!: Date | null;

  @Column({ name: 'end_after', type: 'timestamptz', nullable: true })
  endAfter!: Date | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
