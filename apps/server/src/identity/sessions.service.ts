import { Injectable } from '@nestjs/common';
import type { AccountSession, LinkKind, Login, SetUpAdministrator } from '@diem-cau/shared';
import { AuditService } from '../audit/audit.service';
import { DomainError } from '../common/errors/domain-error';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import { News } from '../common/events/news';
import { Clock } from '../common/time/clock';
import { Config } from '../config/config';
import { AccessService } from './access.service';
import type { AccountEntity } from './account.entity';
import { permissionsOf } from './permissions';
import { GuessLimits } from './guess-limits';
import { IdentityRepository } from './identity.repository';
import { hashPassword, hashToken, newToken, verifyPassword } from './secrets';
import type { SessionKind } from './session.entity';

export const SESSION_DAYS = 14;
const DAY_MS = 24 * 3600 * 1000;

export interface PersonalLink {
  id: string;
  kind: LinkKind;
  subjectId: string;
}

/** Verified when nobody has the login name, so that a stranger cannot tell by the time it takes. */
const nobody = hashPassword(newToken());

/** Logins of accounts, and the sessions that logins and links open. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly repository: IdentityRepository,
    private readonly access: AccessService,
    private readonly guesses: GuessLimits,
    private readonly announcer: Announcer,
    private readonly news: News,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @returns the session's token, for the cookie; @throws DomainError WRONG_LOGIN, TOO_MANY_REQUESTS */
  async logIn(
    { loginName, password }: Login,
    address: string,
  ): Promise<{ token: string; session: AccountSession }> {
    const subject = `login:${loginName}`;
    await this.guesses.claim(subject, address);
    const account = await this.repository.findAccountByLoginName(loginName);
    const right = await verifyPassword(account?.passwordHash ?? (await nobody), password);
    if (!account || !right || (account.demo && this.config.production)) throw new DomainError('WRONG_LOGIN');
    await this.guesses.forgive(subject, address);
    await this.audit.record({ actor: `account:${account.id}`, action: 'session.open' });
    return this.openFor(account);
  }

  /** @throws DomainError LINK_UNKNOWN, LINK_EXPIRED, SETUP_DONE, LOGIN_NAME_TAKEN */
  async setUp(wanted: SetUpAdministrator): Promise<{ token: string; session: AccountSession }> {
    const link = await this.repository.findLinkByTokenHash(hashToken(wanted.token));
    if (!link || link.kind !== 'setup') throw new DomainError('LINK_UNKNOWN');
    if (link.revokedAt) throw new DomainError('SETUP_DONE');
    if (link.expiresAt <= this.clock.now()) throw new DomainError('LINK_EXPIRED');
    if (await this.repository.findAccountByLoginName(wanted.loginName)) {
      throw new DomainError('LOGIN_NAME_TAKEN', {}, 'loginName');
    }
    const account = await this.repository.createFirstAdministrator(
      link.id,
      {
        loginName: wanted.loginName,
        displayName: wanted.displayName,
        passwordHash: await hashPassword(wanted.password),
        demo: false,
      },
      this.clock.now(),
    );
    if (!account) throw new DomainError('SETUP_DONE');
    await this.audit.record({ actor: `account:${account.id}`, action: 'administrator.set-up' });
    return this.openFor(account);
  }

  /** @returns the token for the cookie of that kind, or null when the link was revoked meanwhile */
  async openByLink({ id, kind, subjectId }: PersonalLink): Promise<string | null> {
    const { token, session } = this.newSession(kind, subjectId);
    return (await this.repository.createSessionOfLink({ ...session, linkId: id })) ? token : null;
  }

  /** Ends a session everywhere at once: its sockets close, and media with them. */
  async revoke(sessionId: string, reason: 'signed-out' | 'revoked'): Promise<void> {
    await this.repository.revokeSession(sessionId, this.clock.now());
    this.cutOff(sessionId, reason);
  }

  /** The open sessions of people who came by these subjects' personal links. */
  openOf(subjectIds: string[]): Promise<string[]> {
    return this.repository.findSessionIdsOfLinks(subjectIds, this.clock.now());
  }

  cutOff(sessionId: string, reason: 'signed-out' | 'revoked'): void {
    this.announcer.close(audience.session(sessionId), reason);
    this.news.publish('identity:revoked', { sessionId });
  }

  async describe(accountId: string): Promise<AccountSession> {
    const account = await this.repository.findAccount(accountId);
    if (!account) throw new DomainError('NOT_SIGNED_IN');
    return this.toSession(account);
  }

  private async openFor(account: AccountEntity): Promise<{ token: string; session: AccountSession }> {
    const { token, session } = this.newSession('account', account.id);
    await this.repository.createSession({ ...session, linkId: null });
    return { token, session: await this.toSession(account) };
  }

  private newSession(kind: SessionKind, subjectId: string) {
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_DAYS * DAY_MS);
    return { token, session: { kind, subjectId, tokenHash: hashToken(token), expiresAt } };
  }

  private async toSession({ id, displayName, loginName }: AccountEntity): Promise<AccountSession> {
    const roles = await this.access.rolesAnywhere(id);
    return { displayName, loginName, roles, permissions: [...permissionsOf(roles)] };
  }
}
