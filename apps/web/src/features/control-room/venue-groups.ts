import { isConnectedState, matchesSearch, type OrgUnit, type VenueOnBoard } from '@diem-cau/shared';
import { groupByUnit } from '../../lib/units/group-by-unit';

export const VENUE_FILTERS = ['all', 'connected', 'lost', 'not-connected', 'on-air', 'external'] as const;
export type VenueFilter = (typeof VENUE_FILTERS)[number];

export interface VenueGroup {
  unit: OrgUnit;
  /** Ordered as the tree is: the unit's own venue first. */
  venues: VenueOnBoard[];
}

/** Venues under the districts and departments they lie in. */
export function groupVenues(units: readonly OrgUnit[], venues: readonly VenueOnBoard[]): VenueGroup[] {
  return groupByUnit(units, venues, ({ unitId }) => unitId).map(({ unit, items }) => ({
    unit,
    venues: items,
  }));
}

/** It joins by a system of its own, so its screen is not ours to know of. */
export const isExternal = ({ connection }: VenueOnBoard): boolean => connection !== 'screen';

export function matchesFilter(venue: VenueOnBoard, filter: VenueFilter, onAir: ReadonlySet<string>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'on-air':
      return onAir.has(venue.sourceKey);
    case 'external':
      return isExternal(venue);
    case 'connected':
      return isConnectedState(venue.state);
    case 'lost':
      return venue.state === 'lost';
    case 'not-connected':
      return !isExternal(venue) && (venue.state === 'not-connected' || venue.state === 'tested');
  }
}

/** By the venue's name or its district's. */
export function matchesQuery(venue: VenueOnBoard, groupName: string, query: string): boolean {
  return matchesSearch(`${venue.name} ${groupName}`, query);
}

/** The groups with only the venues that match; groups without any are left out. */
export function filterGroups(
  groups: readonly VenueGroup[],
  { query, filter, onAir }: { query: string; filter: VenueFilter; onAir: ReadonlySet<string> },
): VenueGroup[] {
  return groups
    .map(({ unit, venues }) => ({
      unit,
      venues: venues.filter(
        (venue) => matchesFilter(venue, filter, onAir) && matchesQuery(venue, unit.name, query),
      ),
    }))
    .filter(({ venues }) => venues.length > 0);
}

export interface VenueCounts {
  /** Venues with a screen of ours. */
  total: number;
  external: number;
  connected: number;
  lost: number;
  onAir: number;
  delegates: number;
}

export function countVenues(venues: readonly VenueOnBoard[], onAir: ReadonlySet<string>): VenueCounts {
  const external = venues.filter(isExternal).length;
  const total = venues.length - external;
  const counts: VenueCounts = { total, external, connected: 0, lost: 0, onAir: 0, delegates: 0 };
  for (const venue of venues) {
    if (isConnectedState(venue.state)) counts.connected += 1;
    if (venue.state === 'lost') counts.lost += 1;
    if (onAir.has(venue.sourceKey)) counts.onAir += 1;
    counts.delegates += venue.delegates ?? 0;
  }
  return counts;
}
