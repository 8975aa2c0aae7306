import type { types } from 'mediasoup-client';

export type WatchedConsumer = Pick<types.Consumer, 'id' | 'kind' | 'closed' | 'getStats'>;

const TICK_MS = 2_000;
const STALLED_MS = 6_000;
const LONGEST_PATIENCE_MS = 60_000;

interface Progress {
  value: number;
  at: number;
}

/**
 * Notices that what is received stands still although every connection looks healthy. Its patience
 * doubles with each report without progress in between: when the sender itself has stopped,
 * rejoining does not help and thousands of viewers must not do it in step.
 */
export class ProgressWatch {
  private readonly seen = new Map<string, Progress>();
  private patienceMs = STALLED_MS;
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(
    private readonly consumers: () => WatchedConsumer[],
    private readonly stalled: () => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.look(), TICK_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.seen.clear();
  }

  /** A new stay in the room starts from nothing. */
  startOver(): void {
    this.seen.clear();
  }

  async look(): Promise<void> {
    const consumers = this.consumers();
    const pictures = consumers.filter(({ kind }) => kind === 'video');
    const watched = pictures.length > 0 ? pictures : consumers;
    for (const id of this.seen.keys()) {
      if (!watched.some((consumer) => consumer.id === id)) this.seen.delete(id);
    }
    const stuck = await Promise.all(watched.map((consumer) => this.isStuck(consumer)));
    if (!stuck.includes(true)) return;
    this.patienceMs = Math.min(LONGEST_PATIENCE_MS, this.patienceMs * 2);
    this.seen.clear();
    this.stalled();
  }

  private async isStuck(consumer: WatchedConsumer): Promise<boolean> {
    const value = await progressOf(consumer);
    const before = this.seen.get(consumer.id);
    const at = this.now();
    if (value !== null && before !== undefined && value > before.value) this.patienceMs = STALLED_MS;
    if (value === null || before === undefined || value !== before.value) {
      this.seen.set(consumer.id, {
        value: value ?? 0,
        at: before === undefined || value !== null ? at : before.at,
      });
      return false;
    }
    return at - before.at >= this.patienceMs;
  }
}

/** Frames that were decoded; bytes for sound and while hidden, because browsers then skip decoding. */
async function progressOf(consumer: WatchedConsumer): Promise<number | null> {
  if (consumer.closed) return null;
  const report = await consumer.getStats().catch(() => null);
  let progress: number | null = null;
  report?.forEach((entry: Record<string, unknown>) => {
    if (entry.type !== 'inbound-rtp') return;
    const countsFrames = consumer.kind === 'video' && document.visibilityState === 'visible';
    const value = countsFrames ? entry.framesDecoded : entry.bytesReceived;
    if (typeof value === 'number') progress = value;
  });
  return progress;
}
