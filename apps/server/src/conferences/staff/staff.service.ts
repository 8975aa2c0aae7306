import { Injectable } from '@nestjs/common';
import type { ConferenceStaff, ConferenceStaffMember, ConferenceStaffRole } from '@diem-cau/shared';
import type { ChangedBy } from '../../audit/changes';
import { ConferenceGrantsService } from '../../identity/accounts/conference-grants.service';
import { ConferencesService } from '../conferences.service';

@Injectable()
export class StaffService {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly grants: ConferenceGrantsService,
  ) {}

  async list(conferenceId: string): Promise<ConferenceStaff> {
    const { hostUnitId } = await this.conferences.find(conferenceId);
    return { members: await this.grants.members(conferenceId, hostUnitId) };
  }

  /** @throws DomainError ACCOUNT_UNKNOWN, TOO_MANY_REQUESTS */
  async find(
    by: ChangedBy,
    conferenceId: string,
    loginName: string,
    address: string,
  ): Promise<ConferenceStaffMember> {
    const found = await this.grants.find(by, loginName, address);
    const { members } = await this.list(conferenceId);
    return members.find(({ accountId }) => accountId === found.accountId) ?? found;
  }

  /** @throws DomainError NOT_FOUND */
  async grant(
    by: ChangedBy,
    conferenceId: string,
    accountId: string,
    role: ConferenceStaffRole,
  ): Promise<ConferenceStaff> {
    await this.grants.grant(by, conferenceId, accountId, role);
    return this.list(conferenceId);
  }

  /** @throws DomainError OWN_ACCOUNT, NOT_FOUND */
  async withdraw(
    by: ChangedBy,
    conferenceId: string,
    accountId: string,
    role: ConferenceStaffRole,
  ): Promise<ConferenceStaff> {
    await this.grants.withdraw(by, conferenceId, accountId, role);
    return this.list(conferenceId);
  }
}
