import type { Day } from '../common/time/day';
import type { DatedTree } from './dated-tree';
import { contains, firstDay } from './period';

/** Where a figure of a unit belongs in the tree of a day. */
export interface Placement {
  /** The unit, or the closest one that surely contains it; null when there is none. */
  unitId: string | null;
  /** Whether it is that very unit's; otherwise its place beneath is not known ("chưa rõ"). */
  clear: boolean;
}

const NOWHERE: Placement = { unitId: null, clear: false };

/**
 * Finds the place of any unit in the tree of any day. A unit that has ended goes to its successor, a dissolved district
 * to the unit above it; where the successor is unknown, or it was split, only what surely contains it is told.
 */
export class UnitPlacement {
  private readonly known = new Map<string, Placement>();

  constructor(
    private readonly tree: DatedTree,
    private readonly on: Day,
  ) {}

  of(unitId: string): Placement {
    const known = this.known.get(unitId);
    if (known) return known;
    // Should records lead in a circle, they lead nowhere.
    this.known.set(unitId, NOWHERE);
    const placement = this.find(unitId);
    this.known.set(unitId, placement);
    return placement;
  }

  private find(unitId: string): Placement {
    const versions = this.tree.versionsOf(unitId);
    if (versions.some((version) => contains(version, this.on))) return { unitId, clear: true };
    const [first] = versions;
    const last = versions.at(-1);
    if (!first || !last) return NOWHERE;
    if (firstDay(first) > this.on) return this.before(unitId);

    const successors = this.tree.successionsFrom(unitId).filter(({ since }) => since <= this.on);
    if (successors.length > 0) return this.together(successors.map(({ successorId }) => successorId));
    const above = last.parentId === null ? NOWHERE : this.of(last.parentId);
    return { unitId: above.unitId, clear: above.clear && last.level === 'district' };
  }

  /** A unit that does not exist yet: what it was made from, and clearly only if nothing else was made from that. */
  private before(unitId: string): Placement {
    const predecessors = this.tree.successionsTo(unitId).map(({ predecessorId }) => predecessorId);
    const whole = predecessors.every((id) => this.tree.successionsFrom(id).length === 1);
    const placement = this.together(predecessors);
    return { unitId: placement.unitId, clear: placement.clear && predecessors.length === 1 && whole };
  }

  private together(unitIds: readonly string[]): Placement {
    const placements = unitIds.map((id) => this.of(id));
    const [first, ...others] = placements;
    if (!first) return NOWHERE;
    if (others.every(({ unitId }) => unitId === first.unitId)) {
      return { unitId: first.unitId, clear: placements.every(({ clear }) => clear) };
    }
    return { unitId: this.closestCommon(placements.map(({ unitId }) => unitId)), clear: false };
  }

  private closestCommon(unitIds: readonly (string | null)[]): string | null {
    const lineages = unitIds.map((id) =>
      id === null ? [] : this.tree.lineage(id, this.on).map((unit) => unit.id),
    );
    const common = lineages[0]?.find((id) => lineages.every((lineage) => lineage.includes(id)));
    return common && this.tree.versionOn(common, this.on) ? common : null;
  }
}
