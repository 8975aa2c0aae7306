import { LINE_REPORT_EVERY_MS, type LineReport } from '@diem-cau/shared';
import type { LiveSnapshot } from './connection';
import { reportBetween, sampleOf, type LineSample } from './line-sample';

interface Line {
  getSnapshot(): Pick<LiveSnapshot, 'status'>;
  send(name: 'line:report', request: LineReport): Promise<unknown>;
}

/** Tells the control room every few seconds what this page receives and sends. What cannot be told is not kept. */
export class LineReporter {
  private before: LineSample | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly connection: Line,
    private readonly source: { stats(): Promise<RTCStatsReport[]> },
    private readonly now: () => number = () => performance.now(),
    private readonly random: () => number = Math.random,
  ) {}

  open(): void {
    // Hundreds of screens that came back together shall not report together.
    this.timer ??= setTimeout(this.tick, LINE_REPORT_EVERY_MS * this.random());
  }

  close(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.before = null;
  }

  private readonly tick = (): void => {
    this.timer = setTimeout(this.tick, LINE_REPORT_EVERY_MS);
    void this.report();
  };

  private async report(): Promise<void> {
    const reports = await this.source.stats().catch(() => []);
    const { before } = this;
    const after = sampleOf(reports, this.now());
    this.before = this.timer === null ? null : after;
    if (before === null || this.timer === null) return;
    if (this.connection.getSnapshot().status !== 'online') return;
    await this.connection.send('line:report', reportBetween(before, after)).catch(() => null);
  }
}
