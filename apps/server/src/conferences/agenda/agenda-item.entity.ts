import type { AgendaItemKind } from '@diem-cau/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agenda_item')
export class AgendaItemEntity {
  /** Made by the page that added it. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ name: 'sitting_id', type: 'uuid', nullable: true })
  sittingId!: string | null;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  kind!: AgendaItemKind;

  @Column({ type: 'text' })
  title!: string;

  /** The venue that gives a contribution. */
  @Column({ name: 'participation_id', type: 'uuid', nullable: true })
  participationId!: string | null;

  @Column({ name: 'fixed_start', type: 'timestamptz', nullable: true })
  fixedStart!: Date | null;

  @Column({ name: 'planned_minutes', type: 'integer' })
  plannedMinutes!: number;

  @Column({ name: 'actual_start', type: 'timestamptz', nullable: true })
  actualStart!: Date | null;

  @Column({ name: 'actual_end', type: 'timestamptz', nullable: true })
  actualEnd!: Date | null;

  /** Kept for what refers to it, and so that a removal can be taken back. */
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
