import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('speaker')
export class SpeakerEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  /** Its place in the list. */
  @Column({ type: 'integer', default: 0 })
  ordinal!: number;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  /** Kept for what refers to the person. */
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
