/** A whole day, `2026-11-22`. As text, days compare as they follow each other. */
export type Day = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 24 * 3600_000;

/** Laws about units name Vietnamese days. */
const UNITS_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Whether a text names a day that the calendar has. */
export function isDay(text: string): boolean {
  return DAY.test(text) && addDays(text, 0) === text;
}

/** @param days may be negative */
export function addDays(day: Day, days: number): Day {
  const time = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** By time zone: to make one takes fifty times as long as to use it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day that it is at an instant in a time zone. */
export function dayOf(instant: Date, timeZone: string = UNITS_TIME_ZONE): Day {
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    // Sweden writes its days as ISO 8601 does.
    calendar = new Intl.DateTimeFormat('sv-SE', { timeZone });
    calendars.set(timeZone, calendar);
  }
  return calendar.format(instant);
}

/** As people write it in Vietnam: `22/11/2026`. */
export const writtenDay = (day: Day): string => day.split('-').toReversed().join('/');
