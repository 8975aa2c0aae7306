import type { ConferenceState, ConferenceSummary } from '@diem-cau/shared';

const ON: ReadonlySet<ConferenceState> = new Set(['live', 'paused']);
const AHEAD: ReadonlySet<ConferenceState> = new Set(['scheduled', 'rehearsal', 'postponed']);

/** Splits the programme into what goes on and what comes, each by its time. */
export function splitProgramme(all: readonly ConferenceSummary[]): {
  now: ConferenceSummary[];
  next: ConferenceSummary[];
} {
  const byStart = [...all].sort((one, other) => one.scheduledStart.localeCompare(other.scheduledStart));
  return {
    now: byStart.filter(({ state }) => ON.has(state)),
    next: byStart.filter(({ state }) => AHEAD.has(state)),
  };
}
