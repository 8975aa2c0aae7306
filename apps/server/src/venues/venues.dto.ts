import {
  VENUE_LIMITS,
  type ArchiveVenue,
  type ChangeVenue,
  type PairByCode,
  type RenameScreen,
  type SaveVenue,
} from '@diem-cau/shared';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsUUID, Length, Max, Min, ValidateIf } from 'class-validator';
import { PlainText, PlainTextOrNull, PlainTexts, SearchText } from '../common/text/plain-text.decorator';

export class SaveVenueDto implements SaveVenue {
  @PlainText(VENUE_LIMITS.name)
  name!: string;

  @PlainTextOrNull(VENUE_LIMITS.address)
  address!: string | null;

  @IsUUID()
  hostUnitId!: string;

  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  keeperUnitId!: string | null;

  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(VENUE_LIMITS.capacity)
  capacity!: number | null;

  @PlainTextOrNull(VENUE_LIMITS.lineNote)
  lineNote!: string | null;

  @PlainTexts(VENUE_LIMITS.phone, VENUE_LIMITS.phones)
  phones!: string[];
}

export class ChangeVenueDto extends SaveVenueDto implements ChangeVenue {
  @IsInt()
  revision!: number;
}

export class ArchiveVenueDto implements ArchiveVenue {
  @IsBoolean()
  archived!: boolean;

  @IsInt()
  revision!: number;
}

/** Of an address, where everything is text. */
export class VenueQueryDto {
  @IsOptional()
  @IsUUID()
  unit: string | null = null;

  @SearchText(VENUE_LIMITS.query)
  q = '';

  @Transform(({ value }) => value === 'true')
  @IsBoolean()
  archived = false;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset = 0;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(VENUE_LIMITS.page)
  limit: number = VENUE_LIMITS.page;
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
