import type { ConferenceState } from '@diem-cau/shared';

const HOUR = 3_600_000;
/** Clocks of offices differ by a little. */
const CLOCK_SLACK = 5 * 60_000;

interface Timetable {
  state: ConferenceState;
  scheduledStart: Date;
}

/** Rooms are counted while the conference is open or was held, and on the day before it while it is set up. */
export function isCountable({ state, scheduledStart }: Timetable, now: Date): boolean {
  switch (state) {
    case 'rehearsal':
    case 'live':
    case 'paused':
    case 'ended':
      return true;
    case 'scheduled':
      return now.getTime() >= scheduledStart.getTime() - 24 * HOUR;
    case 'draft':
    case 'sealed':
    case 'postponed':
    case 'cancelled':
      return false;
  }
}

/** A venue's telephone call lies between the day before the conference and now. */
export function isPlausibleCall(toldAt: Date, scheduledStart: Date, now: Date): boolean {
  const time = toldAt.getTime();
  return time <= now.getTime() + CLOCK_SLACK && time >= scheduledStart.getTime() - 24 * HOUR;
}
