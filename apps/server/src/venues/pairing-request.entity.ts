import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A screen that shows a code and waits to be paired. */
@Entity('pairing_request')
export class PairingRequestEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ name: 'token_hash', type: 'text' })
  tokenHash!: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
