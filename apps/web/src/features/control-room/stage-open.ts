import type { ConferenceState } from '@diem-cau/shared';

const OPEN: readonly ConferenceState[] = ['scheduled', 'rehearsal', 'live'];

/** Whether sources may be put on air in a conference of this state. */
export function stageIsOpen(state: ConferenceState): boolean {
  return OPEN.includes(state);
}
