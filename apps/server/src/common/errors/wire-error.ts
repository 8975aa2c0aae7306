import { randomBytes } from 'node:crypto';
import { HttpException, type Logger } from '@nestjs/common';
import type { WireError } from '@diem-cau/shared';
import { DomainError } from './domain-error';

/** PostgreSQL is away or closing: connection failures (class 08), shutdowns (57P), too many connections (53300). */
function isDatabaseAway(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  return (
    /^(08|57P|53300)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client was closed/.test(message)
  );
}

/**
 * Puts any thrown value into the form that clients understand. Unexpected errors are logged with a
 * reference that the user can give to support; nothing else of them leaves the server.
 */
export function toWireError(error: unknown, logger: Logger): WireError {
  if (error instanceof DomainError) return error.toWire();
  if (error instanceof HttpException) {
    const status = error.getStatus();
    if (status === 404) return { code: 'NOT_FOUND', params: {}, field: null };
    if (status === 413 || status === 400) return { code: 'BAD_INPUT', params: {}, field: null };
  }
  // body-parser's own errors carry a status and are the client's fault below 500.
  if (
    error instanceof Error &&
    'status' in error &&
    Number(error.status) >= 400 &&
    Number(error.status) < 500
  ) {
    return { code: 'BAD_INPUT', params: {}, field: null };
  }
  if (isDatabaseAway(error)) {
    logger.error('The database cannot be reached', error instanceof Error ? error.message : undefined);
    return { code: 'UNAVAILABLE', params: {}, field: null };
  }
  const reference = randomBytes(4).toString('hex');
  logger.error(`Unexpected error ${reference}`, error instanceof Error ? error.stack : String(error));
  return { code: 'INTERNAL', params: { reference }, field: null };
}
