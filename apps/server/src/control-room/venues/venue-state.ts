import { isOn, isOver, type ConferenceState, type LineGrade, type VenueState } from '@diem-cau/shared';

/** A connection that was there so shortly before now, or before going live, is missed when it is gone. */
const MISSED_MS = 60 * 60_000;

/** Where a conference stands, for the rules of its venues; times in milliseconds. */
export interface ConferenceTimes {
  state: ConferenceState;
  scheduledStart: number;
  wentLiveAt: number | null;
  now: number;
}

export interface VenueFacts {
  /** A screen of the venue is connected now. */
  connected: boolean;
  /** When a screen of it was last present, in milliseconds; null when none ever was. */
  lastSeenAt: number | null;
  /** What the last check of its line found; null when there was none. */
  verdict: LineGrade | null;
}

/** Whether venues should be connected: while the conference is on or rehearsed, and so shortly before its start. */
export function isExpected({ state, scheduledStart, now }: ConferenceTimes, beforeMs: number): boolean {
  if (isOn(state) || state === 'rehearsal') return true;
  return state === 'scheduled' && now >= scheduledStart - beforeMs;
}

/**
 * A venue's state, from facts alone.
 *
 * @param expected whether venues should be connected; a venue that is not expected is never lost
 */
export function venueState(
  { connected, lastSeenAt, verdict }: VenueFacts,
  { state, wentLiveAt, now }: ConferenceTimes,
  expected: boolean,
): VenueState {
  const bears = verdict === 'good' || verdict === 'fair';
  if (connected) {
    if (isOn(state)) return 'present';
    return bears ? 'ready' : 'connected';
  }
  const seenSince = (time: number) => lastSeenAt !== null && lastSeenAt >= time;
  if (isOver(state)) return wentLiveAt !== null && seenSince(wentLiveAt) ? 'left' : 'not-connected';
  if (expected && seenSince((wentLiveAt ?? now) - MISSED_MS)) return 'lost';
  return bears ? 'tested' : 'not-connected';
}
