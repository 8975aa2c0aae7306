import { IsOptional } from 'class-validator';
import { IsDay } from '../common/time/day.decorator';

export class TableQueryDto {
  /** The day by whose tree units are rolled up. */
  @IsOptional()
  @IsDay()
  on?: string;
}
