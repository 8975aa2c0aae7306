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

  @Column({ name: 'paired_by', type: 'text' })
  pairedBy!: string;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
