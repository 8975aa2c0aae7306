import type { Sitting } from '../conferences/conference-details.types';
import type { ConferenceSummary } from '../conferences/conferences.types';
import type { OrgUnitLevel } from '../org-units/org-units.types';

export const UNIT_ANSWERS = ['accepted', 'declined'] as const;
export type UnitAnswer = (typeof UNIT_ANSWERS)[number];
export type InvitationState = 'sent' | UnitAnswer;

/** How an answer that the unit did not give by its own link reached the organisers. */
export const TOLD_WAYS = ['telephone', 'letter'] as const;
export type ToldWay = (typeof TOLD_WAYS)[number];

/** `link`: the unit itself; `agreed`: settled with the organisers before it was invited here. */
export type AnswerWay = 'link' | 'agreed' | ToldWay;

/** `late`: handed in, or changed, after the deadline. */
export type DelegateListState = 'open' | 'submitted' | 'late';

/** `PUT /api/conferences/:conferenceCode/invitation-terms`: what holds for every invited unit. Times are ISO 8601 in UTC. */
export interface SetInvitationTerms {
  answerBy: string | null;
  delegatesBy: string | null;
  /** How many delegates are asked of a unit that has no number of its own. */
  delegatesPerUnit: number | null;
  /** What the organisers say to every unit. */
  message: string | null;
  /** Whom a unit asks. */
  contactName: string | null;
  contactPhone: string | null;
  /** Of the terms it is based on. */
  revision: number;
}
export type InvitationTerms = SetInvitationTerms;

/** Whom to telephone about an invitation. */
export interface WhomToPhone {
  name: string | null;
  phone: string;
  from: 'contact' | 'coordinator';
}

export interface InvitationAnswer {
  at: string;
  way: AnswerWay;
  /** Who said it, or the number of the letter; null for the unit's own answer. */
  toldBy: string | null;
  toldAt: string | null;
  /** Given after the time until which answers were asked for. */
  late: boolean;
}

export interface InvitedVenue {
  participationId: string;
  name: string;
}

/** One unit's invitation, as the organisers see it. */
export interface UnitInvitation {
  id: string;
  unitId: string;
  unitName: string;
  unitLevel: OrgUnitLevel;
  /** Names of the units above it, from the root down. */
  unitPath: string[];
  state: InvitationState;
  sentAt: string;
  answer: InvitationAnswer | null;
  note: string | null;
  contactName: string | null;
  contactPhone: string | null;
  phone: WhomToPhone | null;
  venues: InvitedVenue[];
  /** The unit's own number; null when the one of the terms holds. */
  requestedCount: number | null;
  /** How many are asked of it; null when no number was set. */
  quota: number | null;
  delegates: number;
  listState: DelegateListState;
  submittedAt: string | null;
  /** Why the organisers opened a handed-in list again. */
  reopenReason: string | null;
  /** It has a personal link that still opens. */
  hasLink: boolean;
  revision: number;
}

export interface InvitationSummary {
  invited: number;
  accepted: number;
  declined: number;
  silent: number;
  /** Of the units that accepted. */
  listsSubmitted: number;
  listsLate: number;
  /** Delegates of units that accepted, without those who are replaced. */
  delegates: number;
  /** How many were asked of the units that accepted. */
  quota: number;
}

/** `GET /api/conferences/:conferenceCode/invitations` */
export interface InvitationList {
  terms: InvitationTerms;
  invitations: UnitInvitation[];
  serverTime: string;
}

/** `POST …/invitations` invites, `POST …/invitations/preview` says what that would do. */
export interface InviteUnits {
  unitIds: string[];
  /** Invites all units of this level below the named ones instead of the named ones; null: just those. */
  below: OrgUnitLevel | null;
  requestedCount: number | null;
}
export interface InvitePreview {
  units: { unitId: string; unitName: string; unitPath: string[]; invited: boolean }[];
}
export interface InvitedUnits {
  invited: number;
  /** They had an invitation before and keep it as it is. */
  before: number;
}

/** `PUT …/invitations/:invitationId` */
export interface ChangeInvitation {
  contactName: string | null;
  contactPhone: string | null;
  requestedCount: number | null;
  revision: number;
}

/** `PUT …/invitations/:invitationId/answer`: what a unit said by telephone or letter. */
export interface RecordAnswer {
  state: UnitAnswer;
  way: ToldWay;
  toldBy: string;
  toldAt: string;
  note: string | null;
  revision: number;
}

/** `POST …/invitations/:invitationId/withdraw` and `POST …/invitations/:invitationId/reopen-list` */
export interface WithReason {
  reason: string;
  revision: number;
}

/** `POST …/invitations/links` makes new personal links; former ones of these units stop working. */
export interface MakeInvitationLinks {
  invitationIds: string[];
}
export interface InvitationLink {
  invitationId: string;
  unitName: string;
  contactName: string | null;
  contactPhone: string | null;
  url: string;
  pin: string;
}
/** Shown once: neither links nor PINs can be read again. */
export interface InvitationLinks {
  links: InvitationLink[];
}

/** `POST …/invitations/link-sheet?format=` makes a file of links that the page still shows. */
export interface MakeLinkSheet {
  links: Pick<InvitationLink, 'invitationId' | 'url' | 'pin'>[];
}

export const INVITATION_FILTERS = [
  'all',
  'unanswered',
  'accepted',
  'declined',
  'list-missing',
  'list-late',
  'venue-missing',
  'link-missing',
] as const;
export type InvitationFilter = (typeof INVITATION_FILTERS)[number];

/** `GET …/invitations/export?format=&filter=&q=` */
export interface ExportInvitations {
  format: 'csv' | 'xlsx';
  filter: InvitationFilter;
  q: string;
}

/** A room that a unit may sit in. */
export interface VenueChoice {
  venueId: string;
  name: string;
  address: string | null;
  /** The unit's own room. */
  own: boolean;
  /** It takes part in the conference already. */
  inConference: boolean;
}

/** What a unit is told of the agenda. */
export interface InvitedAgendaItem {
  id: string;
  title: string;
  start: string;
  minutes: number;
  speakers: string[];
}

/** `GET /api/conferences/:conferenceCode/own-invitation`: all that a unit sees of its invitation. */
export interface OwnInvitation {
  conference: ConferenceSummary;
  sittings: Sitting[];
  agenda: InvitedAgendaItem[];
  unitName: string;
  terms: Omit<InvitationTerms, 'delegatesPerUnit' | 'revision'>;
  state: InvitationState;
  answer: InvitationAnswer | null;
  note: string | null;
  contactName: string | null;
  contactPhone: string | null;
  venues: InvitedVenue[];
  quota: number | null;
  listState: DelegateListState;
  submittedAt: string | null;
  reopenReason: string | null;
  /** What is written now counts as late. */
  listIsLate: boolean;
  revision: number;
  listRevision: number;
  serverTime: string;
}

/** `PUT …/own-invitation/answer` */
export interface AnswerInvitation {
  state: UnitAnswer;
  /** Why not, or what the organisers should know. */
  note: string | null;
  contactName: string | null;
  contactPhone: string | null;
  revision: number;
}

/** `PUT …/own-invitation/venue`: where the unit's delegates sit. */
export interface ChooseVenue {
  /** A room of the list; null for one that is described here. */
  venueId: string | null;
  name: string | null;
  address: string | null;
  revision: number;
}

/** `POST …/own-invitation/submit-list` */
export interface SubmitDelegateList {
  /** Of the list that the unit has seen. */
  listRevision: number;
}
