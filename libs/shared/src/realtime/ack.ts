import type { ErrorCode } from './error-codes';

/** Values that a message names, e.g. `{ max: 500 }` for "at most {{max}} characters". */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** What went wrong, in a form that any client can put into its user's language. */
export interface WireError {
  code: ErrorCode;
  params: ErrorParams;
  /** The input field at fault, when there is exactly one. */
  field: string | null;
}

/** Every command is answered with one of these; a command without an answer is a defect. */
export type Ack<Data> = { ok: true; data: Data } | { ok: false; error: WireError };

/** The body of every HTTP error answer. */
export interface HttpErrorBody {
  error: WireError;
}

/**
 * Mutating commands carry an id that the client makes once per intent (a UUID).
 * Sending it again changes nothing and gets the first answer.
 */
export interface Mutation {
  commandId: string;
}
