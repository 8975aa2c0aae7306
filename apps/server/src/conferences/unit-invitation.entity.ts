import type { AnswerWay, DelegateListState, InvitationState } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A unit's invitation to a conference. Rights over its venue there come from the one it accepted. */
@Entity('unit_invitation')
export class UnitInvitationEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ name: 'org_unit_id', type: 'uuid' })
  orgUnitId!: string;

  @Column({ type: 'text' })
  state!: InvitationState | 'withdrawn';

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** The actor who answered: the unit by its link, or staff for a unit that telephoned. */
  @Column({ name: 'answered_by', type: 'text', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'contact_name', type: 'text', nullable: true })
  contactName!: string | null;

  @Column({ name: 'contact_phone', type: 'text', nullable: true })
  contactPhone!: string | null;

  @Column({ name: 'answer_way', type: 'text', nullable: true })
  answerWay!: AnswerWay | null;

  /** Who said it on the telephone, or the number of the letter. */
  @Column({ name: 'told_by', type: 'text', nullable: true })
  toldBy!: string | null;

  @Column({ name: 'told_at', type: 'timestamptz', nullable: true })
  toldAt!: Date | null;

  /** How many delegates are asked of this unit; null when the number of the conference's terms holds. */
  @Column({ name: 'requested_count', type: 'integer', nullable: true })
  requestedCount!: number | null;

  @Column({ name: 'list_state', type: 'text', default: 'open' })
  listState!: DelegateListState;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  /** When the organisers opened a handed-in list again; what is written then is not late. */
  @Column({ name: 'reopened_at', type: 'timestamptz', nullable: true })
  reopenedAt!: Date | null;

  @Column({ name: 'reopen_reason', type: 'text', nullable: true })
  reopenReason!: string | null;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  /** Rises with every change of its list of delegates. */
  @Column({ name: 'list_revision', type: 'integer', default: 1 })
  listRevision!: number;
}
