import fc from 'fast-check';
import { devicePresence, type DevicePresence } from './device-presence';
import {
  concurrentDevices,
  connectedMinutes,
  isVenueConnected,
  liveTime,
  peak,
  uniqueDevices,
  views,
  wasVenueConnected,
  watchMinutes,
} from './figures';
import type { PresenceSpan, SpanState } from './presence-span';

const RULES = { beatSeconds: 10, leaseSeconds: 3, viewSeconds: 4, venueConnectedMinutes: 10 };
const SECOND = 1000;
const END = 40;

type Span = Pick<PresenceSpan, 'state' | 'openedAt' | 'lastAt' | 'ended'>;

function span(from: number, to: number, state: SpanState = 'playing', ended = false): Span {
  return { state, openedAt: from * SECOND, lastAt: to * SECOND, ended };
}
function devices(...spans: Span[][]): DevicePresence[] {
  return spans.map(devicePresence);
}
const live = { from: 0, to: END * SECOND };

/** Asks of every instant and of every second in between; slow and plain, so that it can be believed. */
class Oracle {
  constructor(
    private readonly histories: Span[][],
    private readonly from: number,
    private readonly to: number,
  ) {}

  private playsAt(history: Span[], second: number): boolean {
    return history.some(
      (s) => s.state === 'playing' && s.openedAt <= second * SECOND && second * SECOND <= s.lastAt,
    );
  }

  private playsDuring(history: Span[], second: number): boolean {
    return history.some(
      (s) => s.state === 'playing' && s.openedAt <= second * SECOND && (second + 1) * SECOND <= s.lastAt,
    );
  }

  peak(): { devices: number; at: number | null } {
    let best: { devices: number; at: number | null } = { devices: 0, at: null };
    for (let second = this.from; second <= this.to; second += 1) {
      const count = this.histories.filter((history) => this.playsAt(history, second)).length;
      if (count > best.devices) best = { devices: count, at: second * SECOND };
    }
    return best;
  }

  unique(): number {
    return this.histories.filter((history) =>
      history.some((s) => s.openedAt <= this.to * SECOND && s.lastAt >= this.from * SECOND),
    ).length;
  }

  watchedSeconds(): number[] {
    return this.histories.map((history) => {
      let seconds = 0;
      for (let second = this.from; second < this.to; second += 1)
        if (this.playsDuring(history, second)) seconds += 1;
      return seconds;
    });
  }

  views(): number {
    let count = 0;
    for (const history of this.histories) {
      let lastSeen: number | null = null;
      let watched = 0;
      for (let second = this.from; second <= this.to; second += 1) {
        if (!this.playsAt(history, second)) continue;
        if (lastSeen !== null && second - lastSeen > RULES.leaseSeconds) {
          if (watched >= RULES.viewSeconds) count += 1;
          watched = 0;
        }
        if (second < this.to && this.playsDuring(history, second)) watched += 1;
        lastSeen = second;
      }
      if (watched >= RULES.viewSeconds) count += 1;
    }
    return count;
  }
}

const anySpan = fc
  .record({
    from: fc.integer({ min: 0, max: END }),
    length: fc.integer({ min: 0, max: 12 }),
    state: fc.constantFrom<SpanState>('playing', 'playing', 'paused', 'hidden'),
    ended: fc.boolean(),
  })
  .map(({ from, length, state, ended }) => span(from, from + length, state, ended));
