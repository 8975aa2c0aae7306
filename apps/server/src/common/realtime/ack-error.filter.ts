import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Ack } from '@diem-cau/shared';
import { toWireError } from '../errors/wire-error';

/** Answers a failed command. Nest itself would emit an `exception` event and leave the client waiting. */
@Catch()
export class AckErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(AckErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const wire = toWireError(error, this.logger);
    // Nest calls a handler with (socket, data, ack, pattern).
    const ack: unknown = host.getArgByIndex(2);
    if (typeof ack === 'function') ack({ ok: false, error: wire } satisfies Ack<never>);
  }
}
