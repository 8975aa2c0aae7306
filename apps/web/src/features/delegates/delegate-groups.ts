import {
  matchesSearch,
  type Delegate,
  type DelegateList,
  type DelegateUnit,
  type PlacedUnit,
} from '@diem-cau/shared';
import { groupByPlace } from '../../lib/units/group-by-place';

export interface DelegateGroup {
  key: string;
  name: string;
  /** What stands below the name. */
  place: string;
  /** Null for a venue, where several units may sit. */
  unit: DelegateUnit | null;
  quota: number | null;
  delegates: Delegate[];
}

export interface DelegateFigures {
  total: number;
  quota: number;
  lists: number;
  listsHandedIn: number;
  excused: number;
  absent: number;
  substitutes: number;
  outside: number;
}

/** Who counts for a list: everybody but those whose substitutes stand in it themselves. */
export const counted = (delegates: readonly Delegate[]): Delegate[] =>
  delegates.filter(({ state }) => state !== 'substituted');

export function figuresOf({ units, delegates }: DelegateList): DelegateFigures {
  const count = (fits: (delegate: Delegate) => boolean) => delegates.filter(fits).length;
  return {
    total: counted(delegates).length,
    quota: units.reduce((sum, { quota }) => sum + (quota ?? 0), 0),
    lists: units.length,
    listsHandedIn: units.filter(({ listState }) => listState !== 'open').length,
    excused: count(({ state }) => state === 'absent_with_leave'),
    absent: count(({ state }) => state === 'absent'),
    substitutes: count(({ state }) => state === 'substituted'),
    outside: count(({ outsideList }) => outsideList),
  };
}

/** `Map.groupBy` is younger than browsers that we serve. */
function groupBy(delegates: readonly Delegate[], keyOf: (delegate: Delegate) => string) {
  const groups = new Map<string, Delegate[]>();
  for (const delegate of delegates) {
    const key = keyOf(delegate);
    const group = groups.get(key);
    if (group) group.push(delegate);
    else groups.set(key, [delegate]);
  }
  return groups;
}

export function groupByUnit({ units, delegates }: DelegateList): DelegateGroup[] {
  const lists = groupBy(delegates, ({ invitationId }) => invitationId);
  return units.map((unit) => ({
    key: unit.invitationId,
    name: unit.unitName,
    place: [...unit.unitPath].reverse().join(', '),
    unit,
    quota: unit.quota,
    delegates: lists.get(unit.invitationId) ?? [],
  }));
}

/**
 * By the units of another day's tree, where several of these units may be one by then.
 *
 * @param unclear names those whose place is not known, beneath the unit that surely contains them, or none
 */
export function groupByUnitThen(
  { units, delegates }: DelegateList,
  placed: readonly PlacedUnit[],
  unclear: (above: string | null) => string,
): DelegateGroup[] {
  const lists = groupBy(delegates, ({ invitationId }) => invitationId);
  return groupByPlace(units, ({ unitId }) => unitId, placed, unclear)
    .map(({ key, name, path, items }) => ({
      key,
      name,
      place: [...path].reverse().join(', '),
      unit: null,
      quota: items.reduce<number | null>(
        (sum, { quota }) => (quota === null ? sum : (sum ?? 0) + quota),
        null,
      ),
      delegates: items.flatMap(({ invitationId }) => lists.get(invitationId) ?? []),
    }))
    .sort((a, b) => a.place.localeCompare(b.place, 'vi') || a.name.localeCompare(b.name, 'vi'));
}

/** By where people sit: at the venue that is named for them, else at the only one of their unit. */
export function groupByVenue({ units, delegates }: DelegateList, noVenue: string): DelegateGroup[] {
  const unitOf = new Map(units.map((unit) => [unit.invitationId, unit]));
  const names = new Map(
    units.flatMap(({ venues }) => venues.map((venue) => [venue.participationId, venue.name])),
  );
  const venueOf = ({ invitationId, participationId }: Delegate) => {
    const venues = unitOf.get(invitationId)?.venues ?? [];
    return participationId ?? (venues.length === 1 ? venues[0]?.participationId : undefined) ?? '';
  };
  const seated = groupBy(delegates, venueOf);
  const groups = [...names, ['', noVenue] as const].map(([key, name]) => ({
    key,
    name,
    place: units
      .filter(({ venues }) => venues.some(({ participationId }) => participationId === key))
      .map(({ unitName }) => unitName)
      .join(', '),
    unit: null,
    quota: null,
    delegates: seated.get(key) ?? [],
  }));
  return groups
    .filter(({ key, delegates: people }) => key !== '' || people.length > 0)
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name, 'vi'));
}

export function searchDelegates({ units, delegates }: DelegateList, query: string): Delegate[] {
  const unitNames = new Map(units.map(({ invitationId, unitName }) => [invitationId, unitName]));
  return delegates.filter(({ name, position, workplace, phone, invitationId }) =>
    matchesSearch(
      [name, position, workplace, phone?.replace(/\D/g, ''), phone, unitNames.get(invitationId)].join(' '),
      query,
    ),
  );
}