const anyHistories = fc.array(fc.array(anySpan, { minLength: 1, maxLength: 6 }), { maxLength: 6 });
const anyWindow = fc
  .tuple(fc.integer({ min: 0, max: END }), fc.integer({ min: 0, max: END }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('figures over any history', () => {
  it('are what asking at every instant finds', () => {
    fc.assert(
      fc.property(anyHistories, anyWindow, (histories, { from, to }) => {
        const oracle = new Oracle(histories, from, to);
        const found = devices(...histories);
        const window = { from: from * SECOND, to: to * SECOND };
        expect(peak(found, window)).toEqual(oracle.peak());
        expect(uniqueDevices(found, window)).toBe(oracle.unique());
        expect(views(found, window, RULES)).toBe(oracle.views());
        const seconds = oracle.watchedSeconds();
        expect(watchMinutes(found, window).total * 60).toBeCloseTo(
          seconds.reduce((sum, value) => sum + value, 0),
          6,
        );
        for (const [index, screens] of found.entries()) {
          expect(lengthInSeconds(screens)).toBeCloseTo(presentSeconds(histories[index]!, from, to), 6);
        }
        function lengthInSeconds(screens: DevicePresence): number {
          return connectedMinutes(screens, window) * 60;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('do not change when a tab is doubled', () => {
    fc.assert(
      fc.property(anyHistories, (histories) => {
        const once = devices(...histories);
        const twice = devices(...histories.map((history) => [...history, ...history]));
        expect(twice).toEqual(once);
      }),
    );
  });

  function presentSeconds(history: Span[], from: number, to: number): number {
    let seconds = 0;
    for (let second = from; second < to; second += 1) {
      const present = history.some((s) => s.openedAt <= second * SECOND && (second + 1) * SECOND <= s.lastAt);
      if (present) seconds += 1;
    }
    return seconds;
  }
});

describe('figures of viewers', () => {
  it('count a device once when two of its tabs play', () => {
    const twoTabs = devices([span(0, 20), span(5, 30)]);
    expect(peak(twoTabs, live)).toEqual({ devices: 1, at: 0 });
    expect(uniqueDevices(twoTabs, live)).toBe(1);
    expect(watchMinutes(twoTabs, live).total).toBe(0.5);
  });

  it('tell mean and median of the devices that played', () => {
    const watched = watchMinutes(
      devices([span(0, 6)], [span(0, 12)], [span(0, 36)], [span(0, 40, 'hidden')]),
      live,
    );
    expect(watched.total).toBeCloseTo(0.9);
    expect(watched.mean).toBeCloseTo(0.3);
    expect(watched.median).toBeCloseTo(0.2);
  });

  it('take the mean of the two in the middle as the median of an even number', () => {
    expect(watchMinutes(devices([span(0, 6)], [span(0, 18)]), live).median).toBeCloseTo(0.2);
  });

  it('count a hidden player as a device but neither as watching nor in the peak', () => {
    const hidden = devices([span(0, 40, 'hidden')]);
    expect(uniqueDevices(hidden, live)).toBe(1);
    expect(peak(hidden, live)).toEqual({ devices: 0, at: null });
    expect(watchMinutes(hidden, live)).toEqual({ total: 0, mean: 0, median: 0 });
  });

  it('take a reload inside the lease as the same viewing, and a longer gap as another', () => {
    expect(views(devices([span(0, 3), span(5, 8)]), live, RULES)).toBe(1);
    expect(views(devices([span(0, 10), span(14, 20)]), live, RULES)).toBe(2);
    expect(views(devices([span(0, 3)]), live, RULES)).toBe(0);
  });

  it('count as concurrent who plays and has neither left nor fallen silent for longer than the lease', () => {
    const now = 20 * SECOND;
    const found = devices(
      [span(0, 17)],
      [span(0, 16)],
      [span(0, 19, 'playing', true)],
      [span(0, 19, 'paused')],
      [span(0, 19, 'playing', true), span(19, 20)],
    );
    expect(concurrentDevices(found, now, RULES)).toBe(2);
  });

  it('are nothing before the conference goes live', () => {
    const found = devices([span(0, 40)]);
    expect(peak(found, null)).toEqual({ devices: 0, at: null });
    expect(uniqueDevices(found, null)).toBe(0);
    expect(views(found, null, RULES)).toBe(0);
  });
});

describe('figures of venues', () => {
  it('join the screens of a venue', () => {
    const screens = devicePresence([span(0, 400), span(300, 599, 'paused')]);
    const window = { from: 0, to: 3_600_000 };
    expect(connectedMinutes(screens, window)).toBeCloseTo(599 / 60);
    expect(wasVenueConnected(screens, window, RULES)).toBe(false);
    expect(wasVenueConnected(devicePresence([span(0, 300), span(300, 600)]), window, RULES)).toBe(true);
  });

  it('have a venue connected as long as one screen’s span is open', () => {
    const screens = devicePresence([span(0, 10, 'playing', true), span(0, 12, 'hidden')]);
    expect(isVenueConnected(screens, 15 * SECOND, RULES)).toBe(true);
    expect(isVenueConnected(screens, 15 * SECOND + 1, RULES)).toBe(false);
  });
});

describe('official time', () => {
  it('runs to now until the conference ends', () => {
    const start = new Date(1000);
    expect(liveTime(null, null, 5000)).toBeNull();
    expect(liveTime(start, null, 5000)).toEqual({ from: 1000, to: 5000 });
    expect(liveTime(start, new Date(3000), 5000)).toEqual({ from: 1000, to: 3000 });
  });
});
