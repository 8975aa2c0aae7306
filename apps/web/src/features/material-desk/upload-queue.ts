import { FILE_LIMITS, type MaterialVisibleFrom, type WireError } from '@diem-cau/shared';
import { asWireError, wireError } from '../../lib/errors/command-error';
import { UploadCancelled } from '../../lib/http/upload';
import { Store } from '../../live/store';

/** Where new files belong and who sees them. */
export interface Placement {
  agendaItemId: string | null;
  visibleFrom: MaterialVisibleFrom;
}

export interface UploadJob {
  key: number;
  file: File;
  placement: Placement;
  state: 'waiting' | 'sending' | 'failed';
  /** What has left, from 0 to 1. */
  share: number;
  error: WireError | null;
}

export type SendFile = (
  file: File,
  placement: Placement,
  options: { onProgress: (share: number) => void; signal: AbortSignal },
) => Promise<void>;

const IMAGES = ['.png', '.jpg', '.jpeg', '.webp'];
/** Endings of what the server may accept; it looks at the contents itself. */
export const ACCEPTED = ['.pdf', '.pptx', '.docx', '.xlsx', ...IMAGES];

/** Files on their way to the server, one after the other; those that failed wait to be sent again or given up. */
export class UploadQueue extends Store<{ jobs: readonly UploadJob[] }> {
  private keys = 0;
  private sending: { key: number; abort: AbortController } | null = null;

  /** @param stored is called after each file that the server has kept */
  constructor(
    private readonly send: SendFile,
    private readonly stored: () => void,
  ) {
    super({ jobs: [] });
  }

  add(files: readonly File[], placement: Placement): void {
    const added = files.map((file): UploadJob => {
      const error = refusalBeforeSending(file);
      return {
        key: (this.keys += 1),
        file,
        placement,
        state: error ? 'failed' : 'waiting',
        share: 0,
        error,
      };
    });
    this.update({ jobs: [...this.getSnapshot().jobs, ...added] });
    void this.sendNext();
  }

  retry(key: number): void {
    this.change(key, { state: 'waiting', share: 0, error: null });
    void this.sendNext();
  }

  /** Stops sending the file, or gives it up. */
  cancel(key: number): void {
    if (this.sending?.key === key) this.sending.abort.abort();
    else this.remove(key);
  }

  /** Nothing is sent any more: the page goes away. */
  close(): void {
    this.update({ jobs: [] });
    this.sending?.abort.abort();
  }

  private async sendNext(): Promise<void> {
    const next = this.getSnapshot().jobs.find(({ state }) => state === 'waiting');
    if (this.sending || !next) return;
    const { key, file, placement } = next;
    const abort = new AbortController();
    this.sending = { key, abort };
    this.change(key, { state: 'sending' });
    try {
      const onProgress = (share: number) => this.change(key, { share });
      await this.send(file, placement, { onProgress, signal: abort.signal });
      this.remove(key);
      this.stored();
    } catch (thrown) {
      if (thrown instanceof UploadCancelled) this.remove(key);
      else this.change(key, { state: 'failed', error: asWireError(thrown) });
    }
    this.sending = null;
    void this.sendNext();
  }

  private change(key: number, change: Partial<UploadJob>): void {
    this.update({
      jobs: this.getSnapshot().jobs.map((job) => (job.key === key ? { ...job, ...change } : job)),
    });
  }

  private remove(key: number): void {
    this.update({ jobs: this.getSnapshot().jobs.filter((job) => job.key !== key) });
  }
}

/** What is surely refused need not be sent first. */
export function refusalBeforeSending({ name, size }: File): WireError | null {
  const ending = /\.[^.]+$/.exec(name)?.[0].toLowerCase();
  const isImage = ending !== undefined && IMAGES.includes(ending);
  if (size > (isImage ? FILE_LIMITS.imageBytes : FILE_LIMITS.documentBytes))
    return wireError('FILE_TOO_LARGE');
  return ending === undefined || ACCEPTED.includes(ending) ? null : wireError('FILE_TYPE_REFUSED');
}
