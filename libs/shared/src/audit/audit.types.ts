/** A value as a person reads it; `string[]` for lists of names. Times are in ISO 8601. */
export type AuditValue = string | number | boolean | string[] | null;

/** One field that differs. `field` is a path such as `rules.viewSeconds`; `of` says in which entry of a list. */
export interface AuditChange {
  field: string;
  of: string | null;
  before: AuditValue;
  after: AuditValue;
}

/** One change: who, when, what, of what, and how it was before and after. */
export interface AuditRow {
  /** Grows with time. */
  id: string;
  at: string;
  /** Kind is one of `AUDIT_ACTORS`; the name is the one they had then. */
  actor: { reference: string; kind: string; name: string | null };
  /** One of `AUDIT_ACTIONS`. */
  action: string;
  conference: AuditedConference | null;
  subject: { kind: string; name: string | null } | null;
  changes: AuditChange[];
  /** How many more differ, where they are too many to be sent. */
  moreChanges: number;
}

/** `GET /api/audit` */
export interface AuditPage {
  rows: AuditRow[];
  /** Goes into `before` to read what is older; null at the end. */
  next: string | null;
}

/**
 * `GET /api/audit?…`: every word of `text` begins a word of the row (action, names, values), every word
 * of `actor` one of the actor's name.
 */
export interface AuditSearch {
  text: string | null;
  actor: string | null;
  /** Exactly this one, as in a row's `actor.reference`. */
  by: string | null;
  action: string | null;
  /** The code of a conference. */
  conference: string | null;
  /** From this moment, in ISO 8601. */
  from: string | null;
  /** Until before this moment. */
  to: string | null;
  before: string | null;
}

/** `GET /api/audit/conferences`: those whose rows the caller may read, also deleted ones. */
export interface AuditedConference {
  code: string;
  title: string;
}

export const AUDIT_LIMITS = { text: 100, page: 50, changes: 100 } as const;
