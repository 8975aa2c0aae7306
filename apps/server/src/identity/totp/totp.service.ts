import { Injectable } from '@nestjs/common';
import type { TotpSecret } from '@diem-cau/shared';
import { Changes, type ChangedBy, type ChangeTransaction } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import type { AccountEntity } from '../account.entity';
import { GuessLimits } from '../guess-limits';
import { SecretBox } from './secret-box';
import { hashRecoveryCode, newRecoveryCodes, newTotpSecret, totpSecretOf, totpStep } from './totp-codes';
import { TotpRepository } from './totp.repository';

/** Two-step sign-in: an authenticator's codes, and recovery codes for when the telephone is lost. */
@Injectable()
export class TotpService {
  constructor(
    private readonly repository: TotpRepository,
    private readonly box: SecretBox,
    private readonly guesses: GuessLimits,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** Makes the secret that the authenticator is to take; it counts once a code of it is confirmed. */
  async begin(by: ChangedBy, account: AccountEntity): Promise<TotpSecret> {
    const secret = newTotpSecret();
    const sealed = this.box.seal(secret, account.id);
    await this.changes.make(by, 'totp.begin', async (change) => {
      const set = await this.repository.setCandidate(account.id, sealed, change.manager);
      if (!set) throw new DomainError('TOTP_STATE');
      await change.record(`account:${account.id}`, null, null);
    });
    return totpSecretOf(secret, account.loginName);
  }

  /** @returns the recovery codes, shown once; @throws DomainError TOTP_STATE, WRONG_CODE, TOO_MANY_REQUESTS */
  async confirm(by: ChangedBy, account: AccountEntity, code: string, address: string): Promise<string[]> {
    const sealed = account.totpCandidate;
    const secret = sealed && this.box.open(sealed, account.id);
    if (!secret) throw new DomainError('TOTP_STATE');
    await this.guesses.claim(subjectOf(account), address, 'code');
    const step = totpStep(secret, code, this.clock.now());
    if (step === null) throw new DomainError('WRONG_CODE', {}, 'code');
    await this.guesses.forgive(subjectOf(account), address, 'code');
    return this.changes.make(by, 'totp.enable', async (change) => {
      const confirmed = await this.repository.confirmCandidate(account.id, sealed, step, change.manager);
      if (!confirmed) throw new DomainError('TOTP_STATE');
      await change.record(`account:${account.id}`, { totp: 'off' }, { totp: 'on' });
      return this.renewRecoveryCodes(account.id, change);
    });
  }

  /**
   * A code of the authenticator or a recovery code; either works once.
   *
   * @throws DomainError TOTP_STATE, WRONG_CODE, TOO_MANY_REQUESTS
   */
  async check(account: AccountEntity, code: string, address: string): Promise<void> {
    if (!account.totpSecret) throw new DomainError('TOTP_STATE');
    await this.guesses.claim(subjectOf(account), address, 'code');
    const right =
      (await this.isFreshCode(account.id, account.totpSecret, code)) ||
      (await this.isRecoveryCode(account.id, code));
    if (!right) throw new DomainError('WRONG_CODE', {}, 'code');
    await this.guesses.forgive(subjectOf(account), address, 'code');
  }

  /** @returns ten new codes; the former ones work no longer */
  newRecoveryCodes(by: ChangedBy, accountId: string): Promise<string[]> {
    return this.changes.make(by, 'totp.recovery-codes', async (change) => {
      await change.record(`account:${accountId}`, null, null);
      return this.renewRecoveryCodes(accountId, change);
    });
  }

  recoveryCodesLeft(accountId: string): Promise<number> {
    return this.repository.countRecoveryCodes(accountId);
  }

  /** @throws DomainError TOTP_STATE when it is off already */
  async switchOff(accountId: string, change: ChangeTransaction): Promise<void> {
    if (!(await this.repository.switchOff(accountId, change.manager))) throw new DomainError('TOTP_STATE');
    await change.record(`account:${accountId}`, { totp: 'on' }, { totp: 'off' });
  }

  private async isFreshCode(accountId: string, sealed: string, code: string): Promise<boolean> {
    const secret = this.box.open(sealed, accountId);
    const step = secret && totpStep(secret, code, this.clock.now());
    return typeof step === 'number' && (await this.repository.useStep(accountId, sealed, step));
  }

  private isRecoveryCode(accountId: string, code: string): Promise<boolean> {
    return this.repository.useRecoveryCode(accountId, hashRecoveryCode(code, accountId), this.clock.now());
  }

  private async renewRecoveryCodes(accountId: string, change: ChangeTransaction): Promise<string[]> {
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => hashRecoveryCode(code, accountId));
    await this.repository.replaceRecoveryCodes(accountId, hashes, change.manager);
    return codes;
  }
}

const subjectOf = ({ id }: AccountEntity): string => `totp:${id}`;
