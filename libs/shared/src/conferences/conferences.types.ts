import type { Me, Permission } from '../identity/identity.types';
import type { Floor } from '../media/floor.types';
import type { StageState } from '../media/media.types';
import type { OwnQuestion, PublicQuestion } from '../qa/qa.types';
import type { Agenda } from './agenda.types';
import type {
  AttendanceRules,
  ConferenceKind,
  ContactPerson,
  Hotline,
  Sitting,
  Visibility,
} from './conference-details.types';

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

/**
 * `GET /api/conferences` lists these for an account, `GET /api/programme` for everyone. Every time is ISO 8601 in UTC;
 * `timeZone` says how to show it.
 */
export interface ConferenceSummary {
  id: string;
  code: string;
  title: string;
  kind: ConferenceKind;
  /** Lĩnh vực. */
  field: string;
  hostUnitName: string;
  visibility: Visibility;
  state: ConferenceState;
  timeZone: string;
  scheduledStart: string;
  scheduledEnd: string;
  /** The address of its poster; null when it has none. */
  posterUrl: string | null;
}

/** What everybody in a conference may know of it. */
export interface Conference extends ConferenceSummary {
  sittings: Sitting[];
  wentLiveAt: string | null;
  endedAt: string | null;
  /** Rises with every change; a smaller one never replaces a greater one. */
  revision: number;
}

/** The whole of what a page needs; asked for after every connect, so that a reconnect heals everything. */
export interface ConferenceSnapshot {
  me: Me;
  conference: Conference;
  agenda: Agenda;
  rules: AttendanceRules;
  /** Whom to call when something does not work; for viewers only one that is public. */
  hotline: Pick<Hotline, 'name' | 'phone'> | null;
  stage: StageState;
  floor: Floor;
  questions: PublicQuestion[];
  ownQuestions: OwnQuestion[];
  /** The newest event this snapshot contains. */
  seq: number;
  serverTime: string;
}

/** `GET /api/conferences/:conferenceCode`: what a page of staff needs before anything else. */
export interface StaffConference extends Conference {
  hostUnitId: string;
  rules: AttendanceRules;
  hotline: Hotline | null;
  contact: ContactPerson | null;
  /** Why it was postponed or cancelled. */
  stateReason: string | null;
  /** What the one who asks may do here. */
  permissions: Permission[];
}
