import type { HelpCall, HelpCallState, HelpMessage } from './support.types';

/**
 * Since when a room has waited for a word: the first thing it said after the hall's last word. A call that somebody has
 * taken without a word still waits for one.
 *
 * @returns null when the hall spoke last, and for a call that is closed
 */
export function waitingSince(
  state: HelpCallState,
  messages: readonly Pick<HelpMessage, 'side' | 'at'>[],
): string | null {
  if (state === 'closed') return null;
  const lastOfHall = messages.findLastIndex(({ side }) => side === 'hall');
  return messages[lastOfHall + 1]?.at ?? null;
}

/** Puts a call among the others, unless what is known of it is newer; by the time they were opened. */
export function putCall(calls: readonly HelpCall[], call: HelpCall): HelpCall[] {
  const known = calls.find(({ id }) => id === call.id);
  if (known && known.revision >= call.revision) return [...calls];
  return [...calls.filter(({ id }) => id !== call.id), call].sort(
    (one, other) => one.openedAt.localeCompare(other.openedAt) || one.id.localeCompare(other.id),
  );
}
