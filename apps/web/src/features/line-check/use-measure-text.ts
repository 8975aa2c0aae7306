import type { LineMeasure } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { useLineCheckTexts } from './line-check.texts';

/** A measure with its unit; a dash when it is unknown. */
export function useMeasureText(): (measure: LineMeasure, value: number | null) => string {
  const t = useLineCheckTexts();
  const { number } = useFormats();
  return (measure, value) => {
    if (value === null) return '–';
    if (measure.endsWith('Kbps')) return t('mbits', { value: number(Math.round(value / 100) / 10) });
    if (measure.endsWith('Percent')) return t('percent', { value: number(value) });
    if (value < 1) return t('lessThanMs');
    return t('ms', { value: number(Math.round(value)) });
  };
}
