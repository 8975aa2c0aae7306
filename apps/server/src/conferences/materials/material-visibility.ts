import type { ConferenceState, MaterialVisibleFrom } from '@diem-cau/shared';

const SINCE_LIVE: ReadonlySet<ConferenceState> = new Set(['live', 'paused', 'ended', 'sealed']);
const AFTER: ReadonlySet<ConferenceState> = new Set(['ended', 'sealed']);

/** Whether those who take part see a material in the conference's state. */
export function isVisible(visibleFrom: MaterialVisibleFrom, state: ConferenceState): boolean {
  switch (visibleFrom) {
    case 'now':
      return true;
    case 'live':
      return SINCE_LIVE.has(state);
    case 'after':
      return AFTER.has(state);
  }
}
