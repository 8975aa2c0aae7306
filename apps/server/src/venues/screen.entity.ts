import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A browser that has been paired to a venue; the token in its cookie is known here by its hash. */
@Entity('screen')
export class ScreenEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'venue_id', type: 'uuid' })
  venueId!: string;

  @Column({ type: 'text' })
  label!: string;

  @Column({ name: 'token_hash', type: 'text' })
  tokenHash!: string;

  /** The actor who paired it. */
  @Column({ name: 'paired_by', type: 'text' })
  pairedBy!: string;

  /** As they were called then. */
  @Column({ name: 'paired_by_name', type: 'text', nullable: true })
  pairedByName!: string | null;

  @Column({ name: 'paired_at', type: 'timestamptz' })
  pairedAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz', nullable: true })
  lastSeenAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
