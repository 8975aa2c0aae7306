import {
  CALL_REASONS,
  CALL_RULES,
  isConnectedState,
  isOn,
  type CallReason,
  type LineGrade,
  type VenueCall,
  type VenueState,
} from '@diem-cau/shared';
import type { ConferenceTimes } from './venue-state';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const EXPECTED_BEFORE_MS = CALL_RULES.expectedMinutes * MINUTE;
const PATIENCE_MS = CALL_RULES.patienceSeconds * SECOND;

/** What is known of one venue; times in milliseconds. */
export interface CallFacts {
  accepted: boolean;
  /** By a screen of ours; else people mark whether it is connected. */
  ours: boolean;
  markedConnected: boolean;
  state: VenueState;
  lastSeenAt: number | null;
  /** Since when its line has been poor without a break; null when it is not. */
  poorSince: number | null;
  verdict: LineGrade | null;
  hasCount: boolean;
  lastCall: Pick<VenueCall, 'about' | 'waitUntil'> | null;
}

function applies(reason: CallReason, venue: CallFacts, times: ConferenceTimes, expected: boolean): boolean {
  const { state, ours } = venue;
  const { now, wentLiveAt, scheduledStart } = times;
  const on = isOn(times.state);
  switch (reason) {
    case 'lost':
      return state === 'lost' && now - (venue.lastSeenAt ?? now) > PATIENCE_MS;
    case 'not-connected':
      if (!expected) return false;
      return ours ? state === 'not-connected' || state === 'tested' : !venue.markedConnected;
    case 'line-poor':
      return isConnectedState(state) && venue.poorSince !== null && now - venue.poorSince > PATIENCE_MS;
    case 'no-count': {
      const due = wentLiveAt !== null && now >= wentLiveAt + CALL_RULES.countMinutes * MINUTE;
      return (on || times.state === 'ended') && due && !venue.hasCount;
    }
    case 'check-poor':
      return ours && isYetToStart(times) && venue.verdict === 'poor';
    case 'not-checked': {
      const isNear = times.state === 'rehearsal' || now >= scheduledStart - CALL_RULES.checkHours * HOUR;
      return ours && isYetToStart(times) && isNear && venue.verdict === null;
    }
  }
}

const isYetToStart = ({ state }: ConferenceTimes): boolean => state === 'scheduled' || state === 'rehearsal';

/**
 * Why a venue must be telephoned, the most urgent first. What its last call was about is settled for as long as that
 * call said; another reason asks for another call.
 */
export function callReasons(venue: CallFacts, times: ConferenceTimes, expected: boolean): CallReason[] {
  // Whoever has not accepted is the organisers' to write to, and no screen of theirs is let in.
  if (!venue.accepted) return [];
  const { lastCall } = venue;
  const waitUntil = lastCall?.waitUntil ?? null;
  const settled = waitUntil !== null && Date.parse(waitUntil) > times.now ? (lastCall?.about ?? []) : [];
  return CALL_REASONS.filter(
    (reason) => !settled.includes(reason) && applies(reason, venue, times, expected),
  );
}
