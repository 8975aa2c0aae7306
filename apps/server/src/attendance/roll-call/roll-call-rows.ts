import type {
  OrgUnitLevel,
  RollCallEntry,
  RollCallOptions,
  RollCallScope,
  RollCallVenue,
  RollCallWay,
} from '@diem-cau/shared';

/** A roll call as it began; what happened in it are steps. */
export interface RollCallRow extends RollCallOptions {
  id: string;
  conferenceId: string;
  sittingName: string | null;
  number: number;
  rehearsal: boolean;
  startedAt: Date;
  startedBy: string;
  startedByActor: string;
  onBehalfOf: string | null;
}

export type NewRollCall = Omit<RollCallRow, 'id'>;

/** Somebody called venues, closed the roll call, or cancelled it. */
export type StepRow = { id: string; rollCallId: string; at: Date; byName: string; byActor: string } & (
  ({ kind: 'call' } & CallStep) | { kind: 'close' } | { kind: 'cancel'; reason: string }
);

export interface CallStep {
  scope: RollCallScope;
  level: OrgUnitLevel | null;
  title: string | null;
  groupName: string | null;
  /** The one venue that was called; null when several were. */
  participationId: string | null;
  venues: number;
  answerUntil: Date;
}

/** Who did it: a person by name, or the clock. */
export interface StepBy {
  name: string;
  actor: string;
  at: Date;
}

export interface AnswerRow {
  id: string;
  rollCallId: string;
  participationId: string;
  entry: RollCallEntry | null;
  way: RollCallWay;
  count: number | null;
  answeredAt: Date;
  answeredBy: string;
  answeredByActor: string;
  informant: string | null;
  note: string | null;
  headCountId: string | null;
}

/** All calls of one venue, oldest first. */
export interface CalledRow {
  participationId: string;
  answerUntil: Date[];
}

export interface PictureRow {
  participationId: string;
  fileId: string;
}

/** All that is kept of one roll call. */
export interface RollCallRecord {
  row: RollCallRow;
  venues: RollCallVenue[];
  called: CalledRow[];
  answers: AnswerRow[];
  pictures: PictureRow[];
  lastCall: Extract<StepRow, { kind: 'call' }> | null;
  ending: Exclude<StepRow, { kind: 'call' }> | null;
}
