import type { AgendaItemKind } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('agenda_item')
export class AgendaItemEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  kind!: AgendaItemKind;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'speaker_id', type: 'uuid', nullable: true })
  speakerId!: string | null;

  @Column({ name: 'planned_start', type: 'timestamptz' })
  plannedStart!: Date;

  @Column({ name: 'planned_minutes', type: 'integer' })
  plannedMinutes!: number;
}
