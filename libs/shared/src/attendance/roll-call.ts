import type { RollCallEntry, RollCallLine, RollCallState, RollCallTally } from './roll-call.types';

/** All that was said and done about one venue in a roll call; times in milliseconds. */
export interface RollCallFacts {
  external: boolean;
  /** Until when it could answer each of its calls, oldest first. */
  calledUntil: readonly number[];
  /** Oldest first; `entry` is null for what the venue pressed itself. */
  answers: readonly { at: number; entry: RollCallEntry | null }[];
}

/**
 * How a venue stands. What was entered for it last stands as it was entered. Who pressed is present when the first press came before the
 * time of the **first** call had run out, and late afterwards, also when called again; a corrected number changes nothing of
 * that. Without an answer the venue is being called until the time of its last call has run out, and has not answered then or once the
 * roll call is closed. A venue that joins outside this system cannot press: it is being called until somebody enters its answer. Who was
 * never called is waiting, for good when the roll call ends before its turn.
 *
 * @param ended the roll call is closed or cancelled
 */
export function rollCallState(
  { external, calledUntil, answers }: RollCallFacts,
  now: number,
  ended: boolean,
): RollCallState {
  const newest = answers.at(-1);
  if (newest?.entry) return newest.entry;
  const pressed = answers.find(({ entry }) => entry === null);
  const [first] = calledUntil;
  if (pressed) return first !== undefined && pressed.at > first ? 'late' : 'present';
  const last = calledUntil.at(-1);
  if (last === undefined) return 'waiting';
  return !ended && (external || now < last) ? 'called' : 'no-answer';
}

/** Whether a venue in this state has answered; one whose absence was excused has not. */
export const hasAnswered = (state: RollCallState): boolean => state === 'present' || state === 'late';

/** Whether its delegates are missing, and nobody has said why. */
export const isMissing = (state: RollCallState): boolean => state === 'no-answer' || state === 'waiting';

export function rollCallTally(lines: readonly Pick<RollCallLine, 'state' | 'count'>[]): RollCallTally {
  const of = (state: RollCallState) => lines.filter((line) => line.state === state).length;
  return {
    venues: lines.length,
    waiting: of('waiting'),
    called: of('called'),
    present: of('present'),
    late: of('late'),
    excused: of('excused'),
    noAnswer: of('no-answer'),
    delegates: lines.reduce((sum, { state, count }) => sum + (hasAnswered(state) ? (count ?? 0) : 0), 0),
  };
}
