import type { ErrorCode, ErrorParams, WireError } from '@diem-cau/shared';

/** A refusal that a client can understand. It is mapped once for HTTP and once for acknowledgements. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly field: string | null = null,
  ) {
    super(code);
  }

  toWire(): WireError {
    return { code: this.code, params: this.params, field: this.field };
  }
}
