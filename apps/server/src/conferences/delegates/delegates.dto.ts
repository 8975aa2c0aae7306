import {
  DELEGATE_ATTENDANCES,
  DELEGATE_LIMITS,
  type AddDelegate,
  type ChangeDelegate,
  type DelegateAttendance,
  type DelegateDetails,
  type SetDelegateAttendance,
  type SetNamesakes,
  type SubstituteDelegate,
} from '@diem-cau/shared';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
  ValidateIf,
} from 'class-validator';
import { Type } from 'class-transformer';
import { PhoneOrNull } from '../../common/text/phone.decorator';
import { PlainText, PlainTextOrNull } from '../../common/text/plain-text.decorator';
import { IsDay } from '../../common/time/day.decorator';

import { SHEET_FORMATS, type SheetFormat } from '../sheet-download';

const LIMITS = DELEGATE_LIMITS;
const unlessNull = ValidateIf((_, value) => value !== null);

class DelegateDetailsDto implements DelegateDetails {
  @PlainText(LIMITS.name)
  name!: string;

  @PlainTextOrNull(LIMITS.position)
  position!: string | null;

  @PlainTextOrNull(LIMITS.workplace)
  workplace!: string | null;

  @PhoneOrNull(LIMITS.phone)
  phone!: string | null;
}

export class AddDelegateDto extends DelegateDetailsDto implements AddDelegate {
  @IsUUID()
  id!: string;

  @IsUUID()
  invitationId!: string;

  @unlessNull
  @IsUUID()
  participationId!: string | null;

  @IsArray()
  @ArrayMaxSize(LIMITS.sittings)
  @IsUUID(undefined, { each: true })
  sittingIds!: string[];

  @IsBoolean()
  outsideList!: boolean;
}

export class ChangeDelegateDto extends DelegateDetailsDto implements ChangeDelegate {
  @unlessNull
  @IsUUID()
  participationId!: string | null;

  @IsArray()
  @ArrayMaxSize(LIMITS.sittings)
  @IsUUID(undefined, { each: true })
  sittingIds!: string[];

  @IsInt()
  @Min(1)
  revision!: number;
}

export class SetDelegateAttendanceDto implements SetDelegateAttendance {
  @IsIn(DELEGATE_ATTENDANCES)
  state!: DelegateAttendance;

  @PlainTextOrNull(LIMITS.reason)
  reason!: string | null;

  @IsInt()
  @Min(1)
  revision!: number;
}

export class SubstituteDelegateDto extends DelegateDetailsDto implements SubstituteDelegate {
  @IsUUID()
  id!: string;

  @PlainTextOrNull(LIMITS.reason)
  reason!: string | null;

  @IsInt()
  @Min(1)
  revision!: number;
}

export class SetNamesakesDto implements SetNamesakes {
  @PlainText(LIMITS.name + LIMITS.phone)
  sharedKey!: string;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(LIMITS.namesakes)
  @IsUUID(undefined, { each: true })
  delegateIds!: string[];
}

export class ExportDelegatesDto {
  @IsIn(SHEET_FORMATS)
  format!: SheetFormat;

  /** The day by whose tree the units are told as well. */
  @IsOptional()
  @IsDay()
  on?: string;
}

export class PreviewImportDto {
  @IsUUID()
  invitationId!: string;
}

/** Fields of a form are texts. */
export class ImportDelegatesDto extends PreviewImportDto {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  listRevision!: number;
}
