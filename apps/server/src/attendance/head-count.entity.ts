import type { HeadCountSource } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A row never changes: a newer count of the same venue and source names the one it supersedes. */
@Entity('head_count')
export class HeadCountEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ name: 'participation_id', type: 'uuid' })
  participationId!: string;

  @Column({ type: 'text' })
  source!: HeadCountSource;

  @Column({ type: 'integer' })
  count!: number;

  @Column({ type: 'text', nullable: true })
  informant!: string | null;

  @Column({ name: 'told_at', type: 'timestamptz', nullable: true })
  toldAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'entered_by', type: 'text' })
  enteredBy!: string;

  @Column({ name: 'entered_by_actor', type: 'text' })
  enteredByActor!: string;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;

  /** The roll call that it was the answer to: its evidence. When that is cancelled, the count stands for nothing. */
  @Column({ name: 'roll_call_id', type: 'uuid', nullable: true })
  rollCallId!: string | null;

  @Column({ name: 'supersedes_id', type: 'uuid', nullable: true })
  supersedesId!: string | null;
}
