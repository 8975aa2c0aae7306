import {
  MOSAIC_LIMITS,
  MOSAIC_SIZES,
  type ArrangeMosaic,
  type LeaveOutOfMosaic,
  type MosaicSize,
  type SourceKey,
  type TurnMosaic,
} from '@diem-cau/shared';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import { MutationDto } from '../../common/realtime/mutation.dto';

const OrNull = () => ValidateIf((_, value) => value !== null);
const VENUE_KEY = /^venue:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class ArrangeMosaicDto extends MutationDto implements ArrangeMosaic {
  @OrNull()
  @IsIn(MOSAIC_SIZES)
  size!: MosaicSize | null;

  @OrNull()
  @IsBoolean()
  turning!: boolean | null;

  @OrNull()
  @IsInt()
  @Min(MOSAIC_LIMITS.secondsPerPage.min)
  @Max(MOSAIC_LIMITS.secondsPerPage.max)
  secondsPerPage!: number | null;

  @OrNull()
  @IsBoolean()
  inHall!: boolean | null;
}

export class TurnMosaicDto extends MutationDto implements TurnMosaic {
  @IsInt()
  @Min(0)
  @Max(MOSAIC_LIMITS.page)
  page!: number;
}

export class LeaveOutOfMosaicDto extends MutationDto implements LeaveOutOfMosaic {
  @Matches(VENUE_KEY)
  sourceKey!: SourceKey;

  @IsBoolean()
  leftOut!: boolean;
}
