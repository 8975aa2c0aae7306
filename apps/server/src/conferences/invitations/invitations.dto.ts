import {
  INVITATION_FILTERS,
  INVITATION_LIMITS,
  ORG_UNIT_LEVELS,
  TOLD_WAYS,
  UNIT_ANSWERS,
  type ChangeInvitation,
  type ExportInvitations,
  type InvitationFilter,
  type InviteUnits,
  type MakeInvitationLinks,
  type MakeLinkSheet,
  type OrgUnitLevel,
  type RecordAnswer,
  type SetInvitationTerms,
  type ToldWay,
  type UnitAnswer,
  type WithReason,
} from '@diem-cau/shared';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { PhoneOrNull } from '../../common/text/phone.decorator';
import { PlainText, PlainTextOrNull, SearchText } from '../../common/text/plain-text.decorator';

import { SHEET_FORMATS, type SheetFormat } from '../sheet-download';

const unlessNull = ValidateIf((_, value) => value !== null);
const LIMITS = INVITATION_LIMITS;

export class SetInvitationTermsDto implements SetInvitationTerms {
  @unlessNull
  @IsISO8601({ strict: true })
  answerBy!: string | null;

  @unlessNull
  @IsISO8601({ strict: true })
  delegatesBy!: string | null;

  @unlessNull
  @IsInt()
  @Min(1)
  @Max(LIMITS.requestedCount)
  delegatesPerUnit!: number | null;

  @PlainTextOrNull(LIMITS.message)
  message!: string | null;

  @PlainTextOrNull(LIMITS.contactName)
  contactName!: string | null;

  @PhoneOrNull(LIMITS.phone)
  contactPhone!: string | null;

  @IsInt()
  @Min(0)
  revision!: number;
}

export class InviteUnitsDto implements InviteUnits {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.unitsAtOnce)
  @IsUUID(undefined, { each: true })
  unitIds!: string[];

  @unlessNull
  @IsIn(ORG_UNIT_LEVELS)
  below!: OrgUnitLevel | null;

  @unlessNull
  @IsInt()
  @Min(1)
  @Max(LIMITS.requestedCount)
  requestedCount!: number | null;
}

class WithRevision {
  @IsInt()
  @Min(1)
  revision!: number;
}

export class ChangeInvitationDto extends WithRevision implements ChangeInvitation {
  @PlainTextOrNull(LIMITS.contactName)
  contactName!: string | null;

  @PhoneOrNull(LIMITS.phone)
  contactPhone!: string | null;

  @unlessNull
  @IsInt()
  @Min(1)
  @Max(LIMITS.requestedCount)
  requestedCount!: number | null;
}

export class RecordAnswerDto extends WithRevision implements RecordAnswer {
  @IsIn(UNIT_ANSWERS)
  state!: UnitAnswer;

  @IsIn(TOLD_WAYS)
  way!: ToldWay;

  @PlainText(LIMITS.toldBy)
  toldBy!: string;

  @IsISO8601({ strict: true })
  toldAt!: string;

  @PlainTextOrNull(LIMITS.note)
  note!: string | null;
}

export class WithReasonDto extends WithRevision implements WithReason {
  @PlainText(LIMITS.reason)
  reason!: string;
}

export class MakeInvitationLinksDto implements MakeInvitationLinks {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.linksAtOnce)
  @IsUUID(undefined, { each: true })
  invitationIds!: string[];
}

class SheetLinkDto {
  @IsUUID()
  invitationId!: string;

  @PlainText(LIMITS.url)
  url!: string;

  @Matches(/^\d{4,12}$/)
  pin!: string;
}

export class MakeLinkSheetDto implements MakeLinkSheet {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.linksPerSheet)
  @ValidateNested({ each: true })
  @Type(() => SheetLinkDto)
  links!: SheetLinkDto[];
}

export class SheetFormatDto {
  @IsIn(SHEET_FORMATS)
  format!: SheetFormat;
}

export class ExportInvitationsDto extends SheetFormatDto implements ExportInvitations {
  @IsIn(INVITATION_FILTERS)
  filter!: InvitationFilter;

  @SearchText(LIMITS.query)
  q!: string;
}
