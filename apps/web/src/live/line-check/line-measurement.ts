import { LINE_RANGES, LINE_TEST, type LineMeasures } from '@diem-cau/shared';
import { asWireError } from '../../lib/errors/command-error';
import { Store } from '../store';
import type { LinePath } from './line-path';
import { bestKbps, lossPercent, median, type WaySnapshot } from './line-statistics';

export type MeasuringPhase = 'waiting' | 'opening' | 'up' | 'steady' | 'down' | 'done';

export interface MeasuringSnapshot {
  phase: MeasuringPhase;
  /** The place in the queue while it waits for its turn; 1 is next. */
  place: number | null;
  /** From 0 to 1, over what is measured. */
  progress: number;
}

export interface MeasurementPorts {
  /** @throws CommandError LINE_CHECK_BUSY; null when the media cannot get through */
  openPath(): Promise<LinePath | null>;
  wait(ms: number): Promise<void>;
  /** Milliseconds of a clock that does not jump. */
  now(): number;
}

const PHASES_MS = { up: 5_500, steady: 5_000, down: 5_500 } as const;
const TOTAL_MS = PHASES_MS.up + PHASES_MS.steady + PHASES_MS.down;
const LOOK_MS = 500;

/** After a change of the load a queue on the way empties first. */
const SETTLE_MS = 1_000;

/** What a conference needs at the least; a line that is measured at more than it bears would lose packets for that reason. */
const STEADY_KBPS = 500;

/** Of what went up, as load for the way down, so that the way up is not full then. */
const DOWN_SHARE = { ofUp: 0.8, kbps: 750 } as const;

export const NOT_MEASURED: LineMeasures = {
  upKbps: null,
  downKbps: null,
  upLossPercent: null,
  downLossPercent: null,
  upJitterMs: null,
  downJitterMs: null,
  roundTripMs: null,
};

/**
 * Measures a line in three steps: how much goes up; loss, jitter and round trip both ways under a load that the line
 * bears; how much comes down, as several copies of what goes up, so that a weak way up does not hide the way down.
 */
export class LineMeasurement extends Store<MeasuringSnapshot> {
  private path: LinePath | null = null;
  private closed = false;
  /** Of the phases before the present one. */
  private donePhasesMs = 0;

  constructor(private readonly ports: MeasurementPorts) {
    super({ phase: 'opening', place: null, progress: 0 });
  }

  /**
   * Waits for its turn, then measures. It can be run once.
   *
   * @returns all null when media cannot get through; null when it was closed meanwhile
   * @throws CommandError when the server cannot be reached
   */
  async run(): Promise<LineMeasures | null> {
    const path = await this.openInTurn();
    if (this.closed) return null;
    if (path === null) return NOT_MEASURED;
    const measures = await this.measure(path);
    if (this.closed) return null;
    this.close();
    this.update({ phase: 'done', progress: 1 });
    return measures;
  }

  /** Ends it at whatever point it is; closing again changes nothing. */
  close(): void {
    this.closed = true;
    this.path?.close();
    this.path = null;
  }

  private async openInTurn(): Promise<LinePath | null> {
    while (!this.closed) {
      try {
        const path = await this.ports.openPath();
        if (this.closed) path?.close();
        this.path = path;
        return path;
      } catch (error) {
        const { code, params } = asWireError(error);
        if (code !== 'LINE_CHECK_BUSY') throw error;
        this.update({ phase: 'waiting', place: Number(params['place'] ?? 1) });
        await this.ports.wait(LINE_TEST.askAgainSeconds * 1_000);
      }
    }
    return null;
  }

  private async measure(path: LinePath): Promise<LineMeasures> {
    await path.limitUp(LINE_TEST.kbps);
    const up = await this.watch('up', PHASES_MS.up, () => path.sending());
    const sentKbps = bestKbps(up);
    const upKbps = sentKbps === null ? null : sentKbps * (1 - (lossPercent('sending', up) ?? 0) / 100);

    const bearableKbps = Math.max(1, Math.min(STEADY_KBPS, (upKbps ?? STEADY_KBPS) * 0.6));
    await path.limitUp(bearableKbps);
    await path.receive(1);
    await this.watch('steady', SETTLE_MS, () => path.receiving());
    const received: WaySnapshot[] = [];
    const sent = await this.watch('steady', PHASES_MS.steady - SETTLE_MS, async () => {
      received.push(await path.receiving());
      return path.sending();
    });

    const shareKbps = Math.max(1, Math.min(DOWN_SHARE.kbps, (upKbps ?? 0) * DOWN_SHARE.ofUp));
    await path.limitUp(shareKbps);
    await path.receive(copiesOf(shareKbps));
    await this.watch('down', SETTLE_MS, () => path.receiving());
    const begun = await this.watch('down', SETTLE_MS, () => path.sending());
    // A slow computer makes less than it may: then more copies of it are needed to fill the way down.
    await path.receive(copiesOf(bestKbps(begun, SETTLE_MS) ?? shareKbps));
    const down = await this.watch('down', PHASES_MS.down - 2 * SETTLE_MS, () => path.receiving());

    return inRange({
      upKbps,
      downKbps: bestKbps(down),
      upLossPercent: lossPercent('sending', sent),
      downLossPercent: lossPercent('receiving', received),
      upJitterMs: sent.at(-1)?.jitterMs ?? null,
      downJitterMs: median(received.map(({ jitterMs }) => jitterMs)),
      roundTripMs: median(sent.map(({ roundTripMs }) => roundTripMs)),
    });
  }

  private async watch(
    phase: 'up' | 'steady' | 'down',
    ms: number,
    look: () => Promise<WaySnapshot>,
  ): Promise<WaySnapshot[]> {
    const snapshots: WaySnapshot[] = [];
    // By the clock and not by counting: on a slow computer each look takes its time, and the server's minute runs.
    const beganAt = this.ports.now();
    for (let passed = 0; passed < ms && !this.closed; passed = this.ports.now() - beganAt) {
      this.update({ phase, place: null, progress: (this.donePhasesMs + passed) / TOTAL_MS });
      snapshots.push(await look());
      await this.ports.wait(LOOK_MS);
    }
    this.donePhasesMs += ms;
    if (!this.closed) snapshots.push(await look());
    return snapshots;
  }
}

const copiesOf = (kbps: number): number =>
  Math.min(LINE_TEST.copies, Math.max(1, Math.round(LINE_TEST.kbps / Math.max(1, kbps))));

/** Rounded to what is shown, and within what the server takes: a browser's clock may have jumped. */
function inRange(measures: LineMeasures): LineMeasures {
  const { kbps, lossPercent: loss, milliseconds } = LINE_RANGES;
  const fit = (value: number | null, { min, max }: { min: number; max: number }, step: number) =>
    value === null ? null : Math.min(max, Math.max(min, Math.round(value / step) * step));
  const tenth = (value: number | null, range: { min: number; max: number }) => {
    const fitted = fit(value === null ? null : value * 10, { min: range.min * 10, max: range.max * 10 }, 1);
    return fitted === null ? null : fitted / 10;
  };
  return {
    upKbps: fit(measures.upKbps, kbps, 1),
    downKbps: fit(measures.downKbps, kbps, 1),
    upLossPercent: tenth(measures.upLossPercent, loss),
    downLossPercent: tenth(measures.downLossPercent, loss),
    upJitterMs: tenth(measures.upJitterMs, milliseconds),
    downJitterMs: tenth(measures.downJitterMs, milliseconds),
    roundTripMs: tenth(measures.roundTripMs, milliseconds),
  };
}
