import fc from 'fast-check';
import type { PresenceBeat } from '@diem-cau/shared';
import { placeBeat, type PresenceSpan } from './presence-span';

const LEASE = 30_000;
const T0 = 1_000_000;

interface Arrival {
  beat: PresenceBeat;
  receivedAt: number;
}

/** Every span of a tab after the given arrivals, as the table would hold them. */
function spansAfter(arrivals: Arrival[]): PresenceSpan[] {
  const stored = new Map<number, PresenceSpan>();
  let newest: PresenceSpan | null = null;
  for (const { beat, receivedAt } of arrivals) {
    for (const span of placeBeat(newest, beat, receivedAt, LEASE)) {
      stored.set(span.firstBeatNo, span);
      newest = span;
    }
  }
  return [...stored.values()];
}

function beatAt(
  second: number,
  beatNo: number,
  state: PresenceBeat['state'] = 'playing',
  agoMs = 0,
): Arrival {
  return { beat: { beatNo, state, agoMs }, receivedAt: T0 + second * 1000 };
}

describe('placing a beat', () => {
  it('opens a span at the first beat', () => {
    expect(spansAfter([beatAt(0, 1)])).toEqual([
      {
        firstBeatNo: 1,
        lastBeatNo: 1,
        state: 'playing',
        openedAt: T0,
        lastAt: T0,
        ended: false,
        late: false,
      },
    ]);
  });

  it('extends the span by further beats, up to the lease itself', () => {
    expect(spansAfter([beatAt(0, 1), beatAt(10, 2), beatAt(40, 3)])).toEqual([
      expect.objectContaining({ firstBeatNo: 1, lastBeatNo: 3, openedAt: T0, lastAt: T0 + 40_000 }),
    ]);
  });

  it('opens a new span after a gap longer than the lease, and leaves the gap out', () => {
    const [first, second] = spansAfter([beatAt(0, 1), { ...beatAt(0, 2), receivedAt: T0 + LEASE + 1 }]);
    expect(first).toMatchObject({ lastAt: T0, ended: false });
    expect(second).toMatchObject({ firstBeatNo: 2, openedAt: T0 + LEASE + 1 });
  });

  it('ends the span at a change of state, and opens the next at the same moment', () => {
    const [playing, hidden] = spansAfter([beatAt(0, 1), beatAt(7, 2, 'hidden')]);
    expect(playing).toMatchObject({ state: 'playing', lastAt: T0 + 7000, lastBeatNo: 1, ended: true });
    expect(hidden).toMatchObject({ state: 'hidden', openedAt: T0 + 7000, firstBeatNo: 2, ended: false });
  });

  it('ends the span when the tab is left, and opens a new one when it comes back', () => {
    const spans = spansAfter([beatAt(0, 1), beatAt(4, 2, 'left'), beatAt(5, 3)]);
    expect(spans).toEqual([
      expect.objectContaining({ firstBeatNo: 1, lastAt: T0 + 4000, ended: true, lastBeatNo: 2 }),
      expect.objectContaining({ firstBeatNo: 3, openedAt: T0 + 5000, ended: false }),
    ]);
  });

  it('notes a tab that is left before it was there, so that the same word sent again ends nothing later', () => {
    const left = beatAt(0, 2, 'left');
    expect(spansAfter([left])).toEqual([expect.objectContaining({ openedAt: T0, lastAt: T0, ended: true })]);
    const once = spansAfter([left, beatAt(5, 3)]);
    expect(spansAfter([left, beatAt(5, 3), left])).toEqual(once);
  });

  it('does not stretch a span over a gap because the tab is left after it', () => {
    expect(spansAfter([beatAt(0, 1), beatAt(300, 2, 'left')])).toEqual([
      expect.objectContaining({ lastAt: T0, lastBeatNo: 2, ended: true }),
    ]);
  });

  it('lets beats with old numbers change nothing', () => {
    const spans = spansAfter([beatAt(0, 1), beatAt(10, 3)]);
    expect(spansAfter([beatAt(0, 1), beatAt(10, 3), beatAt(15, 3), beatAt(20, 2, 'left')])).toEqual(spans);
  });

  it('places beats that were kept offline by their offsets and marks them late', () => {
    const spans = spansAfter([
      beatAt(0, 1),
      beatAt(60, 2, 'playing', 50_000),
      beatAt(60, 3, 'playing', 40_000),
      beatAt(60, 4, 'playing', 30_000),
      beatAt(60, 5),
    ]);
    expect(spans.map(({ late, openedAt, lastAt }) => [late, openedAt - T0, lastAt - T0])).toEqual([
      [false, 0, 10_000],
      [true, 10_000, 60_000],
      [false, 60_000, 60_000],
    ]);
  });

  it('never places a beat before what the tab has already been seen doing', () => {
    const spans = spansAfter([beatAt(0, 1), beatAt(10, 2), beatAt(11, 3, 'playing', 600_000)]);
    expect(spans.at(-1)).toMatchObject({ openedAt: T0 + 10_000, lastAt: T0 + 10_000, late: true });
  });

  it('never goes back when the server’s clock does', () => {
    const spans = spansAfter([beatAt(10, 1), beatAt(5, 2)]);
    expect(spans).toEqual([expect.objectContaining({ openedAt: T0 + 10_000, lastAt: T0 + 10_000 })]);
  });
});

describe('any history of a tab', () => {
  const arrivals = fc
    .array(
      fc.record({
        beatNo: fc.integer({ min: 1, max: 12 }),
        state: fc.constantFrom('playing' as const, 'paused' as const, 'hidden' as const, 'left' as const),
        agoMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90_000 })),
        wait: fc.integer({ min: 0, max: 45_000 }),
      }),
      { maxLength: 20 },
    )
    .map((drawn) => {
      let receivedAt = T0;
      return drawn.map(({ wait, ...beat }): Arrival => ({ beat, receivedAt: (receivedAt += wait) }));
    });

  it('gives spans in order that do not overlap, none of them in the future', () => {
    fc.assert(
      fc.property(arrivals, (history) => {
        const spans = spansAfter(history);
        for (const [index, span] of spans.entries()) {
          expect(span.openedAt).toBeLessThanOrEqual(span.lastAt);
          expect(span.lastAt).toBeLessThanOrEqual(history.at(-1)!.receivedAt);
          const former = spans[index - 1];
          if (former) {
            expect(former.lastAt).toBeLessThanOrEqual(span.openedAt);
            expect(former.lastBeatNo).toBeLessThan(span.firstBeatNo);
          }
        }
      }),
    );
  });

  it('gives the same spans when everything that was sent is sent again, at any later time', () => {
    fc.assert(
      fc.property(arrivals, fc.nat(), (history, delay) => {
        const last = history.at(-1)?.receivedAt ?? T0;
        const again = history.map(({ beat }) => ({ beat, receivedAt: last + delay }));
        expect(spansAfter([...history, ...again])).toEqual(spansAfter(history));
      }),
    );
  });
});
