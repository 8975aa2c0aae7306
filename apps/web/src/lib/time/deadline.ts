import type { Translate } from '../i18n/define-texts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type DeadlineText = 'daysLeft' | 'hoursLeft' | 'daysOver' | 'hoursOver';

/** How much is left until a deadline, or how long ago it was, in the unit that people would say. */
export function deadlineText(t: Translate<DeadlineText>, deadline: string, now: number): string {
  const left = Date.parse(deadline) - now;
  if (left >= DAY) return t('daysLeft', { count: Math.floor(left / DAY) });
  if (left >= 0) return t('hoursLeft', { count: Math.max(1, Math.floor(left / HOUR)) });
  return -left >= DAY ? t('daysOver', { count: Math.floor(-left / DAY) }) : t('hoursOver');
}
