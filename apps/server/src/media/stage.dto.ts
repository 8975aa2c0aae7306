import type { SourceKey } from '@diem-cau/shared';
import { Matches } from 'class-validator';
import { MutationDto } from '../common/realtime/mutation.dto';

const SOURCE_KEY = /^(speaker|venue):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class StageSourceDto extends MutationDto {
  @Matches(SOURCE_KEY)
  sourceKey!: SourceKey;
}
