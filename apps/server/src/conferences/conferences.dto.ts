import { VENUE_LIMITS, type PairByKey, type PairScreen } from '@diem-cau/shared';
import { Transform } from 'class-transformer';
import { IsUUID, Length } from 'class-validator';

/** Codes are typed by hand: case, spaces and dashes do not matter. */
const asCode = Transform(({ value }) =>
  typeof value === 'string' ? value.toUpperCase().replace(/[\s-]/g, '') : value,
);

export class PairScreenDto implements PairScreen {
  @asCode
  @Length(VENUE_LIMITS.pairingCode, VENUE_LIMITS.pairingCode)
  code!: string;

  @IsUUID()
  participationId!: string;
}

export class PairByKeyDto implements PairByKey {
  @asCode
  @Length(VENUE_LIMITS.venueKey, VENUE_LIMITS.venueKey)
  venueKey!: string;
}
