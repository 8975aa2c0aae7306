import { setTimeout as sleep } from 'node:timers/promises';
import { burdenOf } from './placement';
import { RouterGroup } from './router-group';
import { checkSfuOptions, type SfuOptions } from './sfu-options';
import { SfuWorker } from './sfu-worker';

/** How long a failed replacement waits before the next try, in milliseconds: doubled from first to last. */
const RETRY_MS = { first: 50, last: 5_000 } as const;

/** How long a room waits for a live worker before it is refused, in milliseconds. */
const PATIENCE_MS = 5_000;

/** How long whoever could go elsewhere waits for a replacement, in milliseconds; it takes some 40. */
const REPLACEMENT_PATIENCE_MS = 1_000;

/** News of the pool, for logs and metrics. Listeners must not throw. */
export interface WorkerPoolObserver {
  workerDied(pid: number, error: Error): void;
  /** @param milliseconds from the death to the moment when the replacement can take rooms */
  workerReplaced(pid: number, milliseconds: number): void;
  replacementFailed(error: unknown): void;
}

/** No worker is alive, and none came back in time. */
export class NoWorkerError extends Error {
  constructor() {
    super('No media worker is running.');
  }
}

/**
 * Keeps a fixed number of workers alive. A worker's death costs the rooms on it and nothing else:
 * the pool replaces it, and the clients of those rooms join again.
 */
export class WorkerPool {
  private readonly workers = new Set<SfuWorker>();
  private readonly closing = new AbortController();
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly options: SfuOptions,
    private readonly observer: WorkerPoolObserver,
  ) {}

  /**
   * Starts all workers.
   *
   * @throws {RangeError} for options that cannot work
   * @throws when a worker cannot be started; those that were started are closed again
   */
  static async open(options: SfuOptions, observer: WorkerPoolObserver): Promise<WorkerPool> {
    checkSfuOptions(options);
    const pool = new WorkerPool(options, observer);
    try {
      await Promise.all(Array.from({ length: options.workers }, () => pool.add()));
      return pool;
    } catch (error) {
      pool.close();
      throw error;
    }
  }

  get closed(): boolean {
    return this.closing.signal.aborted;
  }

  /** The workers alive now. */
  get alive(): readonly SfuWorker[] {
    return [...this.workers];
  }

  /**
   * The routers of a new room, the first on the worker that has least to carry.
   *
   * @throws {NoWorkerError} when none is alive in time, or the pool is closed
   * @throws when the worker dies meanwhile
   */
  async openRouterGroup(): Promise<RouterGroup> {
    await this.complete();
    return RouterGroup.open(await this.leastLoaded(), this, this.options.consumersPerRouter);
  }

  /**
   * Waits for the replacements of workers that died, a second at most: otherwise all whom one carried would come upon
   * the others, and stay there.
   */
  async complete(): Promise<void> {
    const deadline = performance.now() + REPLACEMENT_PATIENCE_MS;
    while (this.workers.size < this.options.workers && !this.closed && performance.now() < deadline) {
      await this.nextWorker(deadline - performance.now());
    }
  }

  /**
   * The worker that a new room burdens least: fewest consumers to reckon with, since these are what costs
   * CPU, then fewest routers. Waits up to 5 s for a replacement when all have died.
   *
   * @throws {NoWorkerError} when none is alive in time, or the pool is closed
   */
  async leastLoaded(): Promise<SfuWorker> {
    if (this.workers.size === 0 && !this.closed) {
      await this.nextWorker(PATIENCE_MS);
    }
    const [best] = this.alive.toSorted(
      (one, other) => burdenOf(one.load) - burdenOf(other.load) || one.load.routers - other.load.routers,
    );
    if (!best) {
      throw new NoWorkerError();
    }
    return best;
  }

  /** Ends all workers and stops replacing them. Closing again changes nothing. */
  close(): void {
    this.closing.abort();
    this.wakeWaiting();
    for (const worker of this.workers) {
      worker.close();
    }
    this.workers.clear();
  }

  private async add(): Promise<SfuWorker> {
    const worker = await SfuWorker.open(this.options);
    if (this.closed) {
      worker.close();
      throw new NoWorkerError();
    }
    this.workers.add(worker);
    worker.onDied((error) => {
      this.workers.delete(worker);
      this.observer.workerDied(worker.pid, error);
      void this.replace();
    });
    this.wakeWaiting();
    return worker;
  }

  private async replace(): Promise<void> {
    const diedAt = performance.now();
    for (let pause: number = RETRY_MS.first; !this.closed; pause = Math.min(pause * 2, RETRY_MS.last)) {
      try {
        const worker = await this.add();
        this.observer.workerReplaced(worker.pid, performance.now() - diedAt);
        return;
      } catch (error) {
        if (this.closed) {
          return;
        }
        this.observer.replacementFailed(error);
        await sleep(pause, undefined, { signal: this.closing.signal }).catch(() => undefined);
      }
    }
  }

  private nextWorker(patienceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, patienceMs);
      this.waiting.add(wake);
    });
  }

  private wakeWaiting(): void {
    for (const wake of this.waiting) {
      wake();
    }
  }
}
