import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What holds for every unit that a conference invites. */
@Entity('invitation_terms')
export class InvitationTermsEntity {
  @PrimaryColumn({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ name: 'answer_by', type: 'timestamptz', nullable: true })
  answerBy!: Date | null;

  @Column({ name: 'delegates_by', type: 'timestamptz', nullable: true })
  delegatesBy!: Date | null;

  @Column({ name: 'delegates_per_unit', type: 'integer', nullable: true })
  delegatesPerUnit!: number | null;

  @Column({ type: 'text', nullable: true })
  message!: string | null;

  @Column({ name: 'contact_name', type: 'text', nullable: true })
  contactName!: string | null;

  @Column({ name: 'contact_phone', type: 'text', nullable: true })
  contactPhone!: string | null;

  @Column({ type: 'integer' })
  revision!: number;
}
