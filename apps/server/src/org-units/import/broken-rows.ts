import type { RowNote } from '@diem-cau/shared';
import type { BrokenRule } from '../unit-rules';
import type { UnitRow } from './units-sheet';

/** A broken rule as it is said of a row of the file. */
export function brokenRow(broken: BrokenRule, rowOf: ReadonlyMap<string, UnitRow>): RowNote {
  const { version } = broken;
  const note = (code: RowNote['code'], params: RowNote['params']): RowNote => ({
    row: rowOf.get(version.unitId)?.row ?? null,
    column: null,
    code,
    params,
  });
  const { name } = version;
  switch (broken.rule) {
    case 'parent-ends-earlier':
      return note('PARENT_ENDS_EARLIER', { name, parent: broken.parentName });
    case 'parent-level':
      return note('PARENT_LEVEL', { name, parent: broken.parentName });
    case 'circle':
      return note('PARENT_IN_A_CIRCLE', {});
    case 'child-left-behind':
      return note('CHILD_LEFT_BEHIND', { name: broken.child.name, parent: name });
    case 'code-taken':
      return note('CODE_TAKEN', { value: version.code, name: broken.other.name });
  }
}

export const byRow = (one: RowNote, other: RowNote): number => (one.row ?? 0) - (other.row ?? 0);
