import type { BrowserName, LinkKind, SystemName } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type SessionKind = 'account' | LinkKind;

/** A browser's login. The cookie holds the token, here is only its hash. */
@Entity('session')
export class SessionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  kind!: SessionKind;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ name: 'link_id', type: 'uuid', nullable: true })
  linkId!: string | null;

  @Column({ name: 'token_hash', type: 'text' })
  tokenHash!: string;

  @Column({ type: 'text', nullable: true })
  browser!: BrowserName | null;

  @Column({ type: 'text', nullable: true })
  system!: SystemName | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Within a few minutes: it is not worth a write with every request. */
  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
