import {
  ACCOUNT_ROLES,
  IDENTITY_LIMITS,
  type AccountRole,
  type ChangeAccount,
  type CreateAccount,
  type UnitRole,
} from '@diem-cau/shared';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SearchText } from '../../common/text/plain-text.decorator';
import { DisplayName, LoginName } from '../account-fields';

export class SearchAccountsDto {
  @IsOptional()
  @SearchText(IDENTITY_LIMITS.search)
  search?: string;
}

export class UnitRoleDto implements UnitRole {
  @IsIn(ACCOUNT_ROLES)
  role!: AccountRole;

  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  unitId!: string | null;
}

export class CreateAccountDto implements CreateAccount {
  @LoginName()
  loginName!: string;

  @DisplayName()
  displayName!: string;

  @IsArray()
  @ArrayMaxSize(IDENTITY_LIMITS.rolesOfAccount)
  @ValidateNested({ each: true })
  @Type(() => UnitRoleDto)
  roles!: UnitRoleDto[];

  @IsBoolean()
  totpRequired!: boolean;
}

export class ChangeAccountDto extends CreateAccountDto implements ChangeAccount {
  @IsInt()
  @Min(1)
  revision!: number;
}
