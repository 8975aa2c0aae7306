import { isDay, type Day } from '../common/time/day';

const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** A day as people write it in cells: `01/07/2025`, `1-7-2025`, `1.7.2025` or `2025-07-01`; null when it is none. */
export function parseDay(text: string): Day | null {
  const [, day = '', month = '', year = ''] = VIETNAMESE.exec(text) ?? [];
  const iso = year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
