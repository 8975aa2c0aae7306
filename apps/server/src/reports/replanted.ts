import type { OrgUnit } from '@diem-cau/shared';
import type { Placement } from '../org-units/unit-placement';
import { UnitTree, type CountedVenue, type UnclearUnit } from './unit-roll-up';

const unclearId = (parentId: string | null): string => `unclear:${parentId ?? ''}`;

/**
 * The tree of another day for venues of units that may have ended since, or not yet begun.
 *
 * @param placements where each of the venues' units belongs that day
 * @param units those that the placements name, with all above them that day
 */
export function replantedTree(placements: Iterable<Placement>, units: readonly OrgUnit[]): UnitTree {
  const parents = new Set([...placements].filter(({ clear }) => !clear).map(({ unitId }) => unitId));
  const unclear = [...parents].map((parentId): UnclearUnit => ({
    id: unclearId(parentId),
    parentId,
    unclear: true,
  }));
  return new UnitTree([...units, ...unclear]);
}

/** A venue as one of that tree's units. */
export function replantedVenue<Venue extends CountedVenue>(
  venue: Venue,
  placementOf: (unitId: string) => Placement,
): Venue {
  const place = (id: string): string => {
    const { unitId, clear } = placementOf(id);
    return clear && unitId !== null ? unitId : unclearId(unitId);
  };
  return { ...venue, hostUnitId: place(venue.hostUnitId), unitIds: [...new Set(venue.unitIds.map(place))] };
}
