import type { ErrorCode, ErrorParams, WireError } from '@diem-cau/shared';

/** A refusal by the server, of a command or of an HTTP request alike. */
export class CommandError extends Error {
  constructor(readonly error: WireError) {
    super(error.code);
    this.name = 'CommandError';
  }
}

export function wireError(code: ErrorCode, params: ErrorParams = {}, field: string | null = null): WireError {
  return { code, params, field };
}

/** Whatever was thrown, as something that can be put into words. */
export function asWireError(thrown: unknown): WireError {
  return thrown instanceof CommandError ? thrown.error : wireError('INTERNAL', { reference: 'web' });
}
