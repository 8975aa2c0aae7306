import { LINE_ADVICE_EN, LINE_ADVICE_VI, type LineReason } from '@diem-cau/shared';
import { useLanguage } from '../../lib/i18n/language';

export function useAdvice(): (reason: LineReason) => string {
  const texts = useLanguage() === 'en' ? LINE_ADVICE_EN : LINE_ADVICE_VI;
  return (reason) => texts[reason];
}
