import {
  matchesSearch,
  type OrgUnit,
  type Participation,
  type ParticipationList,
  type PlacedUnit,
} from '@diem-cau/shared';
import { groupByPlace } from '../../lib/units/group-by-place';
import { groupByUnit } from '../../lib/units/group-by-unit';

export const PARTICIPATION_FILTERS = [
  'all',
  'no-coordinator',
  'no-phone',
  'not-accepted',
  'no-screen',
  'external',
  'no-unit',
] as const;
export type ParticipationFilter = (typeof PARTICIPATION_FILTERS)[number];

export interface ParticipationGroup {
  unit: Pick<OrgUnit, 'id' | 'name'>;
  items: Participation[];
}

export const isExternal = ({ connection }: Pick<Participation, 'connection'>): boolean =>
  connection !== 'screen';

export function fitsFilter(participation: Participation, filter: ParticipationFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'no-coordinator':
      return participation.coordinatorName === null;
    case 'no-phone':
      return participation.coordinatorPhone === null;
    case 'not-accepted':
      return !participation.accepted;
    case 'no-screen':
      return !isExternal(participation) && participation.screens === 0;
    case 'external':
      return isExternal(participation);
    case 'no-unit':
      return participation.units.length === 0;
  }
}

/** How many venues each filter shows. */
export function countFilters(participations: readonly Participation[]): Record<ParticipationFilter, number> {
  const count = (filter: ParticipationFilter) =>
    participations.filter((participation) => fitsFilter(participation, filter)).length;
  return {
    all: participations.length,
    'no-coordinator': count('no-coordinator'),
    'no-phone': count('no-phone'),
    'not-accepted': count('not-accepted'),
    'no-screen': count('no-screen'),
    external: count('external'),
    'no-unit': count('no-unit'),
  };
}

/** The venues under their districts and departments, in the order of the tree. */
export const groupParticipations = ({ units, participations }: ParticipationList): ParticipationGroup[] =>
  groupByUnit(units, participations, ({ hostUnitId }) => hostUnitId);

/** The venues under the units of another day's tree that their hosts belong to by then. */
export const groupByHostThen = (
  participations: readonly Participation[],
  placed: readonly PlacedUnit[],
  unclear: (above: string | null) => string,
): ParticipationGroup[] =>
  groupByPlace(participations, ({ hostUnitId }) => hostUnitId, placed, unclear).map(
    ({ key, name, items }) => ({ unit: { id: key, name }, items }),
  );

/** The groups with only what fits; groups without any are left out. */
export function filterGroups(
  groups: readonly ParticipationGroup[],
  query: string,
  filter: ParticipationFilter,
): ParticipationGroup[] {
  return groups
    .map(({ unit, items }) => ({
      unit,
      items: items.filter(
        (participation) =>
          fitsFilter(participation, filter) && matchesSearch(textOf(participation, unit.name), query),
      ),
    }))
    .filter(({ items }) => items.length > 0);
}

const textOf = (participation: Participation, groupName: string): string =>
  [
    participation.venueName,
    groupName,
    participation.coordinatorName,
    participation.technicianName,
    ...participation.units.map(({ name }) => name),
  ].join(' ');
