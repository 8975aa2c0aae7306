import { CommandError } from '../lib/errors/command-error';
import { isPassing } from './passing-errors';

interface Entry {
  name: string;
  request: object;
  resolve(data: unknown): void;
  reject(error: unknown): void;
}

const AGAIN_AFTER_MS = 2_000;

/**
 * Keeps what the user did until the server has answered it. Entries go out in the order they were
 * made, one at a time; each carries its command id, so that sending it again is harmless.
 */
export class Outbox {
  private readonly entries: Entry[] = [];
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly deliver: (name: string, request: object) => Promise<unknown>,
    private readonly canDeliver: () => boolean,
    private readonly changed: (unsent: number) => void,
  ) {}

  add(name: string, request: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.entries.push({ name, request, resolve, reject });
      this.changed(this.entries.length);
      void this.flush();
    });
  }

  /** Call it whenever the connection has come back. */
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.canDeliver() && this.entries[0] !== undefined) {
      if (!(await this.sendFirst(this.entries[0]))) break;
    }
    this.sending = false;
    if (this.entries.length > 0) this.flushLater();
  }

  private async sendFirst(entry: Entry): Promise<boolean> {
    try {
      entry.resolve(await this.deliver(entry.name, entry.request));
    } catch (error) {
      if (!(error instanceof CommandError) || isPassing(error.error)) return false;
      entry.reject(error);
    }
    this.entries.shift();
    this.changed(this.entries.length);
    return true;
  }

  private flushLater(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.canDeliver()) void this.flush();
    }, AGAIN_AFTER_MS);
  }
}
