import { Injectable } from '@nestjs/common';
import type { AccountSession, LinkKind, SessionRecord } from '@diem-cau/shared';
import { Changes, type ChangedBy } from '../audit/changes';
import { DomainError } from '../common/errors/domain-error';
import { News } from '../common/events/news';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import { Clock } from '../common/time/clock';
import { AccessService } from './access.service';
import type { AccountEntity } from './account.entity';
import type { Device } from './device';
import { IdentityRepository } from './identity.repository';
import { permissionsOfAccount } from './permissions';
import { hashToken, newToken } from './secrets';
import type { SessionEntity, SessionKind } from './session.entity';
import { SessionsRepository, type NewSession } from './sessions.repository';

export const SESSION_DAYS = 14;
const DAY_MS = 24 * 3600 * 1000;

export interface PersonalLink {
  id: string;
  kind: LinkKind;
  subjectId: string;
}

export interface OpenedSession {
  /** For the cookie. */
  token: string;
  session: AccountSession;
}

type Ending = 'signed-out' | 'revoked' | 'expired';

/** The sessions that logins and personal links open: opened, listed, ended. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly accounts: IdentityRepository,
    private readonly access: AccessService,
    private readonly announcer: Announcer,
    private readonly news: News,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError LOGIN_EXPIRED when the account has changed since the login looked at it */
  async openForAccount(account: AccountEntity, device: Device): Promise<OpenedSession> {
    const { token, session } = this.newSession('account', account.id, device);
    const opened = await this.repository.createOfAccount({ ...session, linkId: null }, account);
    if (!opened) throw new DomainError('LOGIN_EXPIRED');
    return { token, session: await this.toSession(account) };
  }

  /** @returns the token for the cookie of that kind, or null when the link was revoked meanwhile */
  async openByLink({ id, kind, subjectId }: PersonalLink, device: Device): Promise<string | null> {
    const { token, session } = this.newSession(kind, subjectId, device);
    return (await this.repository.createOfLink({ ...session, linkId: id })) ? token : null;
  }

  async describe(accountId: string): Promise<AccountSession> {
    const account = await this.accounts.findAccount(accountId);
    if (!account) throw new DomainError('NOT_SIGNED_IN');
    return this.toSession(account);
  }

  async ofAccount(accountId: string, currentId: string | null): Promise<SessionRecord[]> {
    const open = await this.repository.findOpenOfAccount(accountId, this.clock.now());
    return open.map((session) => toRecord(session, currentId));
  }

  /** The sessions that the personal links of these subjects opened. */
  async ofLinks(subjectIds: string[]): Promise<(SessionRecord & { kind: SessionKind; subjectId: string })[]> {
    const open = await this.repository.findOpenOfLinks(subjectIds, this.clock.now());
    return open.map((session) => ({
      ...toRecord(session, null),
      kind: session.kind,
      subjectId: session.subjectId,
    }));
  }

  /** The open sessions of people who came by these subjects' personal links. */
  async openOf(subjectIds: string[]): Promise<string[]> {
    const open = await this.repository.findOpenOfLinks(subjectIds, this.clock.now());
    return open.map(({ id }) => id);
  }

  /** An open session, for deciding who may end it. @throws DomainError NOT_FOUND */
  async find(id: string): Promise<Pick<SessionEntity, 'id' | 'kind' | 'subjectId'>> {
    const session = await this.repository.findOpenById(id, this.clock.now());
    if (!session) throw new DomainError('NOT_FOUND');
    return session;
  }

  /** Ends an account's session for somebody, and notes who did. @throws DomainError NOT_FOUND */
  async endOfAccount(by: ChangedBy, accountId: string, id: string): Promise<void> {
    const { kind, subjectId } = await this.find(id);
    if (kind !== 'account' || subjectId !== accountId) throw new DomainError('NOT_FOUND');
    await this.end(by, id);
  }

  async end(by: ChangedBy, id: string): Promise<void> {
    const session = await this.repository.findOpenById(id, this.clock.now());
    await this.changes.make(by, 'session.revoke', async (change) => {
      if (!session || !(await this.repository.end(id, this.clock.now(), change.manager))) {
        throw new DomainError('NOT_FOUND');
      }
      await change.record(`${session.kind}:${session.subjectId}`, whatWas(session), null);
    });
    this.cutOff(id, 'revoked');
  }

  /** Ends all of an account's sessions but the one named. */
  async endAllOfAccount(by: ChangedBy, accountId: string, exceptId: string | null): Promise<void> {
    const ended = await this.changes.make(by, 'session.revoke-all', async (change) => {
      const ids = await this.repository.endOfAccount(accountId, exceptId, this.clock.now(), change.manager);
      await change.record(`account:${accountId}`, { sessions: ids.length }, { sessions: 0 });
      return ids;
    });
    this.cutOffAll(ended);
  }

  async signOut(by: ChangedBy, id: string): Promise<void> {
    await this.changes.make(by, 'session.close', async (change) => {
      const ended = await this.repository.end(id, this.clock.now(), change.manager);
      if (ended) await change.record(by.actor, null, null);
    });
    this.cutOff(id, 'signed-out');
  }

  /** What an ended session still has open closes at once: its sockets, and media with them. */
  cutOff(sessionId: string, reason: Ending): void {
    this.announcer.close(audience.session(sessionId), reason);
    this.news.publish('identity:revoked', { sessionId });
  }

  cutOffAll(sessionIds: string[]): void {
    for (const id of sessionIds) this.cutOff(id, 'revoked');
  }

  /** An account's rights have changed: its pages connect anew, with the rights that it has now. */
  async reconnect(accountId: string): Promise<void> {
    for (const { id } of await this.repository.findOpenOfAccount(accountId, this.clock.now())) {
      this.announcer.reconnect(audience.session(id));
    }
  }

  private newSession(
    kind: SessionKind,
    subjectId: string,
    { browser, system }: Device,
  ): { token: string; session: Omit<NewSession, 'linkId'> } {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS);
    const seen = { browser, system, createdAt: now, lastSeenAt: now, expiresAt };
    return { token, session: { kind, subjectId, tokenHash: hashToken(token), ...seen } };
  }

  private async toSession({ id, displayName, loginName }: AccountEntity): Promise<AccountSession> {
    const roles = await this.access.rolesAnywhere(id);
    return { displayName, loginName, roles, permissions: [...permissionsOfAccount(roles)] };
  }
}

const toRecord = (session: SessionEntity, currentId: string | null): SessionRecord => ({
  id: session.id,
  browser: session.browser,
  system: session.system,
  openedAt: session.createdAt.toISOString(),
  lastSeenAt: session.lastSeenAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  current: session.id === currentId,
});

const whatWas = ({ browser, system, createdAt }: SessionEntity) => ({
  browser,
  system,
  openedAt: createdAt,
});
