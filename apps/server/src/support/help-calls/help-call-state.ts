import type { HelpCallState, HelpReply } from '@diem-cau/shared';

/** What a room or the hall does to a call that is there. */
export type HelpStep = 'call' | 'reply' | 'solve' | 'take' | 'answer' | 'close' | 'reopen';

/** A room that calls, or says that something still does not work, is heard whatever the hall has done meanwhile. */
const AFTER: Record<HelpStep, Record<HelpCallState, HelpCallState | null>> = {
  call: { open: 'open', answering: 'answering', closed: 'open' },
  reply: { open: 'open', answering: 'answering', closed: 'open' },
  solve: { open: 'closed', answering: 'closed', closed: 'closed' },
  take: { open: 'answering', answering: 'answering', closed: null },
  answer: { open: 'answering', answering: 'answering', closed: null },
  close: { open: 'closed', answering: 'closed', closed: null },
  reopen: { open: null, answering: null, closed: 'answering' },
};

/** @returns the state after the step, or null where the step is not possible */
export function stateAfter(state: HelpCallState, step: HelpStep): HelpCallState | null {
  return AFTER[step][state];
}

export const stepOfReply = (reply: HelpReply | null): HelpStep => (reply === 'solved' ? 'solve' : 'reply');

/** Whether the hall takes the call by the step, so that the others and the room see who looks after it. */
export const takes = (step: HelpStep): boolean => step === 'take' || step === 'answer' || step === 'reopen';
