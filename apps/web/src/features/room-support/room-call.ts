import type { Broadcasts, HelpCall, HelpMessage } from '@diem-cau/shared';

/** For how long the screen says in large letters that the hall was called. */
const CALLED_MS = 20_000;
/** For how long an answer nobody has marked as read stays in large letters. */
const ANSWER_MS = 3 * 60_000;
/** For how long a call that has come to its end is still told. */
const CLOSED_MS = 15_000;

/** What the room is told in large letters about its call. */
export type RoomPrompt = { kind: 'called' } | { kind: 'answer'; message: HelpMessage } | { kind: 'closed' };

/** Where a call stands, for the line under the picture. */
export type CallStanding = 'none' | 'waiting' | 'taken' | 'answered';

/** Of two calls the one that is not closed counts, and of two closed ones the one heard of last. */
export function mergeCall(
  { call: known }: { call: HelpCall | null },
  { call }: Broadcasts['support:call-changed'],
): { call: HelpCall | null } {
  if (known === null) return { call };
  if (known.id === call.id) return { call: call.revision > known.revision ? call : known };
  return { call: known.state !== 'closed' && call.state === 'closed' ? known : call };
}

export function standingOf(call: HelpCall | null): CallStanding {
  if (call === null || call.state === 'closed') return 'none';
  if (call.waitingSince === null) return 'answered';
  return call.state === 'answering' ? 'taken' : 'waiting';
}

/**
 * What to show over the picture now.
 *
 * @param read ids of what somebody in the room has marked as read
 * @param now milliseconds of the server's clock
 */
export function promptOf(call: HelpCall | null, read: ReadonlySet<string>, now: number): RoomPrompt | null {
  const last = call?.messages.at(-1);
  if (call === null || last === undefined) return null;
  const age = now - Date.parse(last.at);
  if (call.state === 'closed') {
    const isOver = read.has(closedId(call)) || now - Date.parse(call.closedAt ?? last.at) > CLOSED_MS;
    return isOver ? null : { kind: 'closed' };
  }
  if (last.side === 'hall') {
    return read.has(last.id) || age > ANSWER_MS ? null : { kind: 'answer', message: last };
  }
  return age > CALLED_MS ? null : { kind: 'called' };
}

/** A call may be closed, opened again and closed: each end is read for itself. */
export const closedId = ({ id, revision }: HelpCall): string => `${id}/${revision}`;
