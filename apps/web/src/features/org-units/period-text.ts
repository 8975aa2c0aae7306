import type { Translate } from '../../lib/i18n/define-texts';
import { dayText } from '../../lib/time/day';
import type { orgUnitsVi } from './org-units.vi';

type T = Translate<keyof typeof orgUnitsVi>;

/** "từ 01/09/2024 đến hết 30/06/2025"; null is open. */
export function periodText(t: T, from: string | null, to: string | null): string {
  if (from !== null && to !== null) return t('fromTo', { from: dayText(from), to: dayText(to) });
  if (from !== null) return t('fromOn', { from: dayText(from) });
  return to === null ? t('always') : t('untilTo', { to: dayText(to) });
}
