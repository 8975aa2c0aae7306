import fc from 'fast-check';
import type { AgendaFrame, AgendaItem, AgendaPlan, SaveAgendaItem } from '@diem-cau/shared';
import { bySitting, moveBy, moveTo, toSaved, withItems } from './agenda-plan';

const FRAME: AgendaFrame = {
  start: '2026-11-22T01:00:00.000Z',
  end: '2026-11-22T10:00:00.000Z',
  sittings: [
    { id: 'am', name: 'Sáng', start: '2026-11-22T01:00:00.000Z', end: '2026-11-22T04:30:00.000Z' },
    { id: 'noon', name: 'Trưa', start: '2026-11-22T05:00:00.000Z', end: '2026-11-22T06:00:00.000Z' },
    { id: 'pm', name: 'Chiều', start: '2026-11-22T06:30:00.000Z', end: '2026-11-22T10:00:00.000Z' },
  ],
};

const anItem = (id: string, sittingId: string | null = 'am'): SaveAgendaItem => ({
  id,
  kind: 'topic',
  title: id,
  sittingId,
  speakerIds: [],
  participationId: null,
  fixedStart: null,
  plannedMinutes: 30,
});
const places = (items: SaveAgendaItem[] | null) => items?.map(({ id, sittingId }) => `${sittingId}:${id}`);
const list = [anItem('a'), anItem('b'), anItem('c', 'pm')];

describe('an item', () => {
  it('that is dropped on another takes its place and its sitting', () => {
    expect(places(moveTo(list, 'a', 'c'))).toEqual(['am:b', 'pm:c', 'pm:a']);
    expect(places(moveTo(list, 'c', 'a'))).toEqual(['am:c', 'am:a', 'am:b']);
    expect(places(moveTo(list, 'b', 'a'))).toEqual(['am:b', 'am:a', 'pm:c']);
  });

  it('moves by one, through sittings that are empty, and not past the edges', () => {
    expect(places(moveBy(list, FRAME, 'a', 1))).toEqual(['am:b', 'am:a', 'pm:c']);
    expect(places(moveBy(list, FRAME, 'b', 1))).toEqual(['am:a', 'noon:b', 'pm:c']);
    expect(places(moveBy(list, FRAME, 'c', -1))).toEqual(['am:a', 'am:b', 'noon:c']);
    expect(moveBy(list, FRAME, 'a', -1)).toBeNull();
    expect(moveBy(list, FRAME, 'c', 1)).toBeNull();
  });

  it('that is in no sitting moves into the first one', () => {
    expect(places(moveBy([anItem('x', null), ...list], FRAME, 'x', 1))?.[0]).toBe('am:x');
  });

  it('stays when it moves down and up again, wherever it is', () => {
    const anyList = fc
      .array(fc.constantFrom('am', 'noon', 'pm'), { minLength: 1, maxLength: 8 })
      .map((sittings) => sittings.toSorted().map((sitting, index) => anItem(String(index), sitting)));
    fc.assert(
      fc.property(anyList, fc.nat(), (items, pick) => {
        const ordered = FRAME.sittings.flatMap(({ id }) => items.filter(({ sittingId }) => sittingId === id));
        const { id } = ordered[pick % ordered.length]!;
        const down = moveBy(ordered, FRAME, id, 1);
        if (down) expect(places(moveBy(down, FRAME, id, -1))).toEqual(places(ordered));
      }),
    );
  });
});

describe('the list', () => {
  const plan: AgendaPlan = {
    agenda: { revision: 1, items: [] },
    frame: FRAME,
    speakers: [{ id: 's', name: 'TS. Lê An', position: null }],
    venues: [{ participationId: 'p', name: 'Xã Hải Minh' }],
  };

  it('shows what was saved before the server has answered, and keeps what took place', () => {
    const [before] = withItems(plan, [anItem('a')]).agenda.items;
    const began: AgendaItem = { ...before!, actualStart: '2026-11-22T01:05:00.000Z' };
    const shown = withItems({ ...plan, agenda: { revision: 1, items: [began] } }, [
      { ...anItem('b'), speakerIds: ['s'], kind: 'contribution', participationId: 'p' },
      anItem('a'),
    ]).agenda.items;
    expect(shown[0]).toMatchObject({ speakers: plan.speakers, venue: plan.venues[0], actualStart: null });
    expect(shown[1]).toMatchObject({
      plannedStart: '2026-11-22T01:30:00.000Z',
      actualStart: began.actualStart,
    });
    expect(toSaved(shown[0]!)).toMatchObject({ speakerIds: ['s'], participationId: 'p' });
  });

  it('has every sitting, and what is in none only where there is such a thing', () => {
    const { items } = withItems(plan, list).agenda;
    expect(bySitting(items, FRAME).map(({ sitting }) => sitting?.id)).toEqual(['am', 'noon', 'pm']);
    const loose = withItems(plan, [anItem('x', null), ...list]).agenda.items;
    expect(bySitting(loose, FRAME).map(({ sitting }) => sitting?.id ?? null)).toEqual([
      null,
      'am',
      'noon',
      'pm',
    ]);
    expect(bySitting([], { ...FRAME, sittings: [] })).toEqual([{ sitting: null, items: [] }]);
  });
});
