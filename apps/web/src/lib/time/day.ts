/** A day, such as the first of a decree's validity, belongs to no time zone. Here it is written `2026-11-22`. */

/** The day as people write it here: 22/11/2026. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** The day that somebody typed: 22/11/2026, 1.7.2025, 1-7-2025 or 2025-07-01; null when it is none. */
export function parseDay(typed: string): string | null {
  const numbers = typed.trim().match(/^(\d{1,4})[./\s-](\d{1,2})[./\s-](\d{1,4})$/);
  if (!numbers) return null;
  const [, first = '', month = '', last = ''] = numbers;
  const [year, date] = first.length === 4 ? [first, last] : [last, first];
  if (year.length !== 4 || date.length > 2) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null;
}

/** Today on the clocks of a time zone. */
export function today(timeZone = 'Asia/Ho_Chi_Minh', now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
}

/** The day so many days later, or earlier when negative. */
export function dayAfter(day: string, days = 1): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
