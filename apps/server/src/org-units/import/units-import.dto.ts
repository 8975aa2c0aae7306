import type {
  SuccessorsImport,
  SuccessorsImportOptions,
  UnitsImport,
  UnitsImportOptions,
} from '@diem-cau/shared';
import { Transform } from 'class-transformer';
import { IsBoolean, IsUUID, Matches, ValidateIf } from 'class-validator';
import { IsDay } from '../../common/time/day.decorator';

/** Forms with files carry nothing but text. */
const emptyIsNull = Transform(({ value }) => (value === '' ? null : value));
const asBoolean = Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value));
const FINGERPRINT = /^[\w-]{43}$/;

export class UnitsImportOptionsDto implements UnitsImportOptions {
  @emptyIsNull
  @ValidateIf((_, value) => value !== null)
  @IsDay()
  validFrom!: string | null;

  @emptyIsNull
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  parentId!: string | null;

  @emptyIsNull
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  replacesId!: string | null;

  @asBoolean
  @IsBoolean()
  codesKept!: boolean;
}

export class UnitsImportDto extends UnitsImportOptionsDto implements UnitsImport {
  @Matches(FINGERPRINT)
  fingerprint!: string;
}

export class SuccessorsImportOptionsDto implements SuccessorsImportOptions {
  @IsDay()
  since!: string;
}

export class SuccessorsImportDto extends SuccessorsImportOptionsDto implements SuccessorsImport {
  @Matches(FINGERPRINT)
  fingerprint!: string;
}
