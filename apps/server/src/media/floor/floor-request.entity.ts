import type { FloorActor, FloorState, SourceKey } from '@diem-cau/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('floor_request')
export class FloorRequestEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ name: 'source_key', type: 'text' })
  sourceKey!: SourceKey;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  topic!: string | null;

  @Column({ name: 'agenda_item_id', type: 'uuid', nullable: true })
  agendaItemId!: string | null;

  @Column({ type: 'text' })
  state!: FloorState;

  @Column({ type: 'double precision' })
  place!: number;

  @Column({ type: 'integer' })
  minutes!: number;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ name: 'taken_at', type: 'timestamptz', nullable: true })
  takenAt!: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  word!: string | null;

  @Column({ name: 'acted_as', type: 'text' })
  actedAs!: FloorActor;

  @Column({ name: 'acted_by', type: 'text', nullable: true })
  actedBy!: string | null;

  @Column({ type: 'integer' })
  revision!: number;
}
