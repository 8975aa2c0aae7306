import type { OrgUnit, OrgUnitLevel, UnitAttendanceRow } from '@diem-cau/shared';

/** What the table by unit needs to know of a venue. */
export interface CountedVenue {
  hostUnitId: string;
  /** Units whose delegates sit there. */
  unitIds: string[];
  delegates: number | null;
  connected: boolean;
  external: boolean;
}

/** Lines come in this order of levels: parts before what they are parts of, the root last. */
const LINE_ORDER: readonly OrgUnitLevel[] = ['commune', 'district', 'department', 'province', 'ministry'];

/** Stands in a tree for what surely belongs beneath its parent, and nobody knows where. */
export interface UnclearUnit {
  id: string;
  parentId: string | null;
  unclear: true;
}
export type TreeUnit = (OrgUnit & { unclear?: never }) | UnclearUnit;

/** A tree of units that lines of a report stand for: every level but communes that lie in a district. */
export class UnitTree {
  private readonly byId: ReadonlyMap<string, TreeUnit>;

  constructor(private readonly units: readonly TreeUnit[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
  }

  /** Units with a line of their own, in the order of the table. */
  get lines(): TreeUnit[] {
    return this.units.filter((unit) => this.hasLine(unit)).toSorted((a, b) => orderOf(a) - orderOf(b));
  }

  get(unitId: string | null): OrgUnit | null {
    const unit = unitId === null ? undefined : this.byId.get(unitId);
    return unit && !unit.unclear ? unit : null;
  }

  /** The lines that a unit is counted in, the closest first. */
  linesAbove(unitId: string): TreeUnit[] {
    const lines: TreeUnit[] = [];
    for (let unit = this.byId.get(unitId); unit; unit = this.parentOf(unit))
      if (this.hasLine(unit)) lines.push(unit);
    return lines;
  }

  private hasLine(unit: TreeUnit): boolean {
    return unit.unclear || unit.level !== 'commune' || this.get(unit.parentId)?.level !== 'district';
  }

  private parentOf({ parentId }: TreeUnit): TreeUnit | undefined {
    return parentId === null ? undefined : this.byId.get(parentId);
  }
}

/** What is unclear comes after the parts that are known. */
const orderOf = (unit: TreeUnit): number =>
  unit.unclear ? LINE_ORDER.indexOf('department') + 0.5 : LINE_ORDER.indexOf(unit.level);

/**
 * The table by unit. A venue is counted once in every line that one of its seated units lies beneath. Its delegates are added
 * once on every level: where units of several districts sit together nobody has counted them apart, so they stand in the line of the
 * unit that hosts the venue.
 */
export function rollUp(tree: UnitTree, venues: CountedVenue[]): UnitAttendanceRow[] {
  const rows = new Map(tree.lines.map((unit) => [unit.id, emptyRow(unit, tree)]));
  for (const venue of venues) {
    const seated = venue.unitIds.length > 0 ? venue.unitIds : [venue.hostUnitId];
    const lineages = seated.map((unitId) => tree.linesAbove(unitId));
    for (const unitId of new Set(lineages.flat().map(({ id }) => id))) {
      const row = rows.get(unitId)!;
      row.venuesInvited += 1;
      if (venue.external) row.venuesExternal += 1;
      if (venue.connected) row.venuesConnected += 1;
      if (venue.delegates !== null) row.venuesCounted += 1;
    }
    const together = new Set(lineages.map(([closest]) => closest?.id)).size === 1;
    const lineage = together ? lineages[0]! : tree.linesAbove(venue.hostUnitId);
    for (const { id } of lineage) rows.get(id)!.delegates += venue.delegates ?? 0;
  }
  return [...rows.values()].filter(({ venuesInvited, delegates }) => venuesInvited > 0 || delegates > 0);
}

function emptyRow(line: TreeUnit, tree: UnitTree): UnitAttendanceRow {
  const unit = line.unclear ? tree.get(line.parentId) : line;
  return {
    unitId: unit?.id ?? null,
    unitName: unit?.name ?? '',
    level: unit?.level ?? '',
    unclear: line.unclear ?? false,
    venuesInvited: 0,
    venuesExternal: 0,
    venuesConnected: 0,
    venuesCounted: 0,
    delegates: 0,
  };
}
