import {
  CALL_REASONS,
  CALLED_PEOPLE,
  EXTERNAL_MARK_LIMITS,
  VENUE_CALL_LIMITS,
  type CalledPerson,
  type CallReason,
  type LogCall,
  type MarkExternal,
  type UndoExternalMark,
} from '@diem-cau/shared';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsISO8601, IsUUID, ValidateIf } from 'class-validator';
import { MutationDto } from '../common/realtime/mutation.dto';
import { PlainText, PlainTextOrNull } from '../common/text/plain-text.decorator';

export class LogCallDto extends MutationDto implements LogCall {
  @IsUUID()
  participationId!: string;

  @IsIn(CALLED_PEOPLE)
  called!: CalledPerson;

  @PlainTextOrNull(VENUE_CALL_LIMITS.whom)
  whom!: string | null;

  @PlainTextOrNull(VENUE_CALL_LIMITS.phone)
  phone!: string | null;

  @IsBoolean()
  reached!: boolean;

  @PlainTextOrNull(VENUE_CALL_LIMITS.agreed)
  agreed!: string | null;

  @IsArray()
  @ArrayMaxSize(CALL_REASONS.length)
  @IsIn(CALL_REASONS, { each: true })
  about!: CallReason[];

  @ValidateIf((_, value) => value !== null)
  @IsISO8601({ strict: true, strictSeparator: true })
  waitUntil!: string | null;

  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  correctsId!: string | null;
}

export class MarkExternalDto extends MutationDto implements MarkExternal {
  @IsUUID()
  participationId!: string;

  @IsBoolean()
  connected!: boolean;

  @PlainText(EXTERNAL_MARK_LIMITS.evidence)
  evidence!: string;
}

export class UndoExternalMarkDto extends MutationDto implements UndoExternalMark {
  @IsUUID()
  markId!: string;
}
