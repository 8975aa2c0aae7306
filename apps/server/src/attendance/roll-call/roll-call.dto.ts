import {
  HEAD_COUNT_LIMITS,
  ROLL_CALL_ENTRIES,
  ROLL_CALL_LIMITS,
  ROLL_CALL_MODES,
  ROLL_CALL_SCOPES,
  type CallVenues,
  type EnterRollCallAnswer,
  type RollCallEntry,
  type RollCallMode,
  type RollCallScope,
  type StartRollCall,
} from '@diem-cau/shared';
import { IsBoolean, IsIn, IsInt, IsUUID, Matches, Max, Min, ValidateIf } from 'class-validator';
import { MutationDto } from '../../common/realtime/mutation.dto';
import { PlainText, PlainTextOrNull } from '../../common/text/plain-text.decorator';

const isSaid = (_: unknown, value: unknown): boolean => value !== null;
/** A level of the tree, or an id. */
const KEY = /^[0-9a-z-]{1,40}$/;

export class StartRollCallDto extends MutationDto implements StartRollCall {
  @IsIn(ROLL_CALL_MODES)
  mode!: RollCallMode;

  @IsInt()
  @Min(ROLL_CALL_LIMITS.answerSeconds.min)
  @Max(ROLL_CALL_LIMITS.answerSeconds.max)
  answerSeconds!: number;

  @IsBoolean()
  nextOnAnswer!: boolean;

  @IsBoolean()
  nextOnTimeOut!: boolean;

  @IsIn(ROLL_CALL_SCOPES)
  scope!: RollCallScope;

  @ValidateIf(isSaid)
  @Matches(KEY)
  key!: string | null;

  @ValidateIf(isSaid)
  @IsUUID()
  chairId!: string | null;
}

export class OfRollCallDto extends MutationDto {
  @IsUUID()
  rollCallId!: string;
}

export class CallVenuesDto extends OfRollCallDto implements CallVenues {
  @IsIn(ROLL_CALL_SCOPES)
  scope!: RollCallScope;

  @ValidateIf(isSaid)
  @Matches(KEY)
  key!: string | null;
}

export class CancelRollCallDto extends OfRollCallDto {
  @PlainText(ROLL_CALL_LIMITS.reason)
  reason!: string;
}

export class AnswerRollCallDto extends OfRollCallDto {
  @IsInt()
  @Min(0)
  @Max(HEAD_COUNT_LIMITS.count)
  count!: number;
}

export class EnterRollCallAnswerDto extends OfRollCallDto implements EnterRollCallAnswer {
  @IsUUID()
  participationId!: string;

  @IsIn(ROLL_CALL_ENTRIES)
  entry!: RollCallEntry;

  @ValidateIf(isSaid)
  @IsInt()
  @Min(0)
  @Max(HEAD_COUNT_LIMITS.count)
  count!: number | null;

  @PlainTextOrNull(ROLL_CALL_LIMITS.informant)
  informant!: string | null;

  @PlainTextOrNull(ROLL_CALL_LIMITS.note)
  note!: string | null;
}
