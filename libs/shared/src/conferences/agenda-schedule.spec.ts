import fc from 'fast-check';
import {
  inAgendaOrder,
  MINUTE_MS,
  scheduleAgenda,
  type AgendaFrame,
  type AgendaTiming,
} from './agenda-schedule';

const FRAME: AgendaFrame = {
  start: '2026-11-22T01:00:00.000Z',
  end: '2026-11-22T04:30:00.000Z',
  sittings: [
    {
      id: 'morning',
      name: 'Buổi sáng',
      start: '2026-11-22T01:00:00.000Z',
      end: '2026-11-22T04:30:00.000Z',
    },
    {
      id: 'afternoon',
      name: 'Buổi chiều',
      start: '2026-11-22T06:30:00.000Z',
      end: '2026-11-22T10:00:00.000Z',
    },
  ],
};

const part = (
  plannedMinutes: number,
  sittingId: string | null = 'morning',
  fixedStart: string | null = null,
): AgendaTiming => ({ plannedMinutes, sittingId, fixedStart });

const clock = (items: AgendaTiming[]) =>
  scheduleAgenda(items, FRAME).map(({ start }) => new Date(start).toISOString().slice(11, 16));

describe('the times of an agenda', () => {
  it('follow from the start of the sitting and the durations before', () => {
    expect(clock([part(15), part(60), part(30), part(45, 'afternoon'), part(10, 'afternoon')])).toEqual([
      '01:00',
      '01:15',
      '02:15',
      '06:30',
      '07:15',
    ]);
  });

  it('follow from the start of the conference where there is no sitting, or one that is not there any more', () => {
    expect(clock([part(15, null), part(10, 'gone')])).toEqual(['01:00', '01:15']);
  });

  it('tell a gap and an overlap before what is fixed, and what runs over the end of the sitting', () => {
    const planned = scheduleAgenda(
      [part(60), part(30, 'morning', '2026-11-22T02:10:00Z'), part(150, 'morning', '2026-11-22T02:35:00Z')],
      FRAME,
    );
    expect(planned.map(({ gapMinutes }) => gapMinutes)).toEqual([0, 10, -5]);
    expect(planned.map(({ overrunMinutes }) => overrunMinutes)).toEqual([0, 0, 35]);
  });

  it('are those of the sitting, whichever items lie between', () => {
    expect(clock([part(15), part(20, 'afternoon'), part(10)])).toEqual(['01:00', '06:30', '01:15']);
  });
});

const sitting = fc.constantFrom(null, 'morning', 'afternoon');
const anyItem = fc.record({
  sittingId: sitting,
  plannedMinutes: fc.integer({ min: 1, max: 720 }),
  fixedStart: fc.option(
    fc
      .integer({ min: -300, max: 900 })
      .map((minute) => new Date(Date.parse(FRAME.start) + minute * MINUTE_MS).toISOString()),
    { freq: 4 },
  ),
});
const anyAgenda = fc.array(anyItem, { minLength: 1, maxLength: 40 });

describe('whatever the agenda', () => {
  it('an item lasts as long as it is planned, and begins when it is fixed or when the former one of its sitting ends', () => {
    fc.assert(
      fc.property(anyAgenda, (items) => {
        const planned = scheduleAgenda(items, FRAME);
        items.forEach((item, index) => {
          const { start, end, gapMinutes } = planned[index]!;
          expect(end - start).toBe(item.plannedMinutes * MINUTE_MS);
          const former = items.findLastIndex(
            ({ sittingId }, place) => place < index && sittingId === item.sittingId,
          );
          const within = FRAME.sittings.find(({ id }) => id === item.sittingId) ?? FRAME;
          const due = former === -1 ? Date.parse(within.start) : planned[former]!.end;
          expect(start).toBe(item.fixedStart === null ? due : Date.parse(item.fixedStart));
          expect(gapMinutes).toBe((start - due) / MINUTE_MS);
        });
      }),
    );
  });

  it('a longer item shifts what follows in its sitting by as much, up to the next fixed start, and nothing else', () => {
    fc.assert(
      fc.property(anyAgenda, fc.nat(), fc.integer({ min: 1, max: 120 }), (items, pick, more) => {
        const changed = pick % items.length;
        const longer = items.map((item, index) =>
          index === changed ? { ...item, plannedMinutes: item.plannedMinutes + more } : item,
        );
        const [before, after] = [scheduleAgenda(items, FRAME), scheduleAgenda(longer, FRAME)];
        const ofSitting = (index: number) => items[index]!.sittingId === items[changed]!.sittingId;
        const fixed = items.findIndex(
          ({ fixedStart }, index) => index > changed && ofSitting(index) && fixedStart !== null,
        );
        items.forEach((_, index) => {
          const follows = index > changed && ofSitting(index) && (fixed === -1 || index < fixed);
          expect(after[index]!.start - before[index]!.start).toBe(follows ? more * MINUTE_MS : 0);
        });
      }),
    );
  });

  it('moving items about changes no duration, and moving them back restores every time', () => {
    fc.assert(
      fc.property(anyAgenda, fc.nat(), fc.nat(), (items, one, other) => {
        const move = (list: AgendaTiming[], from: number, to: number) => {
          const moved = [...list];
          moved.splice(to, 0, ...moved.splice(from, 1));
          return moved;
        };
        const [from, to] = [one % items.length, other % items.length];
        const moved = move(items, from, to);
        const total = (list: AgendaTiming[]) =>
          scheduleAgenda(list, FRAME).reduce((sum, { start, end }) => sum + end - start, 0);
        expect(total(moved)).toBe(total(items));
        expect(scheduleAgenda(move(moved, to, from), FRAME)).toEqual(scheduleAgenda(items, FRAME));
      }),
    );
  });

  it('putting it in its order changes no time, and doing so again changes nothing', () => {
    fc.assert(
      fc.property(anyAgenda, (items) => {
        const ordered = inAgendaOrder(items, FRAME);
        const times = new Map(scheduleAgenda(items, FRAME).map((time, index) => [items[index], time]));
        expect(scheduleAgenda(ordered, FRAME)).toEqual(ordered.map((item) => times.get(item)));
        expect(inAgendaOrder(ordered, FRAME)).toEqual(ordered);
      }),
    );
  });
});
