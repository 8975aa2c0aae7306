import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('account')
export class AccountEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** In small letters, and unique in any case. */
  @Column({ name: 'login_name', type: 'text' })
  loginName!: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  /** Null until the account's person has chosen a password through their link. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  /** Made by the demo; such an account cannot sign in in production. */
  @Column({ type: 'boolean', default: false })
  demo!: boolean;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  /** Its person cannot sign in without an authenticator, and sets one up when they try. */
  @Column({ name: 'totp_required', type: 'boolean', default: false })
  totpRequired!: boolean;

  /** Sealed; null while two-step sign-in is off. */
  @Column({ name: 'totp_secret', type: 'text', nullable: true })
  totpSecret!: string | null;

  /** Sealed: a secret of which no code has been confirmed yet. */
  @Column({ name: 'totp_candidate', type: 'text', nullable: true })
  totpCandidate!: string | null;
}
