import type { OrgUnitLevel } from '../org-units/org-units.types';

/** `one-by-one`: in the order of the tree, one venue at a time. `by-level`: many at once. */
export const ROLL_CALL_MODES = ['one-by-one', 'by-level'] as const;
export type RollCallMode = (typeof ROLL_CALL_MODES)[number];

/**
 * Whom a call is for: the next venue in order, one venue, all that were not called yet, those of one level of the tree, of one
 * branch of it, or all whose time ran out without an answer.
 */
export const ROLL_CALL_SCOPES = ['next', 'venue', 'all', 'level', 'branch', 'unanswered'] as const;
export type RollCallScope = (typeof ROLL_CALL_SCOPES)[number];

/** What somebody enters for a venue that cannot press. */
export const ROLL_CALL_ENTRIES = ['present', 'late', 'excused', 'no-answer'] as const;
export type RollCallEntry = (typeof ROLL_CALL_ENTRIES)[number];

/** How a venue stands in a roll call; `waiting` has not been called. The rules are in `roll-call.ts`. */
export type RollCallState = 'waiting' | 'called' | RollCallEntry;

export type RollCallStatus = 'running' | 'closed' | 'cancelled';

/** By which way an answer came. */
export type RollCallWay = 'screen' | 'coordinator' | 'entered';

/** A venue as it stood in the list when the roll call began. The list is in the order of calling. */
export interface RollCallVenue {
  participationId: string;
  name: string;
  level: OrgUnitLevel;
  /** The branch of the tree that it is called with. */
  groupId: string;
  groupName: string;
  /** Joins outside this system: its answer is entered by hand, and its time does not run out. */
  external: boolean;
  /** Delegates who stand in the lists of the units that sit there; null when nobody handed in a list. */
  expected: number | null;
}

/** The same with whom to ring. */
export interface RollCallVenueForStaff extends RollCallVenue {
  coordinatorName: string | null;
  coordinatorPhone: string | null;
}

/** How one venue stands, and what it answered. */
export interface RollCallLine {
  participationId: string;
  state: RollCallState;
  count: number | null;
  answeredAt: string | null;
  answeredBy: string | null;
  way: RollCallWay | null;
  /** Who said it by telephone. */
  informant: string | null;
  note: string | null;
  /** Entered after the roll call was closed. */
  afterClose: boolean;
  /** How often it was called. */
  calls: number;
  /** Until when it may answer without being late; null when it is not being called. */
  answerUntil: string | null;
  /** The address of its still picture. */
  picture: string | null;
}

export interface RollCallTally {
  venues: number;
  waiting: number;
  called: number;
  present: number;
  late: number;
  excused: number;
  noAnswer: number;
  delegates: number;
}

/** What is being called now. */
export interface RollCallCall {
  id: string;
  scope: RollCallScope;
  /** The level of the tree that is called, if one is. */
  level: OrgUnitLevel | null;
  /** The name of the venue or of the branch; null for all others. */
  title: string | null;
  /** The branch that a single venue lies in. */
  groupName: string | null;
  /** The one venue that is called; null when several are. */
  participationId: string | null;
  venues: number;
  calledAt: string;
  answerUntil: string;
}

export interface RollCallOptions {
  mode: RollCallMode;
  /** How long a venue has for its answer. */
  answerSeconds: number;
  /** One by one: the next venue is called as soon as the one before has answered. */
  nextOnAnswer: boolean;
  /** One by one: the next venue is called when the time of the one before has run out. */
  nextOnTimeOut: boolean;
}

export interface RollCallSummary extends RollCallOptions {
  id: string;
  /** Counted within the conference, from 1. */
  number: number;
  status: RollCallStatus;
  /** Held while the conference was being rehearsed: it leaves no figures. */
  rehearsal: boolean;
  startedAt: string;
  startedBy: string;
  /** The chair for whom it was started by somebody else. */
  onBehalfOf: string | null;
  endedAt: string | null;
  endedBy: string | null;
  /** Why it was cancelled. */
  reason: string | null;
  /** The last call; null before the first. */
  call: RollCallCall | null;
  tally: RollCallTally;
}

export interface RollCallView {
  rollCall: RollCallSummary;
  venues: RollCallVenueForStaff[];
  lines: RollCallLine[];
}

/** What those who hold roll calls see. */
export interface RollCallDesk {
  /** The one that runs, else the one that was held last. */
  view: RollCallView | null;
  /** All that were held, the newest first. */
  held: RollCallSummary[];
  /** For whom one may be started. */
  chairs: { id: string; name: string; position: string | null }[];
}

/** Who would be called, in order. */
export interface RollCallPlan {
  venues: RollCallVenueForStaff[];
}

export interface StartRollCall extends RollCallOptions {
  /** Whom the first call is for; one by one it is the first venue. */
  scope: RollCallScope;
  /** The level, the branch's unit or the venue that the scope names; null for all other scopes. */
  key: string | null;
  /** The chair for whom it is started; null when in the own name. */
  chairId: string | null;
}

export interface CallVenues {
  rollCallId: string;
  scope: RollCallScope;
  key: string | null;
}

export interface EnterRollCallAnswer {
  rollCallId: string;
  participationId: string;
  entry: RollCallEntry;
  /** Of a venue that is there; null when nobody said it. */
  count: number | null;
  /** Who said it; asked for with a count. */
  informant: string | null;
  note: string | null;
}

/** How a venue itself stands. */
export interface OwnRollCallLine {
  participationId: string;
  state: RollCallState;
  count: number | null;
}

/** What a venue's screen and its coordinator see. */
export interface OwnRollCall {
  /** Null when none runs. */
  rollCall: RollCallSummary | null;
  /** Null when the venue is not in the list. */
  own: OwnRollCallLine | null;
  /** The number to begin with: what was declared last, else the delegates expected. */
  suggested: number | null;
}

export const ROLL_CALL_LIMITS = {
  answerSeconds: { min: 5, max: 900 },
  reason: 300,
  note: 300,
  informant: 120,
  /** Answers of one venue within a minute: whoever mistypes answers again. */
  answersPerMinute: 10,
  pictureBytes: 200 * 1024,
  /** Pictures of one venue in one roll call. */
  pictures: 3,
} as const;

export const ROLL_CALL_DEFAULT_SECONDS: Record<RollCallMode, number> = { 'one-by-one': 20, 'by-level': 60 };
