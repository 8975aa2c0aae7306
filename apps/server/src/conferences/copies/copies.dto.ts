import { CONFERENCE_LIMITS, type CopyConference } from '@diem-cau/shared';
import { IsBoolean } from 'class-validator';
import { PlainText } from '../../common/text/plain-text.decorator';
import { IsDay } from '../../common/time/day.decorator';

export class CopyConferenceDto implements CopyConference {
  @PlainText(CONFERENCE_LIMITS.title)
  title!: string;

  @IsDay()
  firstDay!: string;

  @IsBoolean()
  agenda!: boolean;

  @IsBoolean()
  materials!: boolean;

  @IsBoolean()
  venues!: boolean;

  @IsBoolean()
  invitations!: boolean;
}
