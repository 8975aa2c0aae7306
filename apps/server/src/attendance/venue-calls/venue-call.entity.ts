import type { CalledPerson, CallReason } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A row never changes: a further one names the one that it corrects. */
@Entity('venue_call')
export class VenueCallEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ name: 'participation_id', type: 'uuid' })
  participationId!: string;

  @Column({ type: 'text' })
  called!: CalledPerson;

  @Column({ type: 'text', nullable: true })
  whom!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'boolean' })
  reached!: boolean;

  @Column({ type: 'text', nullable: true })
  agreed!: string | null;

  @Column({ type: 'text', array: true })
  about!: CallReason[];

  @Column({ name: 'wait_until', type: 'timestamptz', nullable: true })
  waitUntil!: Date | null;

  @Column({ name: 'corrects_id', type: 'uuid', nullable: true })
  correctsId!: string | null;

  @Column({ name: 'called_by', type: 'text' })
  calledBy!: string;

  @Column({ name: 'called_by_actor', type: 'text' })
  calledByActor!: string;

  @Column({ name: 'called_at', type: 'timestamptz' })
  calledAt!: Date;
}
