import { IDENTITY_LIMITS, type Login, type OpenLink, type SetUpAdministrator } from '@diem-cau/shared';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';

const tidy = Transform(({ value }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value));

export class LoginDto implements Login {
  @tidy
  @Length(1, IDENTITY_LIMITS.loginName)
  loginName!: string;

  @IsString()
  @MaxLength(IDENTITY_LIMITS.passwordMax)
  password!: string;
}

export class SetUpAdministratorDto implements SetUpAdministrator {
  @Length(1, IDENTITY_LIMITS.linkToken)
  token!: string;

  @tidy
  @Matches(/^[a-z0-9][a-z0-9._-]{2,63}$/)
  loginName!: string;

  @tidy
  @Length(1, IDENTITY_LIMITS.displayName)
  displayName!: string;

  @IsString()
  @MinLength(IDENTITY_LIMITS.passwordMin)
  @MaxLength(IDENTITY_LIMITS.passwordMax)
  password!: string;
}

export class OpenLinkDto implements OpenLink {
  @Length(1, IDENTITY_LIMITS.linkToken)
  token!: string;

  @IsOptional()
  @Matches(/^\d{6}$/)
  pin!: string | null;
}
