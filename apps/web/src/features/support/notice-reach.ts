import { matchesSearch, type OrgUnit, type SupportDesk, type SupportedVenue } from '@diem-cau/shared';
import { groupByUnit } from '../../lib/units/group-by-unit';

/** Whom a notice is for, as somebody chose it. */
export interface Reach {
  unitIds: readonly string[];
  participationIds: readonly string[];
}

export const NOBODY: Reach = { unitIds: [], participationIds: [] };

/** A unit with all venues beneath it, or one venue. */
export interface Place {
  key: string;
  kind: 'unit' | 'venue';
  id: string;
  name: string;
  /** Ids of the venues it means. */
  venueIds: string[];
}

/** The districts and departments that have venues, and then the venues themselves. */
export function placesOf({ units, venues }: Pick<SupportDesk, 'units' | 'venues'>): Place[] {
  const groups = groupByUnit<SupportedVenue>(units, venues, ({ unitId }) => unitId);
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  return [
    // The root's group holds only what no district has, but the root means all.
    ...groups
      .filter(({ unit }) => !isRoot(unit, parents))
      .map(({ unit: { id, name } }): Place => ({
        key: `unit:${id}`,
        kind: 'unit',
        id,
        name,
        venueIds: venues
          .filter(({ unitId }) => isWithin(unitId, id, parents))
          .map((each) => each.participationId),
      })),
    ...venues.map(({ participationId: id, name }): Place => ({
      key: `venue:${id}`,
      kind: 'venue',
      id,
      name,
      venueIds: [id],
    })),
  ];
}

/** Units while nothing is looked for, besides all that is chosen; with words all that they fit. */
export function shownPlaces(places: readonly Place[], words: string, reach: Reach): Place[] {
  const wanted = words.trim();
  const hasUnits = places.some(({ kind }) => kind === 'unit');
  return places.filter((place) =>
    wanted === ''
      ? place.kind === 'unit' || !hasUnits || isChosen(place, reach)
      : matchesSearch(place.name, wanted),
  );
}

export const isChosen = ({ kind, id }: Place, { unitIds, participationIds }: Reach): boolean =>
  (kind === 'unit' ? unitIds : participationIds).includes(id);

export function toggled({ kind, id }: Place, reach: Reach): Reach {
  const field = kind === 'unit' ? 'unitIds' : 'participationIds';
  const before = reach[field];
  return {
    ...reach,
    [field]: before.includes(id) ? before.filter((other) => other !== id) : [...before, id],
  };
}

/** How many venues a choice means; one that is named and lies in a chosen unit counts once. */
export function countReached(places: readonly Place[], reach: Reach): number {
  return new Set(places.filter((place) => isChosen(place, reach)).flatMap(({ venueIds }) => venueIds)).size;
}

type Parents = ReadonlyMap<string, string | null>;

const isRoot = ({ parentId }: OrgUnit, parents: Parents): boolean =>
  parentId === null || !parents.has(parentId);

function isWithin(unitId: string, ancestorId: string, parents: Parents): boolean {
  let at: string | null = unitId;
  while (at !== null && at !== ancestorId) at = parents.get(at) ?? null;
  return at === ancestorId;
}
