import type { Language } from '../i18n/language';

const MINUTE = 60_000;
/** Exact to a few minutes only, so that nothing nearer is claimed. */
const NOW_MS = 6 * MINUTE;
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;

/** How long ago something was: "20 phút trước"; null for what was just now. */
export function ago(iso: string, now: number, language: Language): string | null {
  const elapsed = now - Date.parse(iso);
  if (elapsed < NOW_MS) return null;
  const [unit, size] = UNITS.find(([, milliseconds]) => elapsed >= milliseconds) ?? ['minute', MINUTE];
  const format = new Intl.RelativeTimeFormat(language === 'en' ? 'en-GB' : 'vi-VN', { numeric: 'always' });
  return format.format(-Math.floor(elapsed / size), unit);
}
