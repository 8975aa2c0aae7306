/** A time of day is written `08:30`, on a clock of 24 hours. */

/** 8, 8h, 8h30, 8g30, 8 giờ 30, 8:30, 8.30, 830 and 0830 are how people type it. */
const FORMS = [/^(\d{1,2})(?:\s*(?::|\.|h|g|giờ)\s*(\d{1,2})?\s*(?:'|p|phút|m)?)?$/, /^(\d{1,2})(\d{2})$/];

/** The time of day that somebody typed; null when it is none. */
export function parseClock(typed: string): string | null {
  const text = typed.trim().toLowerCase().normalize('NFC');
  for (const form of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
    if (hours > 23 || minutes > 59) return null;
    return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  }
  return null;
}
