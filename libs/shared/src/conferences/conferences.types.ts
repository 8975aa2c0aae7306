import type { Me, Permission } from '../identity/identity.types';
import type { StageState } from '../media/media.types';
import type { OwnQuestion, PublicQuestion } from '../qa/qa.types';
import type { Agenda } from './agenda.types';

export const CONFERENCE_STATES = [
  'draft',
  'scheduled',
  'rehearsal',
  'live',
  'paused',
  'ended',
  'sealed',
  'postponed',
  'cancelled',
] as const;
export type ConferenceState = (typeof CONFERENCE_STATES)[number];

/** Every time is ISO 8601 in UTC; `timeZone` says how to show it. */
export interface Conference {
  id: string;
  code: string;
  title: string;
  /** Lĩnh vực. */
  field: string;
  hostUnitName: string;
  state: ConferenceState;
  timeZone: string;
  scheduledStart: string;
  scheduledEnd: string;
  /** The address of its poster; null when it has none. */
  posterUrl: string | null;
  wentLiveAt: string | null;
  endedAt: string | null;
  /** Rises with every change; a smaller one never replaces a greater one. */
  revision: number;
}

/** Named rules of figures, stored with the conference. */
export interface AttendanceRules {
  beatSeconds: number;
  /** A span without a beat for longer than this is over. */
  leaseSeconds: number;
  /** Shorter viewings are not views. */
  viewSeconds: number;
  /** A venue counts as connected after this many minutes while live. */
  venueConnectedMinutes: number;
}

/** The whole of what a page needs; asked for after every connect, so that a reconnect heals everything. */
export interface ConferenceSnapshot {
  me: Me;
  conference: Conference;
  agenda: Agenda;
  rules: AttendanceRules;
  stage: StageState;
  questions: PublicQuestion[];
  ownQuestions: OwnQuestion[];
  /** The newest event this snapshot contains. */
  seq: number;
  serverTime: string;
}

/** `GET /api/conferences` lists these for an account, `GET /api/programme` for everyone. */
export interface ConferenceSummary {
  id: string;
  code: string;
  title: string;
  hostUnitName: string;
  state: ConferenceState;
  scheduledStart: string;
  scheduledEnd: string;
  timeZone: string;
  /** The address of its poster; null when it has none. */
  posterUrl: string | null;
}

/** `GET /api/conferences/:conferenceCode`: what a page of staff needs before anything else. */
export interface StaffConference extends ConferenceSummary {
  /** What the one who asks may do here. */
  permissions: Permission[];
}
