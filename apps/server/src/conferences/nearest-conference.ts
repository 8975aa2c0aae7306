import type { ConferenceState } from '@diem-cau/shared';
import { dayOf } from '../common/time/day';

export interface Candidate {
  state: ConferenceState;
  timeZone: string;
  scheduledStart: Date;
  scheduledEnd: Date;
  endedAt: Date | null;
}

const ON: readonly ConferenceState[] = ['live', 'paused', 'rehearsal'];

/**
 * The conference that a venue's screen is for at an instant: one that is on; else the nearest one of the day that has not
 * ended; else one of the day that was called off, so that the room learns it; else the next one to come; else the one that
 * ended last; else one that was never begun. Null when there is none.
 */
export function nearestConference<T extends Candidate>(candidates: readonly T[], now: Date): T | null {
  const ranked = candidates
    .filter((candidate) => !isCalledOff(candidate) || isToday(candidate, now))
    .map((candidate) => ({ candidate, rank: rankOf(candidate, now) }));
  ranked.sort((one, other) => one.rank.group - other.rank.group || one.rank.distance - other.rank.distance);
  return ranked[0]?.candidate ?? null;
}

function rankOf(candidate: Candidate, now: Date): { group: number; distance: number } {
  const { state, scheduledStart, endedAt } = candidate;
  const time = now.getTime();
  const distance = distanceTo(candidate, time);
  if (ON.includes(state)) return { group: 0, distance };
  if (state === 'scheduled' && isToday(candidate, now)) return { group: 1, distance };
  if (isCalledOff(candidate)) return { group: 2, distance };
  if (state === 'scheduled' && scheduledStart > now) return { group: 3, distance };
  if (state === 'ended') return { group: 4, distance: time - (endedAt?.getTime() ?? 0) };
  return { group: 5, distance };
}

const isCalledOff = ({ state }: Candidate): boolean => state === 'postponed' || state === 'cancelled';

/** Milliseconds from the instant to the planned time; 0 within it. */
function distanceTo({ scheduledStart, scheduledEnd }: Candidate, time: number): number {
  return Math.max(0, scheduledStart.getTime() - time, time - scheduledEnd.getTime());
}

function isToday({ timeZone, scheduledStart, scheduledEnd }: Candidate, now: Date): boolean {
  const today = dayOf(now, timeZone);
  return dayOf(scheduledStart, timeZone) <= today && today <= dayOf(scheduledEnd, timeZone);
}
