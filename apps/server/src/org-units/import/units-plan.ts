import { randomUUID } from 'node:crypto';
import type {
  OrgUnit,
  RowNote,
  UnitFacts,
  UnitImportChange,
  UnitsImportOptions,
  UnitsImportPreview,
} from '@diem-cau/shared';
import { addDays, type Day } from '../../common/time/day';
import type { DatedTree, Version } from '../dated-tree';
import { firstDay } from '../period';
import { changedFrom, endedOn, type UnitState } from '../unit-history';
import { brokenRules } from '../unit-rules';
import { brokenRow, byRow } from './broken-rows';
import { fingerprintOf } from './fingerprint';
import { orderByParents } from './parents-in-file';
import { isNamed, RowMatching } from './row-matching';
import type { UnitRow, UnitRows } from './units-sheet';

export interface UnitsPlan {
  preview: UnitsImportPreview;
  createdIds: string[];
  /** Of all units that are created, changed or closed. */
  histories: ReadonlyMap<string, readonly Version[]>;
}

/** What an import would do, without doing it: the same file on the same tree always gives the same plan. */
export const planUnits = (file: UnitRows, options: UnitsImportOptions, tree: DatedTree): UnitsPlan =>
  new UnitsPlanner(file, options, tree).plan();

class UnitsPlanner {
  private readonly on: Day;
  private readonly histories = new Map<string, readonly Version[]>();
  private readonly createdIds: string[] = [];
  private readonly changes: UnitImportChange[] = [];
  private readonly problems: RowNote[];
  private readonly hints: RowNote[];
  /** Of units in the file, as they will be. */
  private readonly names = new Map<string, string>();
  private readonly rowOf = new Map<string, UnitRow>();
  private readonly unitOf = new Map<UnitRow, string>();
  private unchanged = 0;

  constructor(
    private readonly file: UnitRows,
    private readonly options: UnitsImportOptions,
    private readonly tree: DatedTree,
  ) {
    this.on = options.validFrom ?? '0000-00-00';
    this.problems = [...file.problems];
    this.hints = [...file.hints];
  }

  plan(): UnitsPlan {
    const { parentId, replacesId } = this.options;
    const byCode = Map.groupBy(this.tree.onDay(this.on).units, ({ code }) => code);
    const ordered = orderByParents(this.file, byCode, parentId);
    this.problems.push(...ordered.problems);
    const matching = new RowMatching(this.tree, this.on, byCode, this.options);
    const seen = new Map<string, UnitRow>();
    for (const { row, parent } of ordered.rows) {
      const above = parent.kind === 'unit' ? parent.unitId : (this.unitOf.get(parent.row) ?? null);
      const key = `${above} ${row.code}`;
      const twice = seen.get(key);
      seen.set(key, row);
      if (twice) this.problem(row, 'ROW_TWICE', { other: twice.row });
      const { unit, hints } = matching.find(row, above);
      this.hints.push(...hints);
      if (unit) this.keep(row, unit, above);
      else this.create(row, above);
    }
    // While rows are missing, what they would have kept must not look closed.
    if (replacesId !== null && this.problems.length === 0) this.closeOthers(replacesId);
    if (this.problems.length === 0) {
      const rules = brokenRules(this.tree.with(this.histories), this.histories.keys());
      this.problems.push(...rules.map((rule) => brokenRow(rule, this.rowOf)));
    }
    return { preview: this.preview(), createdIds: this.createdIds, histories: this.histories };
  }

  private preview(): UnitsImportPreview {
    const { changes, unchanged } = this;
    const problems = this.problems.toSorted(byRow);
    const hints = this.hints.toSorted(byRow);
    const rows = this.file.count;
    const fingerprint = fingerprintOf({ options: this.options, rows, changes, problems, unchanged });
    return { fingerprint, rows, unchanged, changes, problems, hints };
  }

  private create(row: UnitRow, parentId: string | null): void {
    const { code, name, level } = row;
    const unitId = randomUUID();
    this.settle(row, unitId, name);
    this.createdIds.push(unitId);
    const { validFrom } = this.options;
    this.histories.set(unitId, [{ unitId, code, name, level, parentId, validFrom, validTo: null }]);
    this.changes.push({ kind: 'created', row: row.row, after: this.after({ code, name, level, parentId }) });
  }

  private keep(row: UnitRow, unit: OrgUnit, parentId: string | null): void {
    const name = isNamed(unit, row.name) ? unit.name : row.name;
    const state: UnitState = { code: row.code, name, level: row.level, parentId };
    this.settle(row, unit.id, name);
    if ((Object.keys(state) as (keyof UnitState)[]).every((key) => state[key] === unit[key])) {
      this.unchanged += 1;
      return;
    }
    const history = this.tree.versionsOf(unit.id);
    if (history.some((version) => firstDay(version) > this.on)) {
      this.hints.push({ row: row.row, column: null, code: 'CHANGES_LATER', params: { name: unit.name } });
    }
    this.histories.set(unit.id, changedFrom(history, this.options.validFrom, state) ?? history);
    const before = this.before(unit);
    this.changes.push({ kind: 'changed', row: row.row, unitId: unit.id, before, after: this.after(state) });
  }

  /**
   * Ends the units that the file does not name. Departments are often kept in a list of their own: where the file has
   * none, they stay as long as what is above them does.
   */
  private closeOthers(replacesId: string): void {
    const { validFrom } = this.options;
    if (validFrom === null) return;
    const last = addDays(validFrom, -1);
    const hasDepartments = this.file.rows.some(({ level }) => level === 'department');
    const closed = new Set<string>();
    for (const unit of this.tree.onDay(this.on).subtree([replacesId])) {
      if (this.rowOf.has(unit.id)) continue;
      const aside = unit.level === 'department' && !hasDepartments;
      if (aside && unit.parentId !== null && !closed.has(unit.parentId)) continue;
      closed.add(unit.id);
      const history = this.tree.versionsOf(unit.id);
      const ended = endedOn(history, last);
      if (!ended) {
        const begins = history[0] && firstDay(history[0]) > last;
        const code = begins ? 'BEGINS_THAT_DAY' : 'CHANGES_LATER';
        this.problems.push({ row: null, column: null, code, params: { name: unit.name } });
        continue;
      }
      this.histories.set(unit.id, ended);
      const before = this.before(unit);
      this.changes.push({ kind: 'closed', row: null, unitId: unit.id, before, lastDay: last });
    }
  }

  private settle(row: UnitRow, unitId: string, name: string): void {
    this.unitOf.set(row, unitId);
    this.rowOf.set(unitId, row);
    this.names.set(unitId, name);
  }

  private before({ code, name, level, parentId }: OrgUnit): UnitFacts {
    return { code, name, level, parentName: parentId && this.nameBefore(parentId) };
  }

  private after({ code, name, level, parentId }: UnitState): UnitFacts {
    return {
      code,
      name,
      level,
      parentName: parentId && (this.names.get(parentId) ?? this.nameBefore(parentId)),
    };
  }

  private nameBefore(unitId: string): string | null {
    return this.tree.shownOn(unitId, this.on)?.name ?? null;
  }

  private problem(row: UnitRow, code: RowNote['code'], params: RowNote['params']): void {
    this.problems.push({ row: row.row, column: null, code, params });
  }
}
