import { Injectable } from '@nestjs/common';
import {
  IDENTITY_LIMITS,
  type ChoosePassword,
  type PasswordLink,
  type PasswordLinkOwner,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { Changes } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { Config } from '../../config/config';
import type { AccessLinkEntity } from '../access-link.entity';
import type { AccountEntity } from '../account.entity';
import { GuessLimits } from '../guess-limits';
import { hashPassword, hashToken, newToken } from '../secrets';
import { SessionsRepository } from '../sessions.repository';
import { SessionsService } from '../sessions.service';
import { AccountsRepository } from './accounts.repository';

const HOUR_MS = 3600_000;

/** One-time links through which people choose their own passwords: an administrator never knows one. */
@Injectable()
export class PasswordLinksService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly sessionRows: SessionsRepository,
    private readonly guesses: GuessLimits,
    private readonly changes: Changes,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Within the change that makes or resets the account. */
  async make(accountId: string, manager: EntityManager): Promise<PasswordLink> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + IDENTITY_LIMITS.passwordLinkHours * HOUR_MS);
    await this.repository.replacePasswordLink(accountId, hashToken(token), expiresAt, now, manager);
    // The token stands in the fragment: it reaches no server log and no Referer.
    const url = new URL(`/password#${token}`, this.config.publicUrl).href;
    return { url, expiresAt: expiresAt.toISOString() };
  }

  /** @throws DomainError LINK_UNKNOWN, LINK_EXPIRED, TOO_MANY_REQUESTS */
  async look(token: string, address: string): Promise<PasswordLinkOwner> {
    const { account } = await this.find(token, address);
    return { loginName: account.loginName, displayName: account.displayName };
  }

  /**
   * Sets the password; the link, the former password and all sessions work no longer.
   *
   * @throws DomainError LINK_UNKNOWN, LINK_EXPIRED, TOO_MANY_REQUESTS
   */
  async choose({ token, password }: ChoosePassword, address: string): Promise<AccountEntity> {
    const { link, account } = await this.find(token, address);
    const passwordHash = await hashPassword(password);
    const by = { actor: `account:${account.id}`, conferenceId: null };
    const { chosen, ended } = await this.changes.make(by, 'password.choose', async (change) => {
      const locked = await this.repository.findForChange(account.id, change.manager);
      const now = this.clock.now();
      if (
        !locked ||
        locked.disabledAt ||
        !(await this.repository.usePasswordLink(link.id, now, change.manager))
      ) {
        throw new DomainError('LINK_UNKNOWN');
      }
      await change.record(`account:${account.id}`, null, null);
      Object.assign(locked, { passwordHash, revision: locked.revision + 1 });
      await this.repository.save(locked, change.manager);
      const ids = await this.sessionRows.endOfAccount(account.id, null, now, change.manager);
      return { chosen: locked, ended: ids };
    });
    this.sessions.cutOffAll(ended);
    return chosen;
  }

  private async find(
    token: string,
    address: string,
  ): Promise<{ link: AccessLinkEntity; account: AccountEntity }> {
    const guess = `link:${hashToken(token)}`;
    await this.guesses.claim(guess, address);
    const link = await this.repository.findPasswordLink(hashToken(token));
    const account = link?.subjectId && (await this.repository.find(link.subjectId));
    if (!account || link.revokedAt || account.disabledAt) throw new DomainError('LINK_UNKNOWN');
    await this.guesses.forgive(guess, address);
    if (link.expiresAt <= this.clock.now()) throw new DomainError('LINK_EXPIRED');
    return { link, account };
  }
}
