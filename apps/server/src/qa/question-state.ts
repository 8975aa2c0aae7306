import type { ConferenceState, QuestionState } from '@diem-cau/shared';

/** What a moderator does to a question. */
export type QuestionStep = 'approve' | 'mark-answered' | 'hide';

/**
 * Hiding is final: of two moderators who act on one question at the same time, the one who hides it must win.
 */
const STEPS: Record<QuestionStep, { from: readonly QuestionState[]; to: QuestionState }> = {
  approve: { from: ['pending'], to: 'approved' },
  'mark-answered': { from: ['approved'], to: 'answered' },
  hide: { from: ['pending', 'approved', 'answered'], to: 'hidden' },
};

/** @returns the state after the step, or null where the step is not possible */
export function stateAfter(state: QuestionState, step: QuestionStep): QuestionState | null {
  const { from, to } = STEPS[step];
  return from.includes(state) ? to : null;
}

/** Whether everyone may see a question. */
export function isPublic(state: QuestionState): state is 'approved' | 'answered' {
  return state === 'approved' || state === 'answered';
}

/** Questions are welcome from the announcement to the end. */
export function isOpenToQuestions(state: ConferenceState): boolean {
  return state === 'scheduled' || state === 'rehearsal' || state === 'live' || state === 'paused';
}
