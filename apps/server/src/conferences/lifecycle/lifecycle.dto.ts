import { CONFERENCE_LIMITS, PREPARATION_STEPS, type TakeStep } from '@diem-cau/shared';
import { IsIn, ValidateIf } from 'class-validator';
import { PlainTextOrNull } from '../../common/text/plain-text.decorator';
import { IsDay } from '../../common/time/day.decorator';

export class TakeStepDto implements TakeStep {
  @IsIn(PREPARATION_STEPS)
  step!: TakeStep['step'];

  @PlainTextOrNull(CONFERENCE_LIMITS.reason)
  reason!: string | null;

  @ValidateIf((_, value) => value !== null)
  @IsDay()
  firstDay!: string | null;
}
