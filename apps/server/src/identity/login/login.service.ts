import { Injectable } from '@nestjs/common';
import type { EnrolledLogin, Login, LoginStep, SetUpAdministrator, TotpSecret } from '@diem-cau/shared';
import { AuditService } from '../../audit/audit.service';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { Config } from '../../config/config';
import type { AccountEntity } from '../account.entity';
import type { Visitor } from '../device';
import { GuessLimits, networkOf } from '../guess-limits';
import { IdentityRepository } from '../identity.repository';
import { hashPassword, hashToken, newToken, verifyPassword } from '../secrets';
import { SessionsService, type OpenedSession } from '../sessions.service';
import { TotpService } from '../totp/totp.service';
import { PendingLogins } from './pending-logins';

/** A session, or what is needed before there is one, with the note that holds the place meanwhile. */
export type LoginProgress =
  { opened: OpenedSession; needs: null; pending: null } | { opened: null; needs: LoginStep; pending: string };

/** Verified when nobody has the login name, so that a stranger cannot tell by the time it takes. */
const nobody = hashPassword(newToken());

/** The ways in for accounts: password, then a code where two-step sign-in is on, or its setting up where it must be. */
@Injectable()
export class LoginService {
  constructor(
    private readonly repository: IdentityRepository,
    private readonly sessions: SessionsService,
    private readonly totp: TotpService,
    private readonly pending: PendingLogins,
    private readonly guesses: GuessLimits,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws DomainError WRONG_LOGIN, TOO_MANY_REQUESTS, LOGIN_EXPIRED */
  async logIn({ loginName, password }: Login, visitor: Visitor): Promise<LoginProgress> {
    const subject = `login:${loginName}`;
    const { isLast } = await this.guesses.claim(subject, visitor.address);
    const account = await this.repository.findAccountByLoginName(loginName);
    const right = await verifyPassword(account?.passwordHash ?? (await nobody), password);
    if (!account?.passwordHash || !right || account.disabledAt || (account.demo && this.config.production)) {
      if (isLast) await this.recordRefused(account, visitor);
      throw new DomainError('WRONG_LOGIN');
    }
    await this.guesses.forgive(subject, visitor.address);
    return this.proceed(account, visitor);
  }

  /** What follows a right password. @throws DomainError LOGIN_EXPIRED */
  async proceed(account: AccountEntity, visitor: Visitor): Promise<LoginProgress> {
    const needs: LoginStep | null = account.totpSecret
      ? 'code'
      : account.totpRequired
        ? 'totp-enrolment'
        : null;
    if (needs) return { opened: null, needs, pending: await this.pending.issue(account) };
    return { opened: await this.open(account, visitor), needs, pending: null };
  }

  /** @throws DomainError LOGIN_EXPIRED, WRONG_CODE, TOO_MANY_REQUESTS */
  async submitCode(pending: string | null, code: string, visitor: Visitor): Promise<OpenedSession> {
    const account = await this.expect(pending);
    if (!account.totpSecret) throw new DomainError('LOGIN_EXPIRED');
    await this.totp.check(account, code, visitor.address);
    return this.open(account, visitor);
  }

  /** @throws DomainError LOGIN_EXPIRED, TOTP_STATE */
  async beginEnrolment(pending: string | null): Promise<TotpSecret> {
    const account = await this.expect(pending);
    return this.totp.begin(byItself(account), account);
  }

  /** @throws DomainError LOGIN_EXPIRED, TOTP_STATE, WRONG_CODE, TOO_MANY_REQUESTS */
  async confirmEnrolment(
    pending: string | null,
    code: string,
    visitor: Visitor,
  ): Promise<EnrolledLogin & OpenedSession> {
    const account = await this.expect(pending);
    const codes = await this.totp.confirm(byItself(account), account, code, visitor.address);
    const enrolled = await this.repository.findAccount(account.id);
    if (!enrolled) throw new DomainError('LOGIN_EXPIRED');
    return { ...(await this.open(enrolled, visitor)), codes };
  }

  /** @throws DomainError LINK_UNKNOWN, LINK_EXPIRED, SETUP_DONE, LOGIN_NAME_TAKEN, TOO_MANY_REQUESTS */
  async setUp(wanted: SetUpAdministrator, visitor: Visitor): Promise<OpenedSession> {
    const guess = `link:${hashToken(wanted.token)}`;
    await this.guesses.claim(guess, visitor.address);
    const link = await this.repository.findLinkByTokenHash(hashToken(wanted.token));
    if (!link || link.kind !== 'setup') throw new DomainError('LINK_UNKNOWN');
    await this.guesses.forgive(guess, visitor.address);
    if (link.revokedAt) throw new DomainError('SETUP_DONE');
    if (link.expiresAt <= this.clock.now()) throw new DomainError('LINK_EXPIRED');
    if (await this.repository.findAccountByLoginName(wanted.loginName)) {
      throw new DomainError('LOGIN_NAME_TAKEN', {}, 'loginName');
    }
    const { loginName, displayName, password } = wanted;
    const account = await this.repository.createFirstAdministrator(
      link.id,
      { loginName, displayName, passwordHash: await hashPassword(password) },
      this.clock.now(),
    );
    if (!account) throw new DomainError('SETUP_DONE');
    await this.audit.record({ actor: actorOf(account), action: 'administrator.set-up' });
    return this.sessions.openForAccount(account, visitor.device);
  }

  /** One row for a burst of wrong passwords. What was typed as the name is not kept: it may be a password. */
  private recordRefused(account: AccountEntity | null, { address }: Visitor): Promise<void> {
    return this.audit.record({
      actor: 'visitor',
      action: 'session.refuse',
      ...(account && { subject: actorOf(account) }),
      after: { network: networkOf(address) },
    });
  }

  private async expect(pending: string | null): Promise<AccountEntity> {
    const account = pending && (await this.pending.accountOf(pending));
    if (!account) throw new DomainError('LOGIN_EXPIRED');
    return account;
  }

  private async open(account: AccountEntity, { device }: Visitor): Promise<OpenedSession> {
    const opened = await this.sessions.openForAccount(account, device);
    await this.audit.record({ actor: actorOf(account), action: 'session.open' });
    return opened;
  }
}

const actorOf = ({ id }: AccountEntity) => `account:${id}`;
const byItself = (account: AccountEntity) => ({ actor: actorOf(account), conferenceId: null });
