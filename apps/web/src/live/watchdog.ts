import { reloadStuckPage } from './page-reload';

export interface Watched {
  /** The machine has slept, or the page stood still: what it knows of its connections is out of date. */
  woke(): void;
  /** It sends and is seen by everybody: then nothing may be done to it. */
  isOnAir(): boolean;
  /** Whether it does what it is there for, as far as that depends on this page. */
  isWell(): Promise<boolean>;
}

export interface WatchdogPorts {
  /** The wall clock, which goes on while a machine sleeps. */
  now(): number;
  /** Loads the page anew if the server is there to give it; see `reloadStuckPage`. */
  reload(): Promise<void>;
}

const TICK_MS = 2_000;
/** The server lets go of a connection that was silent for 25 s. */
const SLEPT_MS = 20_000;
const STUCK_MS = 180_000;
const ASK_EVERY_MS = 30_000;

/** Sees to a page that nobody sits at. Loading the page anew is its last resort. */
export class Watchdog {
  private timer: ReturnType<typeof setInterval> | null = null;
  private lookedAt = 0;
  private wellAt = 0;
  private askedAt = 0;

  constructor(
    private readonly watched: Watched,
    private readonly ports: WatchdogPorts = { now: () => Date.now(), reload: reloadStuckPage },
  ) {}

  open(): void {
    if (this.timer !== null) return;
    this.beginAt(this.ports.now());
    this.timer = setInterval(() => void this.look(), TICK_MS);
  }

  close(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  private beginAt(now: number): void {
    this.lookedAt = now;
    this.wellAt = now;
  }

  private async look(): Promise<void> {
    const now = this.ports.now();
    const stoodStillMs = now - this.lookedAt - TICK_MS;
    this.lookedAt = now;
    if (stoodStillMs >= SLEPT_MS) {
      this.beginAt(now);
      return this.watched.woke();
    }
    if (await this.watched.isWell()) this.wellAt = now;
    // A clock that was set back must not keep the page stuck for as long.
    if (now < this.wellAt) this.wellAt = now;
    const isStuck = now - this.wellAt >= STUCK_MS && !this.watched.isOnAir();
    if (!isStuck || Math.abs(now - this.askedAt) < ASK_EVERY_MS) return;
    this.askedAt = now;
    await this.ports.reload();
  }
}
