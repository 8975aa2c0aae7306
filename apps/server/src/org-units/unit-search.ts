import { matchesSearch, searchKey, type OrgUnit, type OrgUnitLevel, type UnitHit } from '@diem-cau/shared';
import type { Day } from '../common/time/day';
import type { DatedTree } from './dated-tree';
import { UnitPlacement } from './unit-placement';

export interface UnitQuery {
  /** What somebody typed: words of the name and of those above it, or the beginning of a code. */
  q: string;
  /** None: all. */
  levels: readonly OrgUnitLevel[];
  on: Day;
  /** Only this unit and those beneath it that day. */
  within?: string;
  limit: number;
}

/** Kinds of units at the beginning of names; people search by what follows. */
const KIND = /^(tinh|thanh pho|quan|huyen|thi xa|phuong|xa|thi tran|dac khu|so|ban|bo) /;

/** Units whose names fit, the closest first: named just so, named so at the beginning, all others. */
export function searchUnits(tree: DatedTree, { q, levels, on, within, limit }: UnitQuery): UnitHit[] {
  const query = searchKey(q);
  const fits: { unit: OrgUnit; rank: number }[] = [];
  const day = tree.onDay(on);
  for (const unit of within === undefined ? day.units : day.subtree([within])) {
    if (levels.length > 0 && !levels.includes(unit.level)) continue;
    const rank = rankOf(tree, unit, query, on);
    if (rank !== null) fits.push({ unit, rank });
  }
  // Sorting is stable: within a rank the order of the tree stays.
  return fits
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ unit }) => toHit(tree, unit, on));
}

/** A unit of the day, found by the name of one that it took over, or by one that it had itself. */
export interface FormerHit {
  unit: UnitHit;
  formerName: string;
}

/** People go on saying the names of communes that were merged. Only where it is clear what became of them. */
export function searchFormerUnits(tree: DatedTree, { q, levels, on, within, limit }: UnitQuery): FormerHit[] {
  const query = searchKey(q);
  if (query === '') return [];
  const day = tree.onDay(on);
  const area = within === undefined ? null : new Set(day.subtree([within]).map(({ id }) => id));
  const placement = new UnitPlacement(tree, on);
  const found = new Map<string, FormerHit>();
  for (const { unitId, name, validTo } of tree.versions()) {
    if (validTo === null || validTo >= on || !matchesSearch(name, query)) continue;
    const { unitId: id, clear } = placement.of(unitId);
    const unit = id !== null && clear && (area?.has(id) ?? true) ? tree.unitOn(id, on) : undefined;
    if (!unit || unit.name === name || (levels.length > 0 && !levels.includes(unit.level))) continue;
    found.set(`${unit.id} ${searchKey(name)}`, { unit: toHit(tree, unit, on), formerName: name });
    if (found.size >= limit) break;
  }
  return [...found.values()];
}

export function toHit(tree: DatedTree, unit: OrgUnit, on: Day): UnitHit {
  const { id, code, name, level, endedOn } = unit;
  return { id, code, name, level, path: tree.pathOf(id, on), endedOn };
}

function rankOf(tree: DatedTree, unit: OrgUnit, query: string, on: Day): number | null {
  if (query === '' || unit.code.toLowerCase().startsWith(query)) return 0;
  if (matchesSearch(unit.name, query)) {
    const key = searchKey(unit.name);
    const own = key.replace(KIND, '');
    if (key === query || own === query) return 0;
    return key.startsWith(query) || own.startsWith(query) ? 1 : 2;
  }
  // "hai an hai hau": the first word is the unit's own, the rest may tell where it lies.
  const [first = ''] = query.split(' ');
  const placed = matchesSearch(unit.name, first) && query.includes(' ');
  return placed && matchesSearch([unit.name, ...tree.pathOf(unit.id, on)].join(' '), query) ? 3 : null;
}
