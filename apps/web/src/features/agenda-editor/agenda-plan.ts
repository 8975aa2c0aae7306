import {
  inAgendaOrder,
  scheduleAgenda,
  type AgendaFrame,
  type AgendaItem,
  type AgendaPlan,
  type PlannedTime,
  type SaveAgendaItem,
  type Sitting,
} from '@diem-cau/shared';

/** One line of the list. */
export interface PlannedItem {
  item: AgendaItem;
  time: PlannedTime;
  /** From 1, in the whole agenda. */
  place: number;
}

export interface SittingPlan {
  /** Null for what is in no sitting. */
  sitting: Sitting | null;
  items: PlannedItem[];
}

/** The list by sittings. Those in none come first, and are left out when there are none but sittings. */
export function bySitting(items: readonly AgendaItem[], frame: AgendaFrame): SittingPlan[] {
  const times = scheduleAgenda(items, frame);
  const planned = items.flatMap((item, index): PlannedItem[] => {
    const time = times[index];
    return time ? [{ item, time, place: index + 1 }] : [];
  });
  const known = new Set(frame.sittings.map(({ id }) => id));
  const loose = planned.filter(({ item: { sittingId } }) => sittingId === null || !known.has(sittingId));
  const sittings = frame.sittings.map((sitting) => ({
    sitting,
    items: planned.filter(({ item }) => item.sittingId === sitting.id),
  }));
  return loose.length > 0 || sittings.length === 0
    ? [{ sitting: null, items: loose }, ...sittings]
    : sittings;
}

export const toSaved = ({ speakers, venue, ...item }: AgendaItem): SaveAgendaItem => ({
  id: item.id,
  kind: item.kind,
  title: item.title,
  sittingId: item.sittingId,
  speakerIds: speakers.map(({ id }) => id),
  participationId: venue?.participationId ?? null,
  fixedStart: item.fixedStart,
  plannedMinutes: item.plannedMinutes,
});

/** What the server will answer, so that the page can show it at once. */
export function withItems(plan: AgendaPlan, wanted: readonly SaveAgendaItem[]): AgendaPlan {
  const known = new Map(plan.agenda.items.map((item) => [item.id, item]));
  const ordered = inAgendaOrder(wanted, plan.frame);
  const times = scheduleAgenda(ordered, plan.frame);
  const items = ordered.map(({ speakerIds, participationId, ...item }, index): AgendaItem => {
    const { actualStart = null, actualEnd = null } = known.get(item.id) ?? {};
    const venue = plan.venues.find((each) => each.participationId === participationId) ?? null;
    const speakers = speakerIds.flatMap((id) => plan.speakers.find((each) => each.id === id) ?? []);
    const plannedStart = new Date(times[index]?.start ?? 0).toISOString();
    return { ...item, speakers, venue, plannedStart, actualStart, actualEnd };
  });
  return { ...plan, agenda: { ...plan.agenda, items } };
}

/** Moves an item to the place of another one, into its sitting. */
export function moveTo(items: readonly SaveAgendaItem[], id: string, targetId: string): SaveAgendaItem[] {
  const from = items.findIndex((item) => item.id === id);
  const to = items.findIndex((item) => item.id === targetId);
  const [moved, target] = [items[from], items[to]];
  if (!moved || !target || from === to) return [...items];
  const others = items.filter((item) => item.id !== id);
  return [...others.slice(0, to), { ...moved, sittingId: target.sittingId }, ...others.slice(to)];
}

/**
 * Moves an item up or down by one; past the edge of its sitting into the neighbouring one, even an empty one.
 *
 * @returns null at the very edge
 */
export function moveBy(
  items: readonly SaveAgendaItem[],
  frame: AgendaFrame,
  id: string,
  step: -1 | 1,
): SaveAgendaItem[] | null {
  const index = items.findIndex((item) => item.id === id);
  const [item, neighbour] = [items[index], items[index + step]];
  if (!item) return null;
  if (neighbour && neighbour.sittingId === item.sittingId) {
    return moveTo(items, id, neighbour.id).map((each) => (each.id === id ? item : each));
  }
  const sittingIds = frame.sittings.map((sitting) => sitting.id);
  const next = sittingIds[sittingIds.indexOf(item.sittingId ?? '') + step];
  if (next === undefined) return null;
  const others = items.filter((each) => each.id !== id);
  const moved = { ...item, sittingId: next };
  return inAgendaOrder(step === 1 ? [moved, ...others] : [...others, moved], frame);
}
