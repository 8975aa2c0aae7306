import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { AccountRole, UnitRole } from '@diem-cau/shared';
import { In, IsNull, Not, type EntityManager, type Repository } from 'typeorm';
import { AccessLinkEntity } from '../access-link.entity';
import { AccountEntity } from '../account.entity';
import { RoleGrantEntity } from '../role-grant.entity';

@Injectable()
export class AccountsRepository {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    @InjectRepository(RoleGrantEntity) private readonly grants: Repository<RoleGrantEntity>,
    @InjectRepository(AccessLinkEntity) private readonly links: Repository<AccessLinkEntity>,
  ) {}

  find(id: string): Promise<AccountEntity | null> {
    return this.accounts.findOneBy({ id });
  }

  findMany(ids: string[]): Promise<AccountEntity[]> {
    return this.accounts.findBy({ id: In(ids) });
  }

  findByLoginName(loginName: string): Promise<AccountEntity | null> {
    return this.accounts.findOneBy({ loginName });
  }

  /** All of them, with no more than a search looks at. */
  findNames(): Promise<Pick<AccountEntity, 'id' | 'loginName' | 'displayName'>[]> {
    return this.accounts.find({ select: { id: true, loginName: true, displayName: true } });
  }

  findGrants(accountIds: string[], manager?: EntityManager): Promise<RoleGrantEntity[]> {
    const where = { accountId: In(accountIds) };
    return manager ? manager.findBy(RoleGrantEntity, where) : this.grants.findBy(where);
  }

  /** Locks the account for the rest of the transaction. */
  findForChange(id: string, manager: EntityManager): Promise<AccountEntity | null> {
    return manager.findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** @returns the new account's id, or null when somebody has the login name */
  async create(
    account: Pick<AccountEntity, 'loginName' | 'displayName' | 'totpRequired'>,
    manager: EntityManager,
  ): Promise<string | null> {
    const [created]: { id: string }[] = await manager.query(
      `insert into account (login_name, display_name, totp_required) values ($1, $2, $3)
        on conflict do nothing returning id`,
      [account.loginName, account.displayName, account.totpRequired],
    );
    return created?.id ?? null;
  }

  async save(account: AccountEntity, manager: EntityManager): Promise<void> {
    await manager.save(account);
  }

  async loginNameTaken(loginName: string, byOtherThan: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(AccountEntity, { loginName, id: Not(byOtherThan) });
  }

  /** Replaces what an administrator has granted; roles for one conference stay. */
  async replaceUnitGrants(accountId: string, roles: UnitRole[], manager: EntityManager): Promise<void> {
    await manager.delete(RoleGrantEntity, { accountId, conferenceId: IsNull() });
    await manager.insert(
      RoleGrantEntity,
      roles.map(({ role, unitId }) => ({ accountId, role, orgUnitId: unitId })),
    );
  }

  /** Whoever could take an administrator away waits here for the others, until the transaction ends. */
  async lockAdministrators(manager: EntityManager): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`);
  }

  /** Whether anybody is left who can sign in and manage accounts. */
  async anAdministratorRemains(manager: EntityManager): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `select 1 from role_grant g join account a on a.id = g.account_id
        where g.role = 'administrator' and a.disabled_at is null and a.password_hash is not null limit 1`,
    );
    return rows.length > 0;
  }

  /** @returns false when the account has the role in the conference already */
  async grantInConference(
    accountId: string,
    role: AccountRole,
    conferenceId: string,
    manager: EntityManager,
  ): Promise<boolean> {
    const granted: unknown[] = await manager.query(
      `insert into role_grant (account_id, role, conference_id) values ($1, $2, $3)
        on conflict do nothing returning id`,
      [accountId, role, conferenceId],
    );
    return granted.length > 0;
  }

  /** @returns false when the account did not have it */
  async withdrawInConference(
    accountId: string,
    role: AccountRole,
    conferenceId: string,
    manager: EntityManager,
  ): Promise<boolean> {
    const { affected } = await manager.delete(RoleGrantEntity, { accountId, role, conferenceId });
    return (affected ?? 0) > 0;
  }

  /** Roles in the conference, and over the unit that holds it. */
  findGrantsFor(conferenceId: string, hostUnitId: string): Promise<RoleGrantEntity[]> {
    return this.grants.findBy([{ conferenceId }, { orgUnitId: hostUnitId }]);
  }

  async findPasswordLink(tokenHash: string): Promise<AccessLinkEntity | null> {
    return this.links.findOneBy({ tokenHash, kind: 'password' });
  }

  /** Makes the account's link; a former one works no longer. */
  async replacePasswordLink(
    accountId: string,
    tokenHash: string,
    expiresAt: Date,
    now: Date,
    manager: EntityManager,
  ): Promise<void> {
    const former = { kind: 'password' as const, subjectId: accountId, revokedAt: IsNull() };
    await manager.update(AccessLinkEntity, former, { revokedAt: now });
    await manager.insert(AccessLinkEntity, { kind: 'password', subjectId: accountId, tokenHash, expiresAt });
  }

  /** @returns false when it was used or replaced before, or has expired */
  async usePasswordLink(id: string, now: Date, manager: EntityManager): Promise<boolean> {
    const [rows]: [unknown[], number] = await manager.query(
      'update access_link set revoked_at = $2 where id = $1 and revoked_at is null and expires_at > $2 returning id',
      [id, now],
    );
    return rows.length > 0;
  }
}
