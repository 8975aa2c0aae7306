import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('account')
export class AccountEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'login_name', type: 'text' })
  loginName!: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;

  /** Made by the demo; such an account cannot sign in in production. */
  @Column({ type: 'boolean', default: false })
  demo!: boolean;
}
