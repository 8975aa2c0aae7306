import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IDENTITY_LIMITS, type LinkKind } from '@diem-cau/shared';
import { In, IsNull, MoreThan, type EntityManager, type Repository } from 'typeorm';
import { AccessLinkEntity } from './access-link.entity';
import { AccountEntity } from './account.entity';
import { RoleGrantEntity } from './role-grant.entity';

@Injectable()
export class IdentityRepository {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    @InjectRepository(RoleGrantEntity) private readonly grants: Repository<RoleGrantEntity>,
    @InjectRepository(AccessLinkEntity) private readonly links: Repository<AccessLinkEntity>,
  ) {}

  findAccount(id: string): Promise<AccountEntity | null> {
    return this.accounts.findOneBy({ id });
  }

  findAccountByLoginName(loginName: string): Promise<AccountEntity | null> {
    return this.accounts.findOneBy({ loginName });
  }

  findGrants(accountId: string): Promise<RoleGrantEntity[]> {
    return this.grants.findBy({ accountId });
  }

  async demoAccountsExist(): Promise<boolean> {
    return this.accounts.existsBy({ demo: true });
  }

  findLinkByTokenHash(tokenHash: string): Promise<AccessLinkEntity | null> {
    return this.links.findOneBy({ tokenHash });
  }

  async findSubjectsWithLink(kind: LinkKind, subjectIds: string[], now: Date): Promise<Set<string>> {
    const links = await this.links.find({
      select: { subjectId: true },
      where: { kind, subjectId: In(subjectIds), revokedAt: IsNull(), expiresAt: MoreThan(now) },
    });
    return new Set(links.flatMap(({ subjectId }) => subjectId ?? []));
  }

  /** Counts one try; @returns how many there were since the last success, or null while the link is locked */
  async claimPinTry(linkId: string, now: Date, lockUntil: Date): Promise<number | null> {
    const [rows]: [{ tries: number }[], number] = await this.links.query(
      `update access_link
          set wrong_pins = case when locked_until is not null then 1 else wrong_pins + 1 end,
              locked_until = case when locked_until is null and wrong_pins + 1 >= $2 then $4::timestamptz end
        where id = $1 and (locked_until is null or locked_until <= $3)
        returning wrong_pins as tries`,
      [linkId, IDENTITY_LIMITS.pinTries, now, lockUntil],
    );
    return rows[0]?.tries ?? null;
  }

  async clearPinTries(linkId: string): Promise<void> {
    await this.links.update({ id: linkId }, { wrongPins: 0, lockedUntil: null });
  }

  /** One administrator at most comes of this, however many ask at once. */
  async createFirstAdministrator(
    linkId: string,
    account: Pick<AccountEntity, 'loginName' | 'displayName' | 'passwordHash'>,
    now: Date,
  ): Promise<AccountEntity | null> {
    return this.accounts.manager.transaction(async (manager: EntityManager) => {
      await manager.query('lock table role_grant in exclusive mode');
      if (await manager.existsBy(RoleGrantEntity, { role: 'administrator' })) return null;
      const created = await manager.save(AccountEntity, manager.create(AccountEntity, account));
      await manager.insert(RoleGrantEntity, { accountId: created.id, role: 'administrator' });
      await manager.update(AccessLinkEntity, { id: linkId }, { revokedAt: now });
      return created;
    });
  }
}
