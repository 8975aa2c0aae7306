import { Injectable } from '@nestjs/common';
import {
  CONFERENCE_STAFF_ROLES,
  type AccountRole,
  type ConferenceStaffMember,
  type ConferenceStaffRole,
} from '@diem-cau/shared';
import { Changes, type ChangedBy } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import { GuessLimits } from '../guess-limits';
import { AccountsRepository } from './accounts.repository';

/** Roles of accounts in one conference, given and taken by its organisers. */
@Injectable()
export class ConferenceGrantsService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly guesses: GuessLimits,
    private readonly changes: Changes,
    private readonly announcer: Announcer,
  ) {}

  /** Whoever has a role in the conference or over its host unit. */
  async members(conferenceId: string, hostUnitId: string): Promise<ConferenceStaffMember[]> {
    const grants = await this.repository.findGrantsFor(conferenceId, hostUnitId);
    const accounts = await this.repository.findMany([...new Set(grants.map(({ accountId }) => accountId))]);
    return accounts
      .sort((a, b) => a.displayName.localeCompare(b.displayName, 'vi'))
      .map(({ id, loginName, displayName, disabledAt }) => {
        const own = grants.filter(({ accountId }) => accountId === id);
        return {
          accountId: id,
          loginName,
          displayName,
          roles: own.filter((grant) => grant.conferenceId !== null).flatMap(({ role }) => staffRole(role)),
          unitRoles: own.filter((grant) => grant.conferenceId === null).map(({ role }) => role),
          disabled: disabledAt !== null,
        };
      });
  }

  /** By the exact login name: organisers do not read through the system's accounts. @throws DomainError ACCOUNT_UNKNOWN */
  async find({ actor }: ChangedBy, loginName: string, address: string): Promise<ConferenceStaffMember> {
    await this.guesses.claim(`staff:${actor}`, address);
    const account = await this.repository.findByLoginName(loginName);
    if (!account || account.disabledAt) throw new DomainError('ACCOUNT_UNKNOWN', {}, 'loginName');
    await this.guesses.forgive(`staff:${actor}`, address);
    const { id: accountId, displayName } = account;
    return { accountId, loginName, displayName, roles: [], unitRoles: [], disabled: false };
  }

  /** @throws DomainError NOT_FOUND; nothing changes when the account has the role already */
  async grant(
    by: ChangedBy,
    conferenceId: string,
    accountId: string,
    role: ConferenceStaffRole,
  ): Promise<void> {
    await this.changes.make(by, 'staff.grant', async (change) => {
      const account = await this.repository.findForChange(accountId, change.manager);
      if (!account || account.disabledAt) throw new DomainError('NOT_FOUND');
      const granted = await this.repository.grantInConference(accountId, role, conferenceId, change.manager);
      if (granted) await change.record(`account:${accountId}`, null, { role, of: account.displayName });
    });
    this.letInAnew(conferenceId, accountId);
  }

  /** @throws DomainError OWN_ACCOUNT; nothing changes when the account does not have the role */
  async withdraw(
    by: ChangedBy,
    conferenceId: string,
    accountId: string,
    role: ConferenceStaffRole,
  ): Promise<void> {
    if (by.actor === `account:${accountId}`) throw new DomainError('OWN_ACCOUNT');
    await this.changes.make(by, 'staff.withdraw', async (change) => {
      const account = await this.repository.findForChange(accountId, change.manager);
      if (!account) throw new DomainError('NOT_FOUND');
      const gone = await this.repository.withdrawInConference(accountId, role, conferenceId, change.manager);
      if (gone) await change.record(`account:${accountId}`, { role, of: account.displayName }, null);
    });
    this.letInAnew(conferenceId, accountId);
  }

  /** Pages of the account in this conference connect again, with the rights that it has now. */
  private letInAnew(conferenceId: string, accountId: string): void {
    this.announcer.reconnect(audience.actor(conferenceId, `account:${accountId}`));
  }
}

const staffRole = (role: AccountRole): ConferenceStaffRole[] =>
  CONFERENCE_STAFF_ROLES.filter((each) => each === role);
