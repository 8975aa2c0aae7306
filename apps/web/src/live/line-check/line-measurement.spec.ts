import { LINE_TEST } from '@diem-cau/shared';
import { CommandError, wireError } from '../../lib/errors/command-error';
import { LineMeasurement, NOT_MEASURED, type MeasurementPorts } from './line-measurement';
import type { LinePath } from './line-path';

interface Line {
  upKbps: number;
  downKbps: number;
  lossUp: number;
  lossDown: number;
  /** What the computer makes at the most, once the way up has been measured. */
  madeKbps: number;
}

/** A line of a given width: what is above it is lost on the way down, and never leaves on the way up. */
class FakeLine implements LinePath {
  readonly limits: number[] = [];
  readonly copies: number[] = [];
  closed = false;
  private limit: number = LINE_TEST.kbps;
  private up = { bytes: 0, packets: 0, lost: 0 };
  private down = { bytes: 0, packets: 0, lost: 0 };

  constructor(
    private readonly line: Line,
    private readonly now: () => number,
  ) {}

  pass(ms: number): void {
    const made = this.limit < LINE_TEST.kbps ? this.line.madeKbps : LINE_TEST.kbps;
    const rate = Math.min(this.limit, this.line.upKbps, made);
    const packets = (rate * ms) / 8 / 1_000;
    this.up.bytes += (rate * ms) / 8;
    this.up.packets += packets;
    this.up.lost += packets * this.line.lossUp;
    const offered = rate * (this.copies.at(-1) ?? 0);
    const received = Math.min(offered, this.line.downKbps) * (1 - this.line.lossDown);
    this.down.bytes += (received * ms) / 8;
    this.down.packets += (received * ms) / 8 / 1_000;
    this.down.lost += ((offered - received) * ms) / 8 / 1_000;
  }

  limitUp = async (kbps: number) => {
    this.limit = kbps;
    this.limits.push(kbps);
  };
  receive = async (copies: number) => void this.copies.push(copies);
  sending = async () => ({ atMs: this.now(), ...this.up, jitterMs: 4.04, roundTripMs: 31 });
  receiving = async () => ({ atMs: this.now(), ...this.down, jitterMs: 6, roundTripMs: null });
  close = () => {
    this.closed = true;
  };
}

let nowMs: number;
let line: FakeLine;

function measurement(width: Partial<Line>, openPath?: MeasurementPorts['openPath']): LineMeasurement {
  line = new FakeLine(
    { upKbps: 9_000, downKbps: 9_000, lossUp: 0, lossDown: 0, madeKbps: 9_000, ...width },
    () => nowMs,
  );
  return new LineMeasurement({
    openPath: openPath ?? (async () => line),
    wait: async (ms) => {
      nowMs += ms;
      line.pass(ms);
    },
    now: () => nowMs,
  });
}

beforeEach(() => {
  nowMs = 0;
});

it('finds a wide line as wide as the test is', async () => {
  const measured = measurement({});
  expect(await measured.run()).toEqual({
    upKbps: 2_500,
    downKbps: 2_250,
    upLossPercent: 0,
    downLossPercent: 0,
    upJitterMs: 4,
    downJitterMs: 6,
    roundTripMs: 31,
  });
  expect(measured.getSnapshot()).toEqual({ phase: 'done', place: null, progress: 1 });
  expect(nowMs).toBe(16_000);
  expect(line.closed).toBe(true);
});

it('does not take a weak way up for a weak way down', async () => {
  const measures = await measurement({ upKbps: 400 }).run();
  expect(measures).toMatchObject({ upKbps: 400, downKbps: 1_920 });
  expect(line.copies).toEqual([1, LINE_TEST.copies, LINE_TEST.copies]);
});

it('fills the way down also from a computer that makes less than it may', async () => {
  const measures = await measurement({ madeKbps: 480 }).run();
  expect(line.copies).toEqual([1, 3, 5]);
  expect(measures?.downKbps).toBe(2_400);
});

it('measures loss under a load that the line bears, not under one that overflows it', async () => {
  expect(await measurement({ downKbps: 700 }).run()).toMatchObject({ downKbps: 700, downLossPercent: 0 });
  expect(line.limits[1]).toBe(500);
  await measurement({ upKbps: 300 }).run();
  expect(line.limits[1]).toBeCloseTo(180);
});

it('tells what is lost each way, and counts what was lost as not arrived', async () => {
  const measures = await measurement({ lossUp: 0.05, lossDown: 0.02 }).run();
  expect(measures).toMatchObject({ upKbps: 2_375, upLossPercent: 5, downLossPercent: 2 });
});

it('waits for its turn, and says which place it has', async () => {
  let asked = 0;
  const places: (number | null)[] = [];
  const measured = measurement({}, async () => {
    asked += 1;
    if (asked <= 2) throw new CommandError(wireError('LINE_CHECK_BUSY', { place: 3 - asked }));
    return line;
  });
  measured.subscribe(() => places.push(measured.getSnapshot().place));
  expect(await measured.run()).toMatchObject({ upKbps: 2_500 });
  expect(places.slice(0, 3)).toEqual([2, 1, null]);
  expect(nowMs).toBe(16_000 + 2 * LINE_TEST.askAgainSeconds * 1_000);
});

it('says that nothing was measured when media does not get through', async () => {
  expect(await measurement({}, async () => null).run()).toEqual(NOT_MEASURED);
});

it('fails when the server cannot be reached', async () => {
  const failing = measurement({}, async () => {
    throw new CommandError(wireError('UNREACHABLE'));
  });
  await expect(failing.run()).rejects.toThrow('UNREACHABLE');
});

it('ends at once when it is closed', async () => {
  const measured = measurement({});
  measured.subscribe(() => measured.getSnapshot().phase === 'steady' && measured.close());
  expect(await measured.run()).toBeNull();
  expect(line.closed).toBe(true);
  expect(nowMs).toBeLessThan(8_000);
});

it('lets a path go that opens after it was closed', async () => {
  const measured = measurement({}, async () => {
    measured.close();
    return line;
  });
  expect(await measured.run()).toBeNull();
  expect(line.closed).toBe(true);
});
