import type { OrgUnit, OrgUnitLevel } from '@diem-cau/shared';
import type { Day } from '../common/time/day';
import { contains, firstDay, lastDay, type Period } from './period';
import { TreeOnDay } from './tree-on-day';

export interface Version extends Period {
  unitId: string;
  code: string;
  name: string;
  level: OrgUnitLevel;
  parentId: string | null;
}

export interface Succession {
  predecessorId: string;
  successorId: string;
  /** The successor's first day with what it took over. */
  since: Day;
}

/** Pages turn over few days at a time. */
const DAYS_KEPT = 8;

/** All units with all that they ever were. Never changes: a change makes another tree. */
export class DatedTree {
  private readonly byUnit = new Map<string, Version[]>();
  private readonly after = new Map<string, Succession[]>();
  private readonly before = new Map<string, Succession[]>();
  private readonly days = new Map<Day, TreeOnDay>();

  constructor(
    versions: Iterable<Version>,
    readonly successions: readonly Succession[],
    readonly revision = 0,
  ) {
    for (const version of versions) append(this.byUnit, version.unitId, version);
    for (const own of this.byUnit.values()) own.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
    for (const succession of successions) {
      append(this.after, succession.predecessorId, succession);
      append(this.before, succession.successorId, succession);
    }
  }

  get unitIds(): Iterable<string> {
    return this.byUnit.keys();
  }

  has(unitId: string): boolean {
    return this.byUnit.has(unitId);
  }

  /** Oldest first. */
  versionsOf(unitId: string): readonly Version[] {
    return this.byUnit.get(unitId) ?? [];
  }

  *versions(): Iterable<Version> {
    for (const own of this.byUnit.values()) yield* own;
  }

  /** What became of a unit. */
  successionsFrom(unitId: string): readonly Succession[] {
    return this.after.get(unitId) ?? [];
  }

  /** What came before it. */
  successionsTo(unitId: string): readonly Succession[] {
    return this.before.get(unitId) ?? [];
  }

  /** The version that holds on the day; undefined when the unit does not exist then. */
  versionOn(unitId: string, on: Day): Version | undefined {
    return this.versionsOf(unitId).find((version) => contains(version, on));
  }

  /** The same, or the nearest: as the unit was last, or as it will first be. */
  shownOn(unitId: string, on: Day): Version | undefined {
    const own = this.versionsOf(unitId);
    return own.findLast((version) => firstDay(version) <= on) ?? own[0];
  }

  unitOn(unitId: string, on: Day): OrgUnit | undefined {
    const version = this.shownOn(unitId, on);
    return version && toUnit(version, on);
  }

  /** The units that exist on a day. */
  onDay(on: Day): TreeOnDay {
    const kept = this.days.get(on);
    if (kept) return kept;
    const units: OrgUnit[] = [];
    for (const version of this.versions()) if (contains(version, on)) units.push(toUnit(version, on));
    const day = new TreeOnDay(units);
    const [oldest] = this.days.keys();
    if (oldest !== undefined && this.days.size >= DAYS_KEPT) this.days.delete(oldest);
    this.days.set(on, day);
    return day;
  }

  /**
   * Units as they are shown on a day, with all above them, in the order of a tree. One that exists no more keeps the place
   * that it had.
   */
  withAncestors(unitIds: Iterable<string>, on: Day): OrgUnit[] {
    const found = new Map<string, OrgUnit>();
    for (const unitId of unitIds)
      for (const unit of this.lineage(unitId, on)) {
        if (found.has(unit.id)) break;
        found.set(unit.id, unit);
      }
    return new TreeOnDay([...found.values()]).units;
  }

  /** The unit and all above it as they are shown on a day, the root last. */
  lineage(unitId: string, on: Day): OrgUnit[] {
    const lineage: OrgUnit[] = [];
    const seen = new Set<string>();
    let unit = this.unitOn(unitId, on);
    while (unit && !seen.has(unit.id)) {
      seen.add(unit.id);
      lineage.push(unit);
      unit = unit.parentId === null ? undefined : this.unitOn(unit.parentId, on);
    }
    return lineage;
  }

  /** Names of the units above it, from the root down. */
  pathOf(unitId: string, on: Day): string[] {
    return this.lineage(unitId, on)
      .slice(1)
      .map(({ name }) => name)
      .reverse();
  }

  /** This tree with some units' versions put in the place of those they had; an empty list takes a unit away. */
  with(histories: ReadonlyMap<string, readonly Version[]>, successions = this.successions): DatedTree {
    const kept = [...this.versions()].filter(({ unitId }) => !histories.has(unitId));
    return new DatedTree([...kept, ...[...histories.values()].flat()], successions, this.revision);
  }
}

export function toUnit(version: Version, on: Day): OrgUnit {
  const { unitId: id, code, name, level, parentId } = version;
  return { id, code, name, level, parentId, endedOn: lastDay(version) < on ? version.validTo : null };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
