import type { LifecycleStep } from '@diem-cau/shared';

/** The steps that the control room takes, in the order of its buttons. */
export const RUN_STEPS = [
  'go-live',
  'resume',
  'start-rehearsal',
  'finish-rehearsal',
  'pause',
  'end',
  'reopen',
] as const satisfies readonly LifecycleStep[];
export type RunStep = (typeof RUN_STEPS)[number];
