import { CONFERENCE_STAFF_ROLES, type ConferenceStaffRole, type FindStaff } from '@diem-cau/shared';
import { IsIn, IsUUID } from 'class-validator';
import { LoginName } from '../../identity/account-fields';

export class FindStaffDto implements FindStaff {
  @LoginName()
  loginName!: string;
}

/** Of the path. */
export class StaffRoleDto {
  @IsUUID()
  accountId!: string;

  @IsIn(CONFERENCE_STAFF_ROLES)
  role!: ConferenceStaffRole;
}
