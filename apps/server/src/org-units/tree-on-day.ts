import { ORG_UNIT_LEVELS, type OrgUnit } from '@diem-cau/shared';

const inOrder = new Intl.Collator('vi', { numeric: true }).compare;

/** Units of one day as a tree. One whose parent is not among them counts as a root. */
export class TreeOnDay {
  /** Each after its parent, and before its parent's next child. */
  readonly units: OrgUnit[] = [];
  private readonly byId: ReadonlyMap<string, OrgUnit>;
  private readonly children = new Map<string | null, OrgUnit[]>();

  constructor(units: readonly OrgUnit[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      const parentId = unit.parentId !== null && this.byId.has(unit.parentId) ? unit.parentId : null;
      const siblings = this.children.get(parentId);
      if (siblings) siblings.push(unit);
      else this.children.set(parentId, [unit]);
    }
    for (const siblings of this.children.values()) siblings.sort(byLevelAndCode);
    this.collect(null, this.units);
  }

  get(unitId: string): OrgUnit | undefined {
    return this.byId.get(unitId);
  }

  childrenOf(unitId: string): readonly OrgUnit[] {
    return this.children.get(unitId) ?? [];
  }

  /** The units and all beneath them, each once. */
  subtree(rootIds: readonly string[]): OrgUnit[] {
    const found: OrgUnit[] = [];
    for (const id of rootIds) {
      const root = this.byId.get(id);
      if (!root) continue;
      found.push(root);
      this.collect(id, found);
    }
    return [...new Set(found)];
  }

  private collect(parentId: string | null, into: OrgUnit[]): void {
    for (const unit of this.children.get(parentId) ?? []) {
      into.push(unit);
      this.collect(unit.id, into);
    }
  }
}

function byLevelAndCode(one: OrgUnit, other: OrgUnit): number {
  return (
    ORG_UNIT_LEVELS.indexOf(one.level) - ORG_UNIT_LEVELS.indexOf(other.level) ||
    inOrder(one.code, other.code) ||
    inOrder(one.name, other.name)
  );
}
