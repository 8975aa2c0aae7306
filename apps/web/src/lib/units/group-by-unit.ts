import type { OrgUnit } from '@diem-cau/shared';

export interface UnitGroup<Item> {
  unit: OrgUnit;
  /** Ordered as the tree is: the unit's own first. */
  items: Item[];
}

/**
 * What belongs to units, under the districts and departments directly below the root. What is the root's own, and what
 * communes without a district have, is a group at the head.
 */
export function groupByUnit<Item>(
  units: readonly OrgUnit[],
  items: readonly Item[],
  unitIdOf: (item: Item) => string,
): UnitGroup<Item>[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const groups = new Map<string, UnitGroup<Item>>();
  for (const item of items) {
    const unit = groupUnit(unitIdOf(item), byId);
    if (unit === null) continue;
    const group = groups.get(unit.id) ?? { unit, items: [] };
    group.items.push(item);
    groups.set(unit.id, group);
  }
  const place = new Map(units.map((unit, index) => [unit.id, index]));
  const order = (unitId: string, headId: string) => (unitId === headId ? -1 : (place.get(unitId) ?? 0));
  for (const { unit, items: inside } of groups.values()) {
    inside.sort((one, other) => order(unitIdOf(one), unit.id) - order(unitIdOf(other), unit.id));
  }
  const rootId = units.find((unit) => isRoot(unit, byId))?.id ?? '';
  return [...groups.values()].sort((one, other) => order(one.unit.id, rootId) - order(other.unit.id, rootId));
}

/** A parent that is not among the units counts as none, so that a part of a tree groups as well. */
function isRoot(unit: OrgUnit, byId: ReadonlyMap<string, OrgUnit>): boolean {
  return unit.parentId === null || !byId.has(unit.parentId);
}

function groupUnit(unitId: string, byId: ReadonlyMap<string, OrgUnit>): OrgUnit | null {
  let unit = byId.get(unitId) ?? null;
  while (unit !== null && !isRoot(unit, byId)) {
    const parent: OrgUnit | null = byId.get(unit.parentId ?? '') ?? null;
    if (parent === null) return unit;
    if (isRoot(parent, byId)) return unit.level === 'commune' ? parent : unit;
    unit = parent;
  }
  return unit;
}
