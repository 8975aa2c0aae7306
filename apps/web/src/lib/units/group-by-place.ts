import type { PlacedUnit } from '@diem-cau/shared';

export interface PlaceGroup<Item> {
  /** Tells groups apart: what surely lies in a unit is another group than what is known to be it. */
  key: string;
  name: string;
  /** Names of the units above it, from the root down. */
  path: readonly string[];
  items: Item[];
}

/**
 * What belongs to units, under the units of another day's tree that they belong to by then; by their names.
 *
 * @param unclear names those whose place is not known, beneath the unit that surely contains them, or none
 */
export function groupByPlace<Item>(
  items: readonly Item[],
  unitIdOf: (item: Item) => string,
  placed: readonly PlacedUnit[],
  unclear: (above: string | null) => string,
): PlaceGroup<Item>[] {
  const placedBy = new Map(placed.map((each) => [each.unitId, each]));
  const groups = new Map<string, PlaceGroup<Item>>();
  for (const item of items) {
    const { place = null, clear = false } = placedBy.get(unitIdOf(item)) ?? {};
    const key = `${place?.id} ${clear}`;
    const name = place !== null && clear ? place.name : unclear(place?.name ?? null);
    const group = groups.get(key) ?? { key, name, path: place?.path ?? [], items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => one.name.localeCompare(other.name, 'vi'));
}
