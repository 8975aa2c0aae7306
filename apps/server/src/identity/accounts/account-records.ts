import { Injectable } from '@nestjs/common';
import type { AccountRecord, ConferenceRole, NamedUnitRole } from '@diem-cau/shared';
import type { AccountEntity } from '../account.entity';
import type { RoleGrantEntity } from '../role-grant.entity';
import { Scopes } from '../scopes';
import { SessionsRepository } from '../sessions.repository';
import { AccountsRepository } from './accounts.repository';

export interface NamedRoles {
  roles: NamedUnitRole[];
  conferenceRoles: ConferenceRole[];
}

/** Accounts as administrators read them: roles with the names of units and conferences. */
@Injectable()
export class AccountRecords {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly scopes: Scopes,
  ) {}

  /** In the order given. */
  async of(accounts: AccountEntity[]): Promise<AccountRecord[]> {
    const ids = accounts.map(({ id }) => id);
    const named = await this.namedRoles(ids);
    const lastSeen = await this.sessions.lastSeen(ids);
    return accounts.map((account) => ({
      id: account.id,
      loginName: account.loginName,
      displayName: account.displayName,
      ...named(account.id),
      disabled: account.disabledAt !== null,
      hasPassword: account.passwordHash !== null,
      totp: account.totpSecret ? 'on' : 'off',
      totpRequired: account.totpRequired,
      lastSeenAt: lastSeen.get(account.id)?.toISOString() ?? null,
      revision: account.revision,
    }));
  }

  async namedRoles(accountIds: string[]): Promise<(accountId: string) => NamedRoles> {
    const grants = await this.repository.findGrants(accountIds);
    const units = await this.scopes.resolve.unitNames(present(grants.map(({ orgUnitId }) => orgUnitId)));
    const conferences = await this.scopes.resolve.conferenceNames(
      present(grants.map(({ conferenceId }) => conferenceId)),
    );
    return (accountId) => {
      const own = grants.filter((grant) => grant.accountId === accountId);
      return {
        roles: own.filter(({ conferenceId }) => !conferenceId).map((grant) => toUnitRole(grant, units)),
        conferenceRoles: own.flatMap(({ role, conferenceId }) => {
          const conference = conferenceId && conferences.get(conferenceId);
          return conference
            ? [{ role, conferenceCode: conference.code, conferenceTitle: conference.title }]
            : [];
        }),
      };
    };
  }
}

const present = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

const toUnitRole = (
  { role, orgUnitId }: RoleGrantEntity,
  names: ReadonlyMap<string, string>,
): NamedUnitRole => ({
  role,
  unitId: orgUnitId,
  unitName: (orgUnitId && names.get(orgUnitId)) ?? null,
});
