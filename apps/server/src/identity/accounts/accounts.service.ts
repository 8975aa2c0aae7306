import { Injectable } from '@nestjs/common';
import {
  IDENTITY_LIMITS,
  matchesSearch,
  type AccountList,
  type AccountRecord,
  type ChangeAccount,
  type CreateAccount,
  type CreatedAccount,
  type NamedUnitRole,
  type UnitRole,
  type AuditAction,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { Changes, type ChangedBy, type ChangeTransaction } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import type { AccountEntity } from '../account.entity';
import { Scopes } from '../scopes';
import { SessionsRepository } from '../sessions.repository';
import { SessionsService } from '../sessions.service';
import { TotpService } from '../totp/totp.service';
import { AccountRecords } from './account-records';
import { AccountsRepository } from './accounts.repository';
import { PasswordLinksService } from './password-links.service';

/** What administrators do with accounts. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly records: AccountRecords,
    private readonly passwordLinks: PasswordLinksService,
    private readonly sessions: SessionsService,
    private readonly sessionRows: SessionsRepository,
    private readonly totp: TotpService,
    private readonly scopes: Scopes,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async list(search: string): Promise<AccountList> {
    const beginning = search.trim().toLowerCase();
    const fits = (await this.repository.findNames())
      .filter(
        ({ displayName, loginName }) =>
          matchesSearch(`${displayName} ${loginName}`, search) || loginName.startsWith(beginning),
      )
      .sort((a, b) => a.displayName.localeCompare(b.displayName, 'vi'));
    const ids = fits.slice(0, IDENTITY_LIMITS.accountsListed).map(({ id }) => id);
    const found = new Map((await this.repository.findMany(ids)).map((account) => [account.id, account]));
    const accounts = ids.flatMap((id) => found.get(id) ?? []);
    return { accounts: await this.records.of(accounts), total: fits.length };
  }

  /** @throws DomainError NOT_FOUND */
  async read(accountId: string): Promise<AccountRecord> {
    const [record] = await this.records.of([found(await this.repository.find(accountId))]);
    return found(record);
  }

  /** @throws DomainError LOGIN_NAME_TAKEN, BAD_INPUT when a role lacks its unit */
  async create(by: ChangedBy, wanted: CreateAccount): Promise<CreatedAccount> {
    const roles = await this.checked(wanted.roles);
    const { accountId, link } = await this.changes.make(by, 'account.create', async (change) => {
      const created = await this.repository.create(wanted, change.manager);
      if (!created) throw new DomainError('LOGIN_NAME_TAKEN', {}, 'loginName');
      await this.repository.replaceUnitGrants(created, roles, change.manager);
      await change.record(`account:${created}`, null, audited(wanted, roles));
      return { accountId: created, link: await this.passwordLinks.make(created, change.manager) };
    });
    return { account: await this.read(accountId), link };
  }

  /** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, LOGIN_NAME_TAKEN, LAST_ADMINISTRATOR, BAD_INPUT */
  async change(by: ChangedBy, accountId: string, wanted: ChangeAccount): Promise<AccountRecord> {
    const roles = await this.checked(wanted.roles);
    // Read before the transaction: inside it, a second connection could be waited for in vain.
    const before = await this.read(accountId);
    const ended = await this.changingAdministrators(
      by,
      'account.change',
      accountId,
      async (account, change) => {
        const { loginName, displayName, totpRequired, revision } = wanted;
        if (account.revision !== revision || before.revision !== revision) {
          throw new DomainError('CHANGED_MEANWHILE');
        }
        if (await this.repository.loginNameTaken(loginName, accountId, change.manager)) {
          throw new DomainError('LOGIN_NAME_TAKEN', {}, 'loginName');
        }
        Object.assign(account, { loginName, displayName, totpRequired });
        await this.repository.replaceUnitGrants(accountId, roles, change.manager);
        await change.record(`account:${accountId}`, audited(before, before.roles), audited(wanted, roles));
        // Whoever must use an authenticator and has none sets it up while signing in.
        return totpRequired && !account.totpSecret ? this.endSessions(accountId, change.manager) : [];
      },
    );
    this.sessions.cutOffAll(ended);
    const after = await this.read(accountId);
    if (keysOf(before.roles) !== keysOf(after.roles)) await this.sessions.reconnect(accountId);
    return after;
  }

  /** Ends all of its sessions at once. @throws DomainError NOT_FOUND, OWN_ACCOUNT, LAST_ADMINISTRATOR */
  async disable(by: ChangedBy, accountId: string): Promise<AccountRecord> {
    assertNotOwn(by, accountId);
    const ended = await this.changingAdministrators(
      by,
      'account.disable',
      accountId,
      async (account, change) => {
        await change.record(
          `account:${accountId}`,
          { disabled: account.disabledAt !== null },
          { disabled: true },
        );
        account.disabledAt ??= this.clock.now();
        return this.endSessions(accountId, change.manager);
      },
    );
    this.sessions.cutOffAll(ended);
    return this.read(accountId);
  }

  async enable(by: ChangedBy, accountId: string): Promise<AccountRecord> {
    await this.changingAdministrators(by, 'account.enable', accountId, async (account, change) => {
      await change.record(
        `account:${accountId}`,
        { disabled: account.disabledAt !== null },
        { disabled: false },
      );
      account.disabledAt = null;
    });
    return this.read(accountId);
  }

  /**
   * Makes a link through which a new password is chosen. The present password and all sessions stop at once, because
   * it may be in wrong hands. @throws DomainError NOT_FOUND, OWN_ACCOUNT, LAST_ADMINISTRATOR
   */
  async resetPassword(by: ChangedBy, accountId: string): Promise<CreatedAccount> {
    assertNotOwn(by, accountId);
    const { ended, link } = await this.changingAdministrators(
      by,
      'account.reset-password',
      accountId,
      async (account, change) => {
        await change.record(`account:${accountId}`, { password: account.passwordHash !== null }, null);
        account.passwordHash = null;
        return {
          ended: await this.endSessions(accountId, change.manager),
          link: await this.passwordLinks.make(accountId, change.manager),
        };
      },
    );
    this.sessions.cutOffAll(ended);
    return { account: await this.read(accountId), link };
  }

  /** For a lost telephone. @throws DomainError NOT_FOUND, OWN_ACCOUNT, TOTP_STATE */
  async resetTotp(by: ChangedBy, accountId: string): Promise<AccountRecord> {
    assertNotOwn(by, accountId);
    const ended = await this.changes.make(by, 'account.reset-totp', async (change) => {
      found(await this.repository.findForChange(accountId, change.manager));
      await this.totp.switchOff(accountId, change);
      return this.endSessions(accountId, change.manager);
    });
    this.sessions.cutOffAll(ended);
    return this.read(accountId);
  }

  /** The account is kept as the work leaves it, unless nobody were left who manages accounts. */
  private changingAdministrators<T>(
    by: ChangedBy,
    action: AuditAction,
    accountId: string,
    work: (account: AccountEntity, change: ChangeTransaction) => Promise<T>,
  ): Promise<T> {
    return this.changes.make(by, action, async (change) => {
      await this.repository.lockAdministrators(change.manager);
      const account = found(await this.repository.findForChange(accountId, change.manager));
      const result = await work(account, change);
      account.revision += 1;
      await this.repository.save(account, change.manager);
      if (!(await this.repository.anAdministratorRemains(change.manager))) {
        throw new DomainError('LAST_ADMINISTRATOR');
      }
      return result;
    });
  }

  private endSessions(accountId: string, manager: EntityManager): Promise<string[]> {
    return this.sessionRows.endOfAccount(accountId, null, this.clock.now(), manager);
  }

  /** Each role once, over a unit that exists; an administrator's over none. @throws DomainError BAD_INPUT */
  private async checked(roles: UnitRole[]): Promise<NamedUnitRole[]> {
    const unitIds = roles.flatMap(({ unitId }) => unitId ?? []);
    const known = await this.scopes.resolve.unitNames(unitIds);
    const fits = ({ role, unitId }: UnitRole) =>
      role === 'administrator' ? unitId === null : unitId !== null && known.has(unitId);
    if (!roles.every(fits)) throw new DomainError('BAD_INPUT', {}, 'roles');
    const named = roles.map((role) => ({
      ...role,
      unitName: (role.unitId && known.get(role.unitId)) ?? null,
    }));
    return [...new Map(named.map((role) => [`${role.role}/${role.unitId}`, role])).values()];
  }
}

const keysOf = (roles: UnitRole[]): string =>
  roles
    .map(({ role, unitId }) => `${role}/${unitId}`)
    .sort()
    .join();

/** Names of units by role, for people who read the audit. */
const audited = (
  { loginName, displayName, totpRequired }: CreateAccount | AccountRecord,
  roles: NamedUnitRole[],
) => {
  const byRole = Map.groupBy(roles, ({ role }) => role);
  const units = [...byRole].map(([role, own]) => [role, own.map(({ unitName }) => unitName ?? '').sort()]);
  return { loginName, displayName, totpRequired, roles: Object.fromEntries(units) };
};

function assertNotOwn({ actor }: ChangedBy, accountId: string): void {
  if (actor === `account:${accountId}`) throw new DomainError('OWN_ACCOUNT');
}

function found<T>(value: T | null | undefined): T {
  if (!value) throw new DomainError('NOT_FOUND');
  return value;
}
