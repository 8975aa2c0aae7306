import type { AgendaItem } from '@diem-cau/shared';

export interface AgendaNow {
  current: AgendaItem | null;
  next: AgendaItem | null;
}

/** What the plan says about an instant, in milliseconds since 1970. */
export function agendaNow(agenda: readonly AgendaItem[], now: number): AgendaNow {
  const startOf = (item: AgendaItem) => Date.parse(item.plannedStart);
  const inOrder = [...agenda].sort((one, other) => startOf(one) - startOf(other));
  const current = inOrder.find(
    (item) => startOf(item) <= now && now < startOf(item) + item.plannedMinutes * 60_000,
  );
  const next = inOrder.find((item) => startOf(item) > now);
  return { current: current ?? null, next: next ?? null };
}
