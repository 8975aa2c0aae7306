import type { ConferenceState } from '@diem-cau/shared';

export interface CalendarEvent {
  /** Stays the same when the conference changes, so that a calendar replaces what it has. */
  id: string;
  start: Date;
  end: Date;
}

export interface CalendarEntry {
  title: string;
  hostUnitName: string;
  url: string;
  state: ConferenceState;
  revision: number;
  events: CalendarEvent[];
}

const REMIND_MINUTES = 30;
const LINE_OCTETS = 75;

/** An iCalendar file (RFC 5545) that reminds somebody of a conference, in UTC: every calendar shows it in its own zone. */
export function calendarOf(
  { title, hostUnitName, url, state, revision, events }: CalendarEntry,
  now: Date,
): string {
  const lines = events.flatMap(({ id, start, end }) => [
    'BEGIN:VEVENT',
    `UID:${id}@diem-cau`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SEQUENCE:${revision}`,
    `STATUS:${STATUS[state] ?? 'CONFIRMED'}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(`Chủ trì: ${hostUnitName}\nXem tại: ${url}`)}`,
    `LOCATION:${escaped(url)}`,
    `URL:${url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${REMIND_MINUTES}M`,
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
  ]);
  const whole = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Diem Cau//VI',
    'CALSCALE:GREGORIAN',
    ...lines,
    'END:VCALENDAR',
  ];
  return whole.map((line) => `${folded(line)}\r\n`).join('');
}

const STATUS: Partial<Record<ConferenceState, string>> = { postponed: 'TENTATIVE', cancelled: 'CANCELLED' };

const stamp = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines are at most so many octets long; a longer one goes on after a blank, and no letter is torn apart. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
}
