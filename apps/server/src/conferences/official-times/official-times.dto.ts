import { CONFERENCE_LIMITS, type CorrectLiveTimes } from '@diem-cau/shared';
import { IsInt, ValidateIf } from 'class-validator';
import { PlainText } from '../../common/text/plain-text.decorator';
import { IsInstant } from '../../common/time/instant.decorator';

export class CorrectLiveTimesDto implements CorrectLiveTimes {
  @IsInstant()
  wentLiveAt!: string;

  @ValidateIf((_, value) => value !== null)
  @IsInstant()
  endedAt!: string | null;

  @PlainText(CONFERENCE_LIMITS.reason)
  reason!: string;

  @IsInt()
  revision!: number;
}
