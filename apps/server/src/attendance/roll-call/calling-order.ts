import type { OrgUnit } from '@diem-cau/shared';

type Placed = Pick<OrgUnit, 'id' | 'name' | 'level' | 'parentId'>;

/** A venue with its place in the order of calling. */
export type InCallingOrder<Venue> = Venue & { unit: Placed; group: Placed };

const inVietnamese = new Intl.Collator('vi', { numeric: true }).compare;

/**
 * The order of calling: down the tree, a unit's own venues before those below it, and by name where several stand together.
 * Each comes with its branch, the unit that people name it with: communes and departments the one above them, all others
 * themselves.
 *
 * @param units the part of the tree that the hosts lie in, in any order
 */
export function callingOrder<Venue extends { hostUnitId: string; venueName: string }>(
  units: readonly Placed[],
  venues: readonly Venue[],
): InCallingOrder<Venue>[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const below = Map.groupBy(units, ({ parentId }) =>
    parentId !== null && byId.has(parentId) ? parentId : null,
  );
  const hosted = Map.groupBy(venues, ({ hostUnitId }) => hostUnitId);
  const ordered: InCallingOrder<Venue>[] = [];
  const call = (unit: Placed): void => {
    const own = hosted.get(unit.id) ?? [];
    for (const venue of own.toSorted((a, b) => inVietnamese(a.venueName, b.venueName))) {
      ordered.push({ ...venue, unit, group: groupOf(unit, byId) });
    }
    for (const child of (below.get(unit.id) ?? []).toSorted(besideEachOther)) call(child);
  };
  for (const root of (below.get(null) ?? []).toSorted(besideEachOther)) call(root);
  return ordered;
}

/** Departments are called before the districts and communes beside them. */
function besideEachOther(a: Placed, b: Placed): number {
  const rank = ({ level }: Placed) => (level === 'department' ? 0 : 1);
  return rank(a) - rank(b) || inVietnamese(a.name, b.name);
}

function groupOf(unit: Placed, byId: ReadonlyMap<string, Placed>): Placed {
  const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
  return parent && (unit.level === 'commune' || unit.level === 'department') ? parent : unit;
}
