import type { ConferenceState } from '@diem-cau/shared';
import { dayOf } from '../../common/time/day';

export interface LiveTimes {
  wentLiveAt: Date;
  /** Null while the conference goes on. */
  endedAt: Date | null;
}

interface Held {
  state: ConferenceState;
  timeZone: string;
  scheduledStart: Date;
  wentLiveAt: Date | null;
}

/**
 * Whether a conference can have been held at these times: in order, not in the future, and not before the day of its first
 * sitting, unless it really went live earlier. It has an end exactly when it has ended.
 */
export function arePossible(
  { wentLiveAt, endedAt }: LiveTimes,
  { state, timeZone, scheduledStart, wentLiveAt: pressedAt }: Held,
  now: Date,
): boolean {
  if ((endedAt !== null) !== (state === 'ended')) return false;
  if (wentLiveAt > now || (endedAt !== null && (endedAt > now || endedAt <= wentLiveAt))) return false;
  const onTheDay = dayOf(wentLiveAt, timeZone) >= dayOf(scheduledStart, timeZone);
  return onTheDay || (pressedAt !== null && wentLiveAt >= pressedAt);
}
