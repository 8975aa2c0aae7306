import {
  ORG_UNIT_LEVELS,
  PARTICIPATION_CONNECTIONS,
  PARTICIPATION_LIMITS,
  VENUE_LIMITS,
  type AddParticipation,
  type AgreedBefore,
  type CarryOutPlan,
  type ChangeParticipation,
  type NewVenueHere,
  type PairByCode,
  type ParticipationDetails,
  type PlanChoice,
  type PlanParticipations,
  type RenameScreen,
  type SeatUnit,
} from '@diem-cau/shared';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsHexadecimal,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PlainText, PlainTextOrNull } from '../../common/text/plain-text.decorator';

const LIMITS = PARTICIPATION_LIMITS;
const isGiven = (_: unknown, value: unknown) => value !== null;

class ParticipationDetailsDto implements ParticipationDetails {
  @PlainTextOrNull(LIMITS.name)
  coordinatorName!: string | null;

  @PlainTextOrNull(LIMITS.phone)
  coordinatorPhone!: string | null;

  @PlainTextOrNull(LIMITS.name)
  technicianName!: string | null;

  @PlainTextOrNull(LIMITS.phone)
  technicianPhone!: string | null;

  @PlainTextOrNull(LIMITS.note)
  note!: string | null;

  @IsIn(PARTICIPATION_CONNECTIONS)
  connection!: ParticipationDetails['connection'];

  @PlainTextOrNull(LIMITS.external)
  externalSystem!: string | null;

  @PlainTextOrNull(LIMITS.external)
  externalAddress!: string | null;

  @PlainTextOrNull(LIMITS.external)
  externalContact!: string | null;
}

class AgreedBeforeDto implements AgreedBefore {
  @PlainText(LIMITS.agreedNote)
  note!: string;
}

class NewVenueHereDto implements NewVenueHere {
  @PlainText(VENUE_LIMITS.name)
  name!: string;

  @IsUUID()
  hostUnitId!: string;

  @PlainTextOrNull(VENUE_LIMITS.address)
  address!: string | null;

  @ValidateIf(isGiven)
  @IsInt()
  @Min(1)
  @Max(VENUE_LIMITS.capacity)
  capacity!: number | null;
}

export class AddParticipationDto extends ParticipationDetailsDto implements AddParticipation {
  @ValidateIf(isGiven)
  @IsUUID()
  venueId!: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => NewVenueHereDto)
  newVenue!: NewVenueHereDto | null;

  @IsUUID('all', { each: true })
  @ArrayUnique()
  @ArrayMaxSize(LIMITS.unitsSeated)
  unitIds!: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => AgreedBeforeDto)
  agreed!: AgreedBeforeDto | null;
}

export class ChangeParticipationDto extends ParticipationDetailsDto implements ChangeParticipation {
  @IsUUID('all', { each: true })
  @ArrayUnique()
  @ArrayMaxSize(LIMITS.unitsSeated)
  unitIds!: string[];

  @IsInt()
  revision!: number;
}

export class SeatUnitDto implements SeatUnit {
  @IsUUID()
  unitId!: string;
}

class PlanChoiceDto implements PlanChoice {
  @IsUUID()
  unitId!: string;

  @IsIn(['create', 'reuse', 'skip'])
  act!: PlanChoice['act'];

  @ValidateIf(({ act }: PlanChoice) => act === 'reuse')
  @IsUUID()
  venueId!: string | null;
}

export class PlanParticipationsDto implements PlanParticipations {
  @IsUUID('all', { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.planUnits)
  unitIds!: string[];

  @ValidateIf(isGiven)
  @IsIn(ORG_UNIT_LEVELS)
  level!: PlanParticipations['level'];

  @PlainText(LIMITS.naming)
  naming!: string;

  @IsArray()
  @ArrayMaxSize(LIMITS.planLines)
  @ValidateNested({ each: true })
  @Type(() => PlanChoiceDto)
  choices!: PlanChoiceDto[];
}

export class CarryOutPlanDto extends PlanParticipationsDto implements CarryOutPlan {
  @IsHexadecimal()
  @MaxLength(64)
  digest!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => AgreedBeforeDto)
  agreed!: AgreedBeforeDto | null;
}

export class PairByCodeDto implements PairByCode {
  // Codes are typed by hand: case, spaces and dashes do not matter.
  @Transform(({ value }) => (typeof value === 'string' ? value.toUpperCase().replace(/[\s-]/g, '') : value))
  @Length(VENUE_LIMITS.pairingCode, VENUE_LIMITS.pairingCode)
  code!: string;
}

export class RenameScreenDto implements RenameScreen {
  @PlainText(VENUE_LIMITS.screenLabel)
  label!: string;
}

export class FingerprintDto {
  @IsHexadecimal()
  @Length(64, 64)
  fingerprint!: string;
}
