import { addDays, type Day } from '../common/time/day';

/** Days from the first to the last, both within; null is open. */
export interface Period {
  validFrom: Day | null;
  validTo: Day | null;
}

export const firstDay = ({ validFrom }: Period): Day => validFrom ?? '0000-00-00';
export const lastDay = ({ validTo }: Period): Day => validTo ?? '9999-99-99';

export const contains = (period: Period, on: Day): boolean => firstDay(period) <= on && on <= lastDay(period);

/** The days that two periods share; null when there are none. */
export function overlap(one: Period, other: Period): Period | null {
  const later = firstDay(one) >= firstDay(other) ? one : other;
  const earlier = lastDay(one) <= lastDay(other) ? one : other;
  const shared = { validFrom: later.validFrom, validTo: earlier.validTo };
  return firstDay(shared) <= lastDay(shared) ? shared : null;
}

/** Whether every day of a period lies in one of the others, which are in order. */
export function isCovered(period: Period, by: readonly Period[]): boolean {
  let uncovered: Day | null = firstDay(period);
  for (const other of by) {
    if (uncovered === null || firstDay(other) > uncovered) break;
    if (lastDay(other) < uncovered) continue;
    if (lastDay(other) >= lastDay(period)) uncovered = null;
    else uncovered = addDays(lastDay(other), 1);
  }
  return uncovered === null;
}
