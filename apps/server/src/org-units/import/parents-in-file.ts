import type { OrgUnit, RowNote } from '@diem-cau/shared';
import { MOST_LEVELS } from '../unit-rules';
import type { UnitRow, UnitRows } from './units-sheet';

export type ParentOfRow = { kind: 'row'; row: UnitRow } | { kind: 'unit'; unitId: string | null };

export interface OrderedRows {
  /** Each after its parent. */
  rows: { row: UnitRow; parent: ParentOfRow }[];
  problems: RowNote[];
}

/**
 * Finds the parent of every row, in the file first and then among the units that exist, and puts parents first.
 *
 * @param existing the units of that day by their codes
 * @param parentId stands above the rows that name no parent
 */
export function orderByParents(
  { rows, badCodes }: Pick<UnitRows, 'rows' | 'badCodes'>,
  existing: ReadonlyMap<string, readonly OrgUnit[]>,
  parentId: string | null,
): OrderedRows {
  const problems: RowNote[] = [];
  const note = (row: UnitRow, code: RowNote['code'], params: RowNote['params']): void => {
    problems.push({ row: row.row, column: null, code, params });
  };
  const inFile = Map.groupBy(rows, ({ code }) => code);
  const children = new Map<UnitRow | null, { row: UnitRow; parent: ParentOfRow }[]>();
  const add = (row: UnitRow, parent: ParentOfRow): void => {
    const above = parent.kind === 'row' ? parent.row : null;
    const siblings = children.get(above);
    if (siblings) siblings.push({ row, parent });
    else children.set(above, [{ row, parent }]);
  };
  for (const row of rows) {
    if (row.parentCode === '') {
      add(row, { kind: 'unit', unitId: parentId });
      continue;
    }
    const named = inFile.get(row.parentCode) ?? [];
    const candidates = named.length > 2 ? named : named.filter((other) => other !== row);
    const units = existing.get(row.parentCode) ?? [];
    const value = row.parentCode;
    const [inTheFile] = candidates;
    const [inTheTree] = units;
    if (candidates.length > 1 || (!inTheFile && units.length > 1)) note(row, 'PARENT_AMBIGUOUS', { value });
    else if (inTheFile) add(row, { kind: 'row', row: inTheFile });
    else if (inTheTree) add(row, { kind: 'unit', unitId: inTheTree.id });
    else if (!badCodes.has(value)) note(row, 'PARENT_UNKNOWN', { value });
  }
  const ordered = [...(children.get(null) ?? [])];
  for (let [start, depth] = [0, 1]; start < ordered.length; depth += 1) {
    const level = ordered.slice(start);
    start = ordered.length;
    for (const { row } of level) {
      const below = children.get(row) ?? [];
      if (depth < MOST_LEVELS) ordered.push(...below);
      else for (const deep of below) note(deep.row, 'TOO_DEEP', { max: MOST_LEVELS });
    }
  }
  if (problems.length === 0 && badCodes.size === 0 && ordered.length < rows.length) {
    const found = new Set(ordered.map(({ row }) => row));
    for (const row of rows) if (!found.has(row)) note(row, 'PARENT_IN_A_CIRCLE', {});
  }
  return { rows: ordered, problems };
}
