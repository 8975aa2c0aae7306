import type { AgendaItem, ConferenceState } from '@diem-cau/shared';

export interface AgendaNow {
  current: AgendaItem | null;
  next: AgendaItem | null;
}

const NOTHING: AgendaNow = { current: null, next: null };
const TO_COME: readonly ConferenceState[] = ['draft', 'scheduled', 'rehearsal'];

/**
 * What the plan says about an instant, in milliseconds since 1970. A conference that begins late
 * has nothing going on, whatever its plan says, and one that is over has nothing to come.
 */
export function agendaNow(agenda: readonly AgendaItem[], state: ConferenceState, now: number): AgendaNow {
  const startOf = (item: AgendaItem) => Date.parse(item.plannedStart);
  const inOrder = [...agenda].sort((one, other) => startOf(one) - startOf(other));
  const next = inOrder.find((item) => startOf(item) > now) ?? null;
  if (TO_COME.includes(state)) return next === inOrder[0] ? { current: null, next } : NOTHING;
  if (state !== 'live' && state !== 'paused') return NOTHING;
  const current = inOrder.find(
    (item) => startOf(item) <= now && now < startOf(item) + item.plannedMinutes * 60_000,
  );
  return { current: current ?? null, next };
}
