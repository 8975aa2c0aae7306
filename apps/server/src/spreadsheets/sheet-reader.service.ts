import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger } from '@nestjs/common';
import { SPREADSHEET_LIMITS } from '@diem-cau/shared';
import { DomainError } from '../common/errors/domain-error';
import type { Sheet, SheetAnswer, SheetFailure } from './worker/sheet';

/** The tests run the sources themselves, the product what was built of them. */
const WORKER = join(__dirname, 'worker', `sheet.worker${extname(__filename)}`);
const MEMORY_MB = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const PATIENCE_MS = 20_000;
const AT_ONCE = 2;
const WAITING = 8;

/**
 * Reads files that anybody may have made, each in a thread of its own with an end to its memory and time: whatever is in a
 * file, the server goes on.
 */
@Injectable()
export class SheetReader {
  private readonly logger = new Logger(SheetReader.name);
  private readonly queue: (() => void)[] = [];
  private working = 0;

  /** @throws DomainError SHEET_UNREADABLE, SHEET_TOO_MANY_ROWS, SHEET_TOO_COMPLEX, SHEET_EMPTY, OVERLOADED */
  async read(bytes: Uint8Array): Promise<Sheet> {
    await this.turn();
    try {
      const answer = await this.inWorker(bytes);
      if (!answer.ok) throw refusal(answer.failure);
      if (answer.sheet.rows.length === 0) throw new DomainError('SHEET_EMPTY');
      return answer.sheet;
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.working -= 1;
    }
  }

  private async turn(): Promise<void> {
    if (this.working < AT_ONCE) {
      this.working += 1;
      return;
    }
    if (this.queue.length >= WAITING) throw new DomainError('OVERLOADED');
    // The one who finishes hands its place over.
    await new Promise<void>((resolve) => this.queue.push(resolve));
  }

  private inWorker(bytes: Uint8Array): Promise<SheetAnswer> {
    const { rows, columns } = SPREADSHEET_LIMITS;
    const worker = new Worker(WORKER, {
      workerData: { bytes, limits: { rows, columns } },
      resourceLimits: MEMORY_MB,
      env: {},
      stdout: true,
      stderr: true,
    });
    return new Promise<SheetAnswer>((resolve) => {
      const give = (answer: SheetAnswer): void => {
        clearTimeout(late);
        resolve(answer);
        void worker.terminate();
      };
      const late = setTimeout(() => give({ ok: false, failure: 'SHEET_TOO_COMPLEX' }), PATIENCE_MS);
      worker.once('message', give);
      worker.once('error', (error: Error & { code?: string }) => {
        if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') this.logger.error(error.stack);
        give({ ok: false, failure: 'SHEET_TOO_COMPLEX' });
      });
      worker.once('exit', () => give({ ok: false, failure: 'SHEET_TOO_COMPLEX' }));
    });
  }
}

const refusal = (failure: SheetFailure): DomainError =>
  new DomainError(failure, failure === 'SHEET_TOO_MANY_ROWS' ? { max: SPREADSHEET_LIMITS.rows } : {});
