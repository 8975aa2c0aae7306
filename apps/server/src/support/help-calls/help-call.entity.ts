import type { HelpCallState } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('help_call')
export class HelpCallEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ name: 'participation_id', type: 'uuid' })
  participationId!: string;

  @Column({ type: 'text' })
  state!: HelpCallState;

  /** The name of the account that took it last. */
  @Column({ name: 'answering_by', type: 'text', nullable: true })
  answeringBy!: string | null;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'integer' })
  revision!: number;
}
