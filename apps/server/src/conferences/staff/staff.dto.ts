import type { FindStaff } from '@diem-cau/shared';
import { LoginName } from '../../identity/account-fields';

export class FindStaffDto implements FindStaff {
  @LoginName()
  loginName!: string;
}
