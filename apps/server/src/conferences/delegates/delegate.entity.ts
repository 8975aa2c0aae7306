import type { DelegateState } from '@diem-cau/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person whom a unit sends. */
@Entity('delegate')
export class DelegateEntity {
  /** Made by the page, so that a repeated request adds nobody twice. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  /** The list in which they stand. */
  @Column({ name: 'invitation_id', type: 'uuid' })
  invitationId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'text', nullable: true })
  workplace!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ name: 'participation_id', type: 'uuid', nullable: true })
  participationId!: string | null;

  @Column({ name: 'sitting_ids', type: 'uuid', array: true })
  sittingIds!: string[];

  @Column({ type: 'text' })
  state!: DelegateState;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'substituted_by', type: 'uuid', nullable: true })
  substitutedBy!: string | null;

  @Column({ name: 'outside_list', type: 'boolean' })
  outsideList!: boolean;

  @Column({ type: 'boolean' })
  late!: boolean;

  @Column({ type: 'integer' })
  revision!: number;

  /** The order in which people were added. */
  @Column({ type: 'bigint', insert: false, update: false })
  ordinal!: string;
}
