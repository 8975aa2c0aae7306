import { PARTICIPATION_LIMITS, type MakeCards } from '@diem-cau/shared';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID } from 'class-validator';

export class MakeCardsDto implements MakeCards {
  @IsUUID('all', { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(PARTICIPATION_LIMITS.cards)
  participationIds!: string[];
}
