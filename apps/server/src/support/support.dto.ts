import {
  HELP_REASONS,
  HELP_REPLIES,
  NOTICE_LIMITS,
  NOTICE_URGENCIES,
  SUPPORT_LIMITS,
  type CallForHelp,
  type HelpReason,
  type HelpReply,
  type NoticeUrgency,
  type ReplyToHall,
  type SendNotice,
} from '@diem-cau/shared';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { MutationDto } from '../common/realtime/mutation.dto';
import { PlainText, PlainTextOrNull } from '../common/text/plain-text.decorator';

export class CallForHelpDto extends MutationDto implements CallForHelp {
  @ValidateIf(({ reason }: CallForHelp) => reason !== null)
  @IsIn(HELP_REASONS)
  reason!: HelpReason | null;

  @PlainTextOrNull(SUPPORT_LIMITS.text)
  text!: string | null;
}

export class ReplyToHallDto extends MutationDto implements ReplyToHall {
  @ValidateIf(({ reply }: ReplyToHall) => reply !== null)
  @IsIn(HELP_REPLIES)
  reply!: HelpReply | null;

  @PlainTextOrNull(SUPPORT_LIMITS.text)
  text!: string | null;
}

export class HelpCallDto extends MutationDto {
  @IsUUID()
  callId!: string;
}

export class AnswerCallDto extends HelpCallDto {
  @PlainText(SUPPORT_LIMITS.text)
  text!: string;
}

export class NoticeDto extends MutationDto {
  @IsUUID()
  noticeId!: string;
}

export class SendNoticeDto extends MutationDto implements SendNotice {
  @PlainText(NOTICE_LIMITS.text)
  text!: string;

  @IsIn(NOTICE_URGENCIES)
  urgency!: NoticeUrgency;

  @ValidateIf(({ minutes }: SendNotice) => minutes !== null)
  @IsInt()
  @Min(NOTICE_LIMITS.minutes.min)
  @Max(NOTICE_LIMITS.minutes.max)
  minutes!: number | null;

  @IsBoolean()
  toAll!: boolean;

  @IsArray()
  @ArrayMaxSize(NOTICE_LIMITS.chosen)
  @IsUUID(undefined, { each: true })
  unitIds!: string[];

  @IsArray()
  @ArrayMaxSize(NOTICE_LIMITS.chosen)
  @IsUUID(undefined, { each: true })
  participationIds!: string[];
}
