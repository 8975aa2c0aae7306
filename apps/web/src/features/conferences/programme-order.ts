import { isOn, type ConferenceState, type ConferenceSummary } from '@diem-cau/shared';

const AHEAD: ReadonlySet<ConferenceState> = new Set(['scheduled', 'rehearsal', 'postponed']);

/** Splits the programme into what goes on and what comes, each by its time. */
export function splitProgramme(all: readonly ConferenceSummary[]): {
  now: ConferenceSummary[];
  next: ConferenceSummary[];
} {
  const byStart = [...all].sort((one, other) => one.scheduledStart.localeCompare(other.scheduledStart));
  return {
    now: byStart.filter(({ state }) => isOn(state)),
    next: byStart.filter(({ state }) => AHEAD.has(state)),
  };
}
