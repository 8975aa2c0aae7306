import { applyDecorators } from '@nestjs/common';
import {
  IDENTITY_LIMITS,
  type ChoosePassword,
  type Login,
  type LoginCode,
  type LookAtPasswordLink,
  type OpenLink,
  type SetUpAdministrator,
} from '@diem-cau/shared';
import { IsOptional, Length, Matches } from 'class-validator';
import { PlainText } from '../common/text/plain-text.decorator';
import { Code, DisplayName, GivenPassword, inSmallLetters, LoginName, NewPassword } from './account-fields';

const LinkToken = (): PropertyDecorator =>
  applyDecorators(Matches(/^[\w-]+$/), Length(1, IDENTITY_LIMITS.linkToken));

export class LoginDto implements Login {
  @PlainText(IDENTITY_LIMITS.loginName)
  @inSmallLetters
  loginName!: string;

  @GivenPassword()
  password!: string;
}

export class LoginCodeDto implements LoginCode {
  @Code()
  code!: string;
}

export class LookAtPasswordLinkDto implements LookAtPasswordLink {
  @LinkToken()
  token!: string;
}

export class ChoosePasswordDto implements ChoosePassword {
  @LinkToken()
  token!: string;

  @NewPassword()
  password!: string;
}

export class SetUpAdministratorDto implements SetUpAdministrator {
  @LinkToken()
  token!: string;

  @LoginName()
  loginName!: string;

  @DisplayName()
  displayName!: string;

  @NewPassword()
  password!: string;
}

export class OpenLinkDto implements OpenLink {
  @LinkToken()
  token!: string;

  @IsOptional()
  @Matches(/^\d{6}$/)
  pin!: string | null;
}
