import { ORG_UNIT_LEVELS, type OrgUnit } from './org-units.types';

/** Level as its place in `ORG_UNIT_LEVELS`, parent as its place in the list: -1 for none. */
export type PackedUnit = [id: string, code: string, name: string, level: number, parent: number];

/**
 * `GET /api/units?on=`: every unit that exists on a day (today's when left out), each after its parent and children in the
 * order of their codes. Ten thousand units travel well without the names of fields.
 */
export interface PackedTree {
  on: string;
  /** Rises with every change of any unit. */
  revision: number;
  units: PackedUnit[];
}

/** @param units each after its parent */
export function packUnits(units: readonly OrgUnit[]): PackedUnit[] {
  const places = new Map(units.map(({ id }, place) => [id, place]));
  return units.map(({ id, code, name, level, parentId }) => [
    id,
    code,
    name,
    ORG_UNIT_LEVELS.indexOf(level),
    parentId === null ? -1 : (places.get(parentId) ?? -1),
  ]);
}

export function unpackUnits({ units }: PackedTree): OrgUnit[] {
  return units.map(([id, code, name, level, parent]) => ({
    id,
    code,
    name,
    level: ORG_UNIT_LEVELS[level] ?? 'commune',
    parentId: units[parent]?.[0] ?? null,
    endedOn: null,
  }));
}
