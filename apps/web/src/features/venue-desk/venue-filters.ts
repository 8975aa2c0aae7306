import { matchesSearch, type VenueOnBoard } from '@diem-cau/shared';

export const VENUE_FILTERS = [
  'all',
  'call',
  'lost',
  'help',
  'not-connected',
  'line-poor',
  'no-count',
  'external',
  'on-air',
] as const;
export type VenueFilter = (typeof VENUE_FILTERS)[number];

/** It joins by a system of its own: no screen of ours shows whether it is there. */
export const isExternal = ({ connection }: VenueOnBoard): boolean => connection !== 'screen';

export function matchesFilter(venue: VenueOnBoard, filter: VenueFilter, onAir: ReadonlySet<string>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'call':
      return venue.callReasons.length > 0;
    case 'lost':
      return venue.state === 'lost';
    case 'help':
      return venue.help !== null;
    case 'not-connected':
      if (isExternal(venue)) return venue.external?.connected !== true;
      return venue.state === 'not-connected' || venue.state === 'tested';
    case 'line-poor':
      return venue.line?.quality === 'poor';
    case 'no-count':
      return venue.delegates === null;
    case 'external':
      return isExternal(venue);
    case 'on-air':
      return onAir.has(venue.sourceKey);
  }
}

export function countFilters(
  venues: readonly VenueOnBoard[],
  onAir: ReadonlySet<string>,
): Record<VenueFilter, number> {
  const count = (filter: VenueFilter) => venues.filter((venue) => matchesFilter(venue, filter, onAir)).length;
  return {
    all: venues.length,
    call: count('call'),
    lost: count('lost'),
    help: count('help'),
    'not-connected': count('not-connected'),
    'line-poor': count('line-poor'),
    'no-count': count('no-count'),
    external: count('external'),
    'on-air': count('on-air'),
  };
}

/** So many digits name a telephone rather than a venue with a number. */
const PHONE_DIGITS = 4;
const digitsOf = (text: string) => text.replace(/\D/g, '');

export const phonesOf = ({ coordinatorPhone, technicianPhone, venuePhones }: VenueOnBoard): string[] =>
  [coordinatorPhone, technicianPhone, ...venuePhones].filter((phone) => phone !== null);

/** By the names of the venue, its district and its people, or by the telephone that is calling just now. */
export function matchesQuery(venue: VenueOnBoard, groupName: string, query: string): boolean {
  const { name, coordinatorName, technicianName } = venue;
  const digits = digitsOf(query);
  if (digits.length >= PHONE_DIGITS && phonesOf(venue).some((phone) => digitsOf(phone).includes(digits)))
    return true;
  return matchesSearch(`${name} ${groupName} ${coordinatorName ?? ''} ${technicianName ?? ''}`, query);
}
