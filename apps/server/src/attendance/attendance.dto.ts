import { HEAD_COUNT_LIMITS, type DeclareCount, type RecordCount } from '@diem-cau/shared';
import { IsInt, IsISO8601, IsUUID, Max, Min } from 'class-validator';
import { MutationDto } from '../common/realtime/mutation.dto';
import { PlainText, PlainTextOrNull } from '../common/text/plain-text.decorator';

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
