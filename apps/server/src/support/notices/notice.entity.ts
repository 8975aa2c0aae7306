import type { NoticeUrgency } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('notice')
export class NoticeEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  urgency!: NoticeUrgency;

  /** Whom the sender chose, as they chose it. */
  @Column({ name: 'unit_ids', type: 'uuid', array: true })
  unitIds!: string[];

  @Column({ name: 'chosen_ids', type: 'uuid', array: true })
  chosenIds!: string[];

  /** The venues that follow from the choice; null for all, those that are added later included. */
  @Column({ name: 'participation_ids', type: 'uuid', array: true, nullable: true })
  participationIds!: string[] | null;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  @Column({ name: 'sent_by', type: 'text' })
  sentBy!: string;

  @Column({ name: 'sent_by_name', type: 'text' })
  sentByName!: string;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'integer' })
  revision!: number;
}
