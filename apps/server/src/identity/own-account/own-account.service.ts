import { Injectable } from '@nestjs/common';
import type {
  ChangePassword,
  ConfirmPasswordAndCode,
  OwnAccount,
  SessionRecord,
  TotpSecret,
} from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import type { AccountEntity } from '../account.entity';
import { AccountRecords } from '../accounts/account-records';
import { AccountsRepository } from '../accounts/accounts.repository';
import { GuessLimits } from '../guess-limits';
import { hashPassword, verifyPassword } from '../secrets';
import { SessionsRepository } from '../sessions.repository';
import { SessionsService } from '../sessions.service';
import { TotpService } from '../totp/totp.service';

/** What people do with their own accounts. Whatever would help a thief of the open page asks for the password. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly records: AccountRecords,
    private readonly sessions: SessionsService,
    private readonly sessionRows: SessionsRepository,
    private readonly totp: TotpService,
    private readonly guesses: GuessLimits,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async read(caller: HttpCaller): Promise<OwnAccount> {
    const account = await this.own(caller);
    const named = await this.records.namedRoles([account.id]);
    return {
      loginName: account.loginName,
      displayName: account.displayName,
      ...named(account.id),
      totp: account.totpSecret ? 'on' : 'off',
      totpRequired: account.totpRequired,
      recoveryCodesLeft: await this.totp.recoveryCodesLeft(account.id),
    };
  }

  async rename(caller: HttpCaller, displayName: string): Promise<void> {
    await this.changes.make(caller, 'account.rename', async (change) => {
      const account = await this.repository.findForChange(idOf(caller), change.manager);
      if (!account) throw new DomainError('NOT_SIGNED_IN');
      await change.record(caller.actor, { displayName: account.displayName }, { displayName });
      Object.assign(account, { displayName, revision: account.revision + 1 });
      await this.repository.save(account, change.manager);
    });
  }

  /** Ends all other sessions. @throws DomainError WRONG_PASSWORD, TOO_MANY_REQUESTS */
  async changePassword(
    caller: HttpCaller,
    { password, newPassword }: ChangePassword,
    address: string,
  ): Promise<void> {
    const known = await this.confirmed(caller, password, address);
    const passwordHash = await hashPassword(newPassword);
    const ended = await this.changes.make(caller, 'password.change', async (change) => {
      const account = await this.repository.findForChange(known.id, change.manager);
      if (!account || account.passwordHash !== known.passwordHash) throw new DomainError('WRONG_PASSWORD');
      await change.record(caller.actor, null, null);
      Object.assign(account, { passwordHash, revision: account.revision + 1 });
      await this.repository.save(account, change.manager);
      return this.sessionRows.endOfAccount(known.id, caller.sessionId, this.clock.now(), change.manager);
    });
    this.sessions.cutOffAll(ended);
  }

  /** @throws DomainError WRONG_PASSWORD, TOTP_STATE, TOO_MANY_REQUESTS */
  async beginTotp(caller: HttpCaller, password: string, address: string): Promise<TotpSecret> {
    return this.totp.begin(caller, await this.confirmed(caller, password, address));
  }

  /** @throws DomainError WRONG_CODE, TOTP_STATE, TOO_MANY_REQUESTS */
  async confirmTotp(caller: HttpCaller, code: string, address: string): Promise<string[]> {
    return this.totp.confirm(caller, await this.own(caller), code, address);
  }

  /** @throws DomainError WRONG_PASSWORD, WRONG_CODE, TOTP_STATE, TOTP_REQUIRED, TOO_MANY_REQUESTS */
  async disableTotp(caller: HttpCaller, given: ConfirmPasswordAndCode, address: string): Promise<void> {
    const account = await this.confirmed(caller, given.password, address);
    if (account.totpRequired) throw new DomainError('TOTP_REQUIRED');
    await this.totp.check(account, given.code, address);
    await this.changes.make(caller, 'totp.disable', async (change) => {
      const locked = await this.repository.findForChange(account.id, change.manager);
      if (!locked || locked.totpRequired) throw new DomainError('TOTP_REQUIRED');
      await this.totp.switchOff(account.id, change);
    });
  }

  /** @throws DomainError WRONG_PASSWORD, WRONG_CODE, TOTP_STATE, TOO_MANY_REQUESTS */
  async renewRecoveryCodes(
    caller: HttpCaller,
    given: ConfirmPasswordAndCode,
    address: string,
  ): Promise<string[]> {
    const account = await this.confirmed(caller, given.password, address);
    await this.totp.check(account, given.code, address);
    return this.totp.newRecoveryCodes(caller, account.id);
  }

  listSessions(caller: HttpCaller): Promise<SessionRecord[]> {
    return this.sessions.ofAccount(idOf(caller), caller.sessionId);
  }

  endSession(caller: HttpCaller, sessionId: string): Promise<void> {
    return this.sessions.endOfAccount(caller, idOf(caller), sessionId);
  }

  endOtherSessions(caller: HttpCaller): Promise<void> {
    return this.sessions.endAllOfAccount(caller, idOf(caller), caller.sessionId);
  }

  private async own(caller: HttpCaller): Promise<AccountEntity> {
    const account = await this.repository.find(idOf(caller));
    if (!account) throw new DomainError('NOT_SIGNED_IN');
    return account;
  }

  private async confirmed(caller: HttpCaller, password: string, address: string): Promise<AccountEntity> {
    const account = await this.own(caller);
    const guess = `password:${account.id}`;
    await this.guesses.claim(guess, address);
    if (!account.passwordHash || !(await verifyPassword(account.passwordHash, password))) {
      throw new DomainError('WRONG_PASSWORD', {}, 'password');
    }
    await this.guesses.forgive(guess, address);
    return account;
  }
}

function idOf({ principal }: HttpCaller): string {
  if (principal.kind !== 'account') throw new DomainError('NOT_SIGNED_IN');
  return principal.accountId;
}
