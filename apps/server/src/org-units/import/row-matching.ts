import { spellingKey, type OrgUnit, type RowNote } from '@diem-cau/shared';
import type { Day } from '../../common/time/day';
import type { DatedTree } from '../dated-tree';
import type { UnitRow } from './units-sheet';

export interface Matching {
  replacesId: string | null;
  codesKept: boolean;
}

export interface Match {
  /** The unit that the row is; null when it is a new one. */
  unit: OrgUnit | null;
  hints: RowNote[];
}

/**
 * Finds the unit that a row is. Codes and names are used again for other units, so only code, name and parent together
 * tell, unless somebody has said that a code that stays is the same unit. What is merely alike is pointed out.
 */
export class RowMatching {
  private readonly taken = new Set<string>();
  private readonly siblings = new Map<string, Map<string, OrgUnit>>();
  private readonly replaced: ReadonlySet<string> | null = null;

  constructor(
    private readonly tree: DatedTree,
    private readonly on: Day,
    private readonly byCode: ReadonlyMap<string, readonly OrgUnit[]>,
    private readonly matching: Matching,
  ) {
    const { replacesId } = matching;
    const day = tree.onDay(on);
    if (replacesId !== null) this.replaced = new Set(day.subtree([replacesId]).map(({ id }) => id));
  }

  /** @param parentId of the row; an id that is new to the tree has no units beneath it */
  find(row: UnitRow, parentId: string | null): Match {
    const alike = (this.byCode.get(row.code) ?? []).filter(({ id }) => !this.taken.has(id));
    const unit = this.same(row, parentId, alike);
    if (unit) this.taken.add(unit.id);
    return { unit, hints: unit ? [] : this.hintsFor(row, parentId, alike) };
  }

  private same(row: UnitRow, parentId: string | null, alike: readonly OrgUnit[]): OrgUnit | null {
    const exact = alike.find((unit) => unit.parentId === parentId && isNamed(unit, row.name));
    if (exact || !this.matching.codesKept) return exact ?? null;
    const kept = alike.filter(
      (unit) => unit.level === row.level && (!this.replaced || this.replaced.has(unit.id)),
    );
    return kept.find((unit) => unit.parentId === parentId) ?? (kept.length === 1 ? (kept[0] ?? null) : null);
  }

  private hintsFor(row: UnitRow, parentId: string | null, alike: readonly OrgUnit[]): RowNote[] {
    const note = (code: RowNote['code'], params: RowNote['params']): RowNote => ({
      row: row.row,
      column: null,
      code,
      params,
    });
    const elsewhere = alike.find((unit) => isNamed(unit, row.name));
    if (elsewhere) {
      const parent = this.tree.pathOf(elsewhere.id, this.on).at(-1) ?? '–';
      return [note('SAME_UNIT_ELSEWHERE', { name: elsewhere.name, parent })];
    }
    const [other] = alike;
    if (other) return [note('SAME_CODE_OTHER_NAME', { name: other.name })];
    const namesake = parentId === null ? undefined : this.namesake(parentId, row.name);
    return namesake ? [note('SAME_NAME_OTHER_CODE', { name: namesake.name, code: namesake.code })] : [];
  }

  private namesake(parentId: string, name: string): OrgUnit | undefined {
    const children = this.tree.onDay(this.on).childrenOf(parentId);
    if (children.length === 0) return undefined;
    const byName =
      this.siblings.get(parentId) ?? new Map(children.map((unit) => [spellingKey(unit.name), unit]));
    this.siblings.set(parentId, byName);
    return byName.get(spellingKey(name));
  }
}

/** Another place of the tone mark is no other name. */
export const isNamed = (unit: OrgUnit, name: string): boolean =>
  unit.name === name || spellingKey(unit.name) === spellingKey(name);
