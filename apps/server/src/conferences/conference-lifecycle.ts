import type { ConferenceState } from '@diem-cau/shared';

/** What people do to a conference's state. */
export type LifecycleStep = 'go-live' | 'end';

/**
 * From which states a step may be taken, and where it leads. Going live from `ended` undoes an end
 * that was pressed by mistake.
 */
const STEPS: Record<LifecycleStep, { from: readonly ConferenceState[]; to: ConferenceState }> = {
  'go-live': { from: ['scheduled', 'rehearsal', 'paused', 'ended'], to: 'live' },
  end: { from: ['live', 'paused'], to: 'ended' },
};

export interface OfficialTimes {
  state: ConferenceState;
  wentLiveAt: Date | null;
  endedAt: Date | null;
}

/**
 * @param now the server's time
 * @returns the conference's state and official times after the step, or null where the step is not
 *   possible. The first time of going live is kept when a conference goes on.
 */
export function takeStep(conference: OfficialTimes, step: LifecycleStep, now: Date): OfficialTimes | null {
  const { from, to } = STEPS[step];
  if (!from.includes(conference.state)) return null;
  return {
    state: to,
    wentLiveAt: conference.wentLiveAt ?? now,
    endedAt: to === 'ended' ? now : null,
  };
}
