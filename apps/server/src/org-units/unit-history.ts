import type { UndoableChange } from '@diem-cau/shared';
import { addDays, type Day } from '../common/time/day';
import type { Version } from './dated-tree';
import { contains } from './period';

export type UnitState = Pick<Version, 'code' | 'name' | 'level' | 'parentId'>;

/**
 * What a unit is from a day on, until its next recorded change. From the first day of a version this corrects it.
 *
 * @param from null: from the very beginning
 * @returns null when the unit does not exist then
 */
export function changedFrom(
  history: readonly Version[],
  from: Day | null,
  state: UnitState,
): Version[] | null {
  const changed = history.find((version) =>
    from === null ? version.validFrom === null : contains(version, from),
  );
  if (!changed) return null;
  if (changed.validFrom === from) return replaced(history, changed, [{ ...changed, ...state }]);
  return replaced(history, changed, [
    { ...changed, validTo: from && addDays(from, -1) },
    { ...changed, ...state, validFrom: from },
  ]);
}

/** @returns null when the unit does not exist on its last day, or changes after it */
export function endedOn(history: readonly Version[], last: Day): Version[] | null {
  const final = history.at(-1);
  if (!final || !contains(final, last)) return null;
  return replaced(history, final, [{ ...final, validTo: last }]);
}

/** What would be taken back first. */
export function undoableChange(history: readonly Version[]): UndoableChange {
  if ((history.at(-1)?.validTo ?? null) !== null) return 'dissolution';
  return history.length > 1 ? 'version' : 'creation';
}

/** @returns no version at all when it is the entry itself that is taken back */
export function undone(history: readonly Version[]): Version[] {
  const final = history.at(-1);
  const before = history.at(-2);
  if (!final) return [];
  switch (undoableChange(history)) {
    case 'dissolution':
      return replaced(history, final, [{ ...final, validTo: null }]);
    case 'version':
      return before ? [...history.slice(0, -2), { ...before, validTo: final.validTo }] : [];
    case 'creation':
      return [];
  }
}

function replaced(history: readonly Version[], old: Version, by: Version[]): Version[] {
  return history.flatMap((version) => (version === old ? by : [version]));
}
