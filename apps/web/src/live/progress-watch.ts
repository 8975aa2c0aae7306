import type { types } from 'mediasoup-client';

/** A consumer or a producer. */
export type WatchedTrack = Pick<types.Consumer, 'id' | 'kind' | 'closed' | 'getStats'>;

const TICK_MS = 2_000;
const STALLED_MS = 6_000;
const LONGEST_PATIENCE_MS = 60_000;

interface Progress {
  value: number;
  at: number;
}

/**
 * Notices that what is received or sent stands still although every connection looks healthy. Its patience
 * doubles with each report without progress in between: when the sender itself has stopped,
 * rejoining does not help and thousands of viewers must not do it in step.
 */
export class ProgressWatch {
  private readonly seen = new Map<string, Progress>();
  private patienceMs = STALLED_MS;
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(
    private readonly tracks: () => WatchedTrack[],
    private readonly progressOf: (track: WatchedTrack) => Promise<number | null>,
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
    const tracks = this.tracks();
    const pictures = tracks.filter(({ kind }) => kind === 'video');
    const watched = pictures.length > 0 ? pictures : tracks;
    for (const id of this.seen.keys()) {
      if (!watched.some((track) => track.id === id)) this.seen.delete(id);
    }
    const stuck = await Promise.all(watched.map((track) => this.isStuck(track)));
    if (!stuck.includes(true)) return;
    this.patienceMs = Math.min(LONGEST_PATIENCE_MS, this.patienceMs * 2);
    this.seen.clear();
    this.stalled();
  }

  private async isStuck(track: WatchedTrack): Promise<boolean> {
    const value = await this.progressOf(track);
    const before = this.seen.get(track.id);
    const at = this.now();
    if (value !== null && before !== undefined && value > before.value) this.patienceMs = STALLED_MS;
    if (value === null || before === undefined || value !== before.value) {
      this.seen.set(track.id, {
        value: value ?? 0,
        at: before === undefined || value !== null ? at : before.at,
      });
      return false;
    }
    return at - before.at >= this.patienceMs;
  }
}

/** Frames that were decoded; bytes for sound and while hidden, because browsers then skip decoding. */
export function framesReceived(track: WatchedTrack): Promise<number | null> {
  const countsFrames = track.kind === 'video' && document.visibilityState === 'visible';
  return sumOf(track, 'inbound-rtp', countsFrames ? 'framesDecoded' : 'bytesReceived');
}

/** Frames of all layers; bytes for sound. */
export function framesSent(track: WatchedTrack): Promise<number | null> {
  return sumOf(track, 'outbound-rtp', track.kind === 'video' ? 'framesSent' : 'bytesSent');
}

async function sumOf(track: WatchedTrack, type: string, field: string): Promise<number | null> {
  if (track.closed) return null;
  const report = await track.getStats().catch(() => null);
  let sum: number | null = null;
  report?.forEach((entry: Record<string, unknown>) => {
    const value = entry.type === type ? entry[field] : null;
    if (typeof value === 'number') sum = (sum ?? 0) + value;
  });
  return sum;
}
