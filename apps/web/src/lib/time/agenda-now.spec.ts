import type { AgendaItem, ConferenceState } from '@diem-cau/shared';
import { agendaNow } from './agenda-now';

const item = (id: string, plannedStart: string, plannedMinutes: number): AgendaItem => ({
  id,
  kind: 'topic',
  title: id,
  sittingId: null,
  speakers: [],
  venue: null,
  fixedStart: null,
  plannedStart,
  plannedMinutes,
  actualStart: null,
  actualEnd: null,
});
const agenda = [
  item('second', '2026-11-22T02:00:00Z', 30),
  item('first', '2026-11-22T01:00:00Z', 30),
  item('third', '2026-11-22T03:00:00Z', 30),
];
const at = (time: string, state: ConferenceState = 'live') => {
  const { current, next } = agendaNow(agenda, state, Date.parse(`2026-11-22T${time}Z`));
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

  it('names what comes first before the conference, and nothing when it begins late', () => {
    expect(at('00:30:00', 'scheduled')).toEqual([null, 'first']);
    expect(at('01:10:00', 'scheduled')).toEqual([null, null]);
  });

  it.each<ConferenceState>(['ended', 'sealed', 'postponed', 'cancelled'])(
    'has nothing going on or to come in a conference that is %s',
    (state) => {
      expect(at('00:30:00', state)).toEqual([null, null]);
      expect(at('01:10:00', state)).toEqual([null, null]);
    },
  );

  describe('once an item was begun', () => {
    const begun = (id: string, actualStart: string | null, actualEnd: string | null): AgendaItem => ({
      ...item(id, '2026-11-22T01:00:00Z', 30),
      actualStart,
      actualEnd,
    });
    const said = (...items: AgendaItem[]) => {
      const { current, next } = agendaNow(items, 'live', Date.parse('2026-11-22T09:00:00Z'));
      return [current?.id ?? null, next?.id ?? null];
    };
    const [start, end] = ['2026-11-22T01:10:00Z', '2026-11-22T01:50:00Z'];

    it('goes by what was pressed, however late it is', () => {
      expect(said(begun('a', start, end), begun('b', end, null), begun('c', null, null))).toEqual(['b', 'c']);
    });

    it('has nothing on between two items, and the one after the last to come', () => {
      expect(said(begun('a', start, end), begun('b', null, null))).toEqual([null, 'b']);
    });

    it('leaves out what was passed over', () => {
      expect(said(begun('a', null, null), begun('b', start, null), begun('c', null, null))).toEqual([
        'b',
        'c',
      ]);
    });
  });
});
