import type { AgendaItem } from '@diem-cau/shared';
import { agendaNow } from './agenda-now';

const item = (id: string, plannedStart: string, plannedMinutes: number): AgendaItem => ({
  id,
  kind: 'topic',
  title: id,
  speakerName: null,
  plannedStart,
  plannedMinutes,
});
const agenda = [
  item('second', '2026-11-22T02:00:00Z', 30),
  item('first', '2026-11-22T01:00:00Z', 30),
  item('third', '2026-11-22T03:00:00Z', 30),
];
const at = (time: string) => {
  const { current, next } = agendaNow(agenda, Date.parse(`2026-11-22T${time}Z`));
  return [current?.id ?? null, next?.id ?? null];
};

describe('the agenda now', () => {
  it.each([
    ['00:59:59', null, 'first'],
    ['01:00:00', 'first', 'second'],
    ['01:30:00', null, 'second'],
    ['02:29:59', 'second', 'third'],
    ['03:10:00', 'third', null],
    ['04:00:00', null, null],
  ])('at %s: now %s, next %s', (time, current, next) => {
    expect(at(time)).toEqual([current, next]);
  });
});
