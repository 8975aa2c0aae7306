import {
  ORG_UNIT_LEVELS,
  UNIT_LIMITS,
  type ChangeUnit,
  type CreateUnit,
  type DissolveUnit,
  type NameSuccessors,
  type OrgUnitLevel,
  type UndoUnitChange,
} from '@diem-cau/shared';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { PlainText, SearchText } from '../common/text/plain-text.decorator';
import { IsDay } from '../common/time/day.decorator';

const fromList = Transform(({ value }) =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value,
);

export class TreeQueryDto {
  @IsOptional()
  @IsDay()
  on?: string;
}

export class UnitSearchDto extends TreeQueryDto {
  @SearchText(UNIT_LIMITS.query)
  q: string = '';

  @fromList
  @IsIn(ORG_UNIT_LEVELS, { each: true })
  levels: OrgUnitLevel[] = [];

  /** Instead of searching: the units with these ids. */
  @IsOptional()
  @fromList
  @IsUUID('all', { each: true })
  @ArrayMaxSize(UNIT_LIMITS.hits)
  ids?: string[];

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(UNIT_LIMITS.hits)
  limit: number = 30;
}

export class CreateUnitDto implements CreateUnit {
  @PlainText(UNIT_LIMITS.code)
  code!: string;

  @PlainText(UNIT_LIMITS.name)
  name!: string;

  @IsIn(ORG_UNIT_LEVELS)
  level!: OrgUnitLevel;

  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  parentId!: string | null;

  @ValidateIf((_, value) => value !== null)
  @IsDay()
  validFrom!: string | null;
}

export class ChangeUnitDto extends CreateUnitDto implements ChangeUnit {
  @IsInt()
  revision!: number;
}

export class DissolveUnitDto implements DissolveUnit {
  @IsDay()
  lastDay!: string;

  @IsUUID('all', { each: true })
  @ArrayUnique()
  @ArrayMaxSize(UNIT_LIMITS.successors)
  successorIds!: string[];

  @IsInt()
  revision!: number;
}

export class NameSuccessorsDto implements NameSuccessors {
  @IsDay()
  since!: string;

  @IsUUID('all', { each: true })
  @ArrayUnique()
  @ArrayMaxSize(UNIT_LIMITS.successors)
  successorIds!: string[];

  @IsInt()
  revision!: number;
}

export class UndoUnitChangeDto implements UndoUnitChange {
  @IsInt()
  revision!: number;
}
