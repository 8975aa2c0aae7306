import type { ConferenceState } from './conferences.types';

/** What people do to a conference's state. */
export const LIFECYCLE_STEPS = [
  'schedule',
  'start-rehearsal',
  'finish-rehearsal',
  'go-live',
  'pause',
  'resume',
  'end',
  'reopen',
  'postpone',
  'cancel',
  'seal',
] as const;
export type LifecycleStep = (typeof LIFECYCLE_STEPS)[number];

/** Steps of the preparation, taken by organisers; the others belong to the control room and to the report. */
export const PREPARATION_STEPS = [
  'schedule',
  'start-rehearsal',
  'finish-rehearsal',
  'postpone',
  'cancel',
] as const satisfies readonly LifecycleStep[];
export type PreparationStep = (typeof PREPARATION_STEPS)[number];

/** From which states a step may be taken, and where it leads. `reopen` undoes an end that was pressed by mistake. */
const STEPS: Record<LifecycleStep, { from: readonly ConferenceState[]; to: ConferenceState }> = {
  schedule: { from: ['draft', 'postponed'], to: 'scheduled' },
  'start-rehearsal': { from: ['scheduled'], to: 'rehearsal' },
  'finish-rehearsal': { from: ['rehearsal'], to: 'scheduled' },
  'go-live': { from: ['scheduled', 'rehearsal'], to: 'live' },
  pause: { from: ['live'], to: 'paused' },
  resume: { from: ['paused'], to: 'live' },
  end: { from: ['live', 'paused'], to: 'ended' },
  reopen: { from: ['ended'], to: 'live' },
  postpone: { from: ['scheduled', 'rehearsal'], to: 'postponed' },
  cancel: { from: ['scheduled', 'rehearsal', 'postponed'], to: 'cancelled' },
  seal: { from: ['ended'], to: 'sealed' },
};

/** Steps that say why, because people who were invited will ask. */
const NEED_A_REASON: ReadonlySet<LifecycleStep> = new Set<LifecycleStep>(['postpone', 'cancel']);

export const needsReason = (step: LifecycleStep): boolean => NEED_A_REASON.has(step);

export const isPossible = (step: LifecycleStep, state: ConferenceState): boolean =>
  STEPS[step].from.includes(state);

const isOneOf =
  (...states: readonly ConferenceState[]) =>
  (state: ConferenceState): boolean =>
    states.includes(state);

/** It has not begun. */
export const isToCome = isOneOf('draft', 'scheduled', 'rehearsal', 'postponed');
/** It goes on, be it in a pause. */
export const isOn = isOneOf('live', 'paused');
/** Nobody takes part any more; its figures, papers and corrections remain. */
export const isOver = isOneOf('ended', 'sealed', 'cancelled');
/** What is sealed or called off is not planned any more. */
export const isClosed = isOneOf('sealed', 'cancelled');
/** Until the figures are sealed, the times of what took place can be put right. */
export const isCorrectable = isOneOf('live', 'paused', 'ended');
export const isDeletable = isOneOf('draft', 'cancelled');

export interface LifecycleTimes {
  state: ConferenceState;
  wentLiveAt: Date | null;
  endedAt: Date | null;
}

/**
 * @param now the server's time
 * @returns the conference's state and official times after the step, or null where the step is not possible. The first
 *   time of going live is kept when a conference goes on after an end by mistake.
 */
export function takeStep(conference: LifecycleTimes, step: LifecycleStep, now: Date): LifecycleTimes | null {
  if (!isPossible(step, conference.state)) return null;
  const { wentLiveAt, endedAt } = conference;
  return {
    state: STEPS[step].to,
    wentLiveAt: step === 'go-live' ? now : wentLiveAt,
    endedAt: step === 'end' ? now : step === 'reopen' ? null : endedAt,
  };
}

/** What a step needs to know of a conference besides its state. */
export interface Prepared {
  title: string;
  sittings: readonly { end: Date }[];
  agendaItems: number;
}

export type Obstacle = 'no-title' | 'no-sitting' | 'sittings-past' | 'no-agenda';

/** What is still missing for a step, in the order in which an office does it; empty when nothing is. */
export function obstaclesTo(
  step: LifecycleStep,
  { title, sittings, agendaItems }: Prepared,
  now: Date,
): Obstacle[] {
  if (step !== 'schedule') return [];
  const obstacles: Obstacle[] = [];
  if (title.trim() === '') obstacles.push('no-title');
  if (sittings.length === 0) obstacles.push('no-sitting');
  else if (!sittings.some(({ end }) => end > now)) obstacles.push('sittings-past');
  if (agendaItems === 0) obstacles.push('no-agenda');
  return obstacles;
}
