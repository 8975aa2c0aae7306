import type { AgendaItem, ConferenceState } from '@diem-cau/shared';

export interface AgendaNow {
  current: AgendaItem | null;
  next: AgendaItem | null;
}

const NOTHING: AgendaNow = { current: null, next: null };
const TO_COME: readonly ConferenceState[] = ['draft', 'scheduled', 'rehearsal'];

/** What is going on by the presses of the operator, and the first item after it that has not begun. */
function asPressed(agenda: readonly AgendaItem[]): AgendaNow {
  const current = agenda.find(({ actualStart, actualEnd }) => actualStart !== null && actualEnd === null);
  const last = current ?? agenda.findLast(({ actualStart }) => actualStart !== null);
  const after = last ? agenda.slice(agenda.indexOf(last) + 1) : agenda;
  return { current: current ?? null, next: after.find(({ actualStart }) => actualStart === null) ?? null };
}

/** What the plan says about an instant, in milliseconds since 1970. */
function asPlanned(agenda: readonly AgendaItem[], now: number): AgendaNow {
  const startOf = (item: AgendaItem) => Date.parse(item.plannedStart);
  const inOrder = [...agenda].sort((one, other) => startOf(one) - startOf(other));
  const current = inOrder.find(
    (item) => startOf(item) <= now && now < startOf(item) + item.plannedMinutes * 60_000,
  );
  return { current: current ?? null, next: inOrder.find((item) => startOf(item) > now) ?? null };
}

/**
 * What is on and what comes: by actual times once an item was begun, until then by the plan. A conference that
 * begins late has nothing going on, whatever its plan says, and one that is over has nothing to come.
 */
export function agendaNow(agenda: readonly AgendaItem[], state: ConferenceState, now: number): AgendaNow {
  if (TO_COME.includes(state)) {
    const { current, next } = asPlanned(agenda, now);
    const begins = current === null && agenda.every(({ plannedStart }) => now < Date.parse(plannedStart));
    return begins ? { current: null, next } : NOTHING;
  }
  if (state !== 'live' && state !== 'paused') return NOTHING;
  return agenda.some(({ actualStart }) => actualStart !== null) ? asPressed(agenda) : asPlanned(agenda, now);
}
