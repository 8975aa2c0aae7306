import { AUDIENCE_LIMITS, type DeclareAudience } from '@diem-cau/shared';
import { IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { MutationDto } from '../../common/realtime/mutation.dto';

export class DeclareAudienceDto extends MutationDto implements DeclareAudience {
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  unitId!: string | null;

  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(AUDIENCE_LIMITS.watching)
  watching!: number | null;
}
