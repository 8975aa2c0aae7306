import type {
  ChangeOwnAccount,
  ChangePassword,
  ConfirmPassword,
  ConfirmPasswordAndCode,
} from '@diem-cau/shared';
import { Code, DisplayName, GivenPassword, NewPassword } from '../account-fields';

export class ChangeOwnAccountDto implements ChangeOwnAccount {
  @DisplayName()
  displayName!: string;
}

export class ChangePasswordDto implements ChangePassword {
  @GivenPassword()
  password!: string;

  @NewPassword()
  newPassword!: string;
}

export class ConfirmPasswordDto implements ConfirmPassword {
  @GivenPassword()
  password!: string;
}

export class ConfirmPasswordAndCodeDto extends ConfirmPasswordDto implements ConfirmPasswordAndCode {
  @Code()
  code!: string;
}
