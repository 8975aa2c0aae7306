import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, MoreThan, Not, type EntityManager, type Repository } from 'typeorm';
import { AccessLinkEntity } from './access-link.entity';
import { AccountEntity } from './account.entity';
import { SessionEntity, type SessionKind } from './session.entity';

export type NewSession = Omit<SessionEntity, 'id' | 'revokedAt'>;

/** What a login saw of the account. If any of it has changed since, the login does not hold. */
export type SeenAccount = Pick<AccountEntity, 'id' | 'passwordHash' | 'totpRequired' | 'totpSecret'>;

@Injectable()
export class SessionsRepository {
  constructor(@InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>) {}

  /** @returns false when the account was disabled or its way of signing in has changed meanwhile */
  createOfAccount(session: NewSession, seen: SeenAccount): Promise<boolean> {
    return this.sessions.manager.transaction(async (manager) => {
      const account = await manager.findOne(AccountEntity, {
        where: {
          id: seen.id,
          disabledAt: IsNull(),
          passwordHash: seen.passwordHash ?? IsNull(),
          totpRequired: seen.totpRequired,
          totpSecret: seen.totpSecret ?? IsNull(),
        },
        lock: { mode: 'pessimistic_read' },
      });
      if (account) await manager.insert(SessionEntity, session);
      return account !== null;
    });
  }

  /** @returns false when the link has been revoked; one that is revoked later finds this session and ends it */
  createOfLink(session: NewSession & { linkId: string }): Promise<boolean> {
    return this.sessions.manager.transaction(async (manager) => {
      const link = await manager.findOne(AccessLinkEntity, {
        where: { id: session.linkId, revokedAt: IsNull() },
        lock: { mode: 'pessimistic_read' },
      });
      if (link) await manager.insert(SessionEntity, session);
      return link !== null;
    });
  }

  findOpen(kind: SessionKind, tokenHash: string, now: Date): Promise<SessionEntity | null> {
    return this.sessions.findOneBy({ kind, tokenHash, revokedAt: IsNull(), expiresAt: MoreThan(now) });
  }

  findOpenById(id: string, now: Date): Promise<SessionEntity | null> {
    return this.sessions.findOneBy({ id, revokedAt: IsNull(), expiresAt: MoreThan(now) });
  }

  findOpenOfAccount(accountId: string, now: Date): Promise<SessionEntity[]> {
    return this.sessions.find({
      where: { kind: 'account', subjectId: accountId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { lastSeenAt: 'DESC' },
    });
  }

  /** Sessions that personal links of these subjects opened. */
  findOpenOfLinks(subjectIds: string[], now: Date): Promise<SessionEntity[]> {
    return this.sessions.find({
      where: {
        kind: Not('account'),
        subjectId: In(subjectIds),
        revokedAt: IsNull(),
        expiresAt: MoreThan(now),
      },
      order: { lastSeenAt: 'DESC' },
    });
  }

  async lastSeen(accountIds: string[]): Promise<Map<string, Date>> {
    const rows: { id: string; at: Date }[] = await this.sessions.query(
      `select subject_id as id, max(last_seen_at) as at from session
        where kind = 'account' and subject_id = any($1) group by subject_id`,
      [accountIds],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** Those of the sessions that hold no longer. */
  async findEnded(ids: string[], now: Date): Promise<Pick<SessionEntity, 'id' | 'revokedAt'>[]> {
    return this.sessions.query(
      `select id, revoked_at as "revokedAt" from session
        where id = any($1) and (revoked_at is not null or expires_at <= $2)`,
      [ids, now],
    );
  }

  /** Notes that the sessions are in use; those seen since `before` are left alone. */
  async touch(ids: string[], now: Date, before: Date): Promise<void> {
    await this.sessions.query(
      'update session set last_seen_at = $2 where id = any($1) and last_seen_at < $3',
      [ids, now, before],
    );
  }

  /** @returns false when it had ended already */
  async end(id: string, now: Date, manager: EntityManager = this.sessions.manager): Promise<boolean> {
    const { affected } = await manager.update(SessionEntity, { id, revokedAt: IsNull() }, { revokedAt: now });
    return affected === 1;
  }

  /** Ends the account's sessions, all but one if one is named; @returns their ids */
  async endOfAccount(
    accountId: string,
    exceptId: string | null,
    now: Date,
    manager: EntityManager,
  ): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await manager.query(
      `update session set revoked_at = $3
        where kind = 'account' and subject_id = $1 and id is distinct from $2::uuid and revoked_at is null
        returning id`,
      [accountId, exceptId, now],
    );
    return rows.map(({ id }) => id);
  }
}
