import {
  scheduleAgenda,
  type Agenda,
  type AgendaFrame,
  type AgendaItem,
  type AgendaItemKind,
  type OfficialTimesChange,
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
      plannedStart: new Date(planned[index]?.start ?? Date.parse(frame.start)).toISOString(),
      actualStart: iso(actualStart),
      actualEnd: iso(actualEnd),
    }),
  );
  return { revision, items };
}

export const toTimesChange = (change: AgendaTimeChangeEntity): OfficialTimesChange => ({
  at: change.at.toISOString(),
  byName: change.byName,
  action: change.action,
  before: { actualStart: iso(change.startBefore), actualEnd: iso(change.endBefore) },
  after: { actualStart: iso(change.startAfter), actualEnd: iso(change.endAfter) },
  reason: change.reason,
});

/** The audit is written in Vietnamese. */
const KINDS: Record<AgendaItemKind, string> = {
  topic: 'chuyên đề',
  address: 'phát biểu',
  contribution: 'tham luận',
  panel: 'tọa đàm',
  questions: 'hỏi – đáp',
  quiz: 'bài kiểm tra',
  break: 'giải lao',
};

/**
 * The items as the audit tells them, by id: `2. Dịch vụ công (chuyên đề) · Buổi sáng · 60′ · TS. Lê An`; with the time where it
 * is fixed.
 */
function told({ items }: Agenda, sittings: AgendaFrame['sittings'], timeZone: string): Map<string, string> {
  const clock = new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  });
  return new Map(
    items.map(({ id, kind, title, sittingId, fixedStart, plannedMinutes, speakers, venue }, index) => [
      id,
      [
        `${index + 1}. ${title} (${KINDS[kind]})`,
        ...sittings.filter((sitting) => sitting.id === sittingId).map(({ name }) => name),
        ...(fixedStart === null ? [] : [clock.format(new Date(fixedStart))]),
        `${plannedMinutes}′`,
        ...speakers.map(({ name }) => name),
        ...(venue ? [venue.name] : []),
      ].join(' · '),
    ]),
  );
}

/** What a new version of the agenda changed, item by item. */
export function agendaDifference(
  before: Agenda,
  after: Agenda,
  sittings: AgendaFrame['sittings'],
  timeZone: string,
): { before: string[]; after: string[] } {
  const [former, now] = [told(before, sittings, timeZone), told(after, sittings, timeZone)];
  const unlike = (one: Map<string, string>, other: Map<string, string>) =>
    [...one].flatMap(([id, line]) => (line === other.get(id) ? [] : [line]));
  return { before: unlike(former, now), after: unlike(now, former) };
}
