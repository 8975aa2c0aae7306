import {
  scheduleAgenda,
  type Agenda,
  type AgendaFrame,
  type AgendaItem,
  type OfficialTimesChange,
  type SaveAgendaItem,
} from '@diem-cau/shared';
import type { AgendaRow } from './agenda.repository';
import type { AgendaTimeChangeEntity } from './agenda-time-change.entity';

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export function toAgenda(revision: number, rows: readonly AgendaRow[], frame: AgendaFrame): Agenda {
  const timed = rows.map((row) => ({ ...row, fixedStart: iso(row.fixedStart) }));
  const planned = scheduleAgenda(timed, frame);
  const items = timed.map(
    ({ participationId, venueName, actualStart, actualEnd, ...item }, index): AgendaItem => ({
      ...item,
      venue: participationId !== null ? { participationId, name: venueName ?? '' } : null,
      plannedStart: new Date(planned[index]?.start ?? Date.parse(frame.startsAt)).toISOString(),
      actualStart: iso(actualStart),
      actualEnd: iso(actualEnd),
    }),
  );
  return { revision, items };
}

export const toSaved = ({ speakers, venue, ...item }: AgendaItem): SaveAgendaItem => ({
  id: item.id,
  kind: item.kind,
  title: item.title,
  sittingId: item.sittingId,
  fixedStart: item.fixedStart,
  plannedMinutes: item.plannedMinutes,
  speakerIds: speakers.map(({ id }) => id),
  participationId: venue?.participationId ?? null,
});

export const toTimesChange = (change: AgendaTimeChangeEntity): OfficialTimesChange => ({
  at: change.at.toISOString(),
  byName: change.byName,
  action: change.action,
  before: { actualStart: iso(change.startBefore), actualEnd: iso(change.endBefore) },
  after: { actualStart: iso(change.startAfter), actualEnd: iso(change.endAfter) },
  reason: change.reason,
});

/** An item as the audit tells it. */
interface AuditedItem {
  place: number;
  kind: string;
  title: string;
  minutes: number;
  start: string;
  fixed: boolean;
  speakers: string[];
  venue: string | null;
}

const audited = (item: AgendaItem, place: number): AuditedItem => ({
  place,
  kind: item.kind,
  title: item.title,
  minutes: item.plannedMinutes,
  start: item.plannedStart,
  fixed: item.fixedStart !== null,
  speakers: item.speakers.map(({ name }) => name),
  venue: item.venue?.name ?? null,
});

/** What a new version of the agenda changed, item by item; null on a side that has nothing of it. */
export function agendaDifference(
  before: Agenda,
  after: Agenda,
): { before: AuditedItem[]; after: AuditedItem[] } {
  const told = (agenda: Agenda) =>
    new Map(agenda.items.map((item, index) => [item.id, audited(item, index + 1)]));
  const [former, now] = [told(before), told(after)];
  const unlike = (one: Map<string, AuditedItem>, other: Map<string, AuditedItem>) =>
    [...one].flatMap(([id, item]) => (JSON.stringify(item) === JSON.stringify(other.get(id)) ? [] : [item]));
  return { before: unlike(former, now), after: unlike(now, former) };
}
