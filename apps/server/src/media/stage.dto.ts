import {
  STAGE_LAYOUTS,
  STAGE_LIMITS,
  STAGE_PICTURES,
  type CutToPreview,
  type LowerThird,
  type MuteSource,
  type PrepareScene,
  type Shot,
  type ShotOnAir,
  type ShowLowerThird,
  type SourceKey,
  type StageLayout,
  type StagePicture,
} from '@diem-cau/shared';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MutationDto } from '../common/realtime/mutation.dto';
import { PlainText, PlainTextOrNull } from '../common/text/plain-text.decorator';

export const SOURCE_KEY =
  /^(?:(?:speaker|venue|viewer):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|hall:[1-4])$/;

class ShotDto implements Shot {
  @Matches(SOURCE_KEY)
  key!: SourceKey;

  @IsIn(STAGE_PICTURES)
  picture!: StagePicture;
}

export class PrepareSceneDto extends MutationDto implements PrepareScene {
  @IsIn(STAGE_LAYOUTS)
  layout!: StageLayout;

  @IsArray()
  @ArrayMaxSize(STAGE_LIMITS.sources)
  @ArrayUnique(({ key, picture }: ShotDto) => `${key}/${picture}`)
  @ValidateNested({ each: true })
  @Type(() => ShotDto)
  shots!: ShotDto[];
}

export class CutToPreviewDto extends MutationDto implements CutToPreview {
  @IsInt()
  @Min(0)
  revision!: number;
}

export class ShotOnAirDto extends MutationDto implements ShotOnAir {
  @Matches(SOURCE_KEY)
  sourceKey!: SourceKey;

  @IsIn(STAGE_PICTURES)
  picture!: StagePicture;
}

class LowerThirdDto implements LowerThird {
  @PlainText(STAGE_LIMITS.lowerThird)
  name!: string;

  @PlainTextOrNull(STAGE_LIMITS.lowerThird)
  position!: string | null;

  @PlainTextOrNull(STAGE_LIMITS.lowerThird)
  topic!: string | null;
}

export class ShowLowerThirdDto extends MutationDto implements ShowLowerThird {
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => LowerThirdDto)
  lowerThird!: LowerThirdDto | null;
}

export class MuteSourceDto extends MutationDto implements MuteSource {
  @ValidateIf((_, value) => value !== null)
  @Matches(SOURCE_KEY)
  sourceKey!: SourceKey | null;

  @IsBoolean()
  muted!: boolean;
}
