import type { HelpReason, HelpReply, HelpSide, HelpVoice } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('help_message')
export class HelpMessageEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'call_id', type: 'uuid' })
  callId!: string;

  /** Its place in the call: clocks of two moments may be equal. */
  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  side!: HelpSide;

  @Column({ type: 'text' })
  voice!: HelpVoice;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: HelpReason | null;

  @Column({ type: 'text', nullable: true })
  reply!: HelpReply | null;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ name: 'said_at', type: 'timestamptz' })
  saidAt!: Date;
}
