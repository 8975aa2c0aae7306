import type { Translate } from '../../lib/i18n/define-texts';
import type { AgendaEditorText } from './agenda-editor.texts';

/** Minutes as people say them: 45 phút, 2 giờ, 3 giờ 30 phút. */
export function durationText(t: Translate<AgendaEditorText>, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('minutes', { count: rest });
  return rest === 0 ? t('wholeHours', { hours }) : t('hours', { hours, minutes: rest });
}
