import {
  HEAD_COUNT_LIMITS,
  PRESENCE_LIMITS,
  PRESENCE_STATES,
  type DeclareCount,
  type PresenceBeat,
  type PresenceState,
  type RecordCount,
} from '@diem-cau/shared';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MutationDto } from '../common/realtime/mutation.dto';
import { PlainText, PlainTextOrNull } from '../common/text/plain-text.decorator';

/** PostgreSQL's largest integer. */
const HIGHEST_BEAT = 2 ** 31 - 1;

export class PresenceBeatDto implements PresenceBeat {
  @IsInt()
  @Min(1)
  @Max(HIGHEST_BEAT)
  beatNo!: number;

  @IsIn(PRESENCE_STATES)
  state!: PresenceState;

  @IsInt()
  @Min(0)
  @Max(PRESENCE_LIMITS.agoMs)
  agoMs!: number;
}

export class PresenceBeatsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PRESENCE_LIMITS.beatsPerMessage)
  @ValidateNested({ each: true })
  @Type(() => PresenceBeatDto)
  beats!: PresenceBeatDto[];
}

export class DeclareCountDto extends MutationDto implements DeclareCount {
  @IsInt()
  @Min(0)
  @Max(HEAD_COUNT_LIMITS.count)
  count!: number;

  @PlainTextOrNull(HEAD_COUNT_LIMITS.note)
  note!: string | null;
}

export class RecordCountDto extends DeclareCountDto implements RecordCount {
  @IsUUID()
  participationId!: string;

  @PlainText(HEAD_COUNT_LIMITS.informant)
  informant!: string;

  @IsISO8601({ strict: true, strictSeparator: true })
  toldAt!: string;
}
