import type { OrgUnit, OrgUnitLevel } from '../org-units/org-units.types';
import type { WireError } from '../realtime/ack';
import type { RowNote } from '../spreadsheets/row-notes';

/**
 * How a venue joins: by a paired screen of ours, by a hardware conferencing system, or by another platform. The last two are
 * connected outside this system: no screen of ours shows their presence.
 */
export const PARTICIPATION_CONNECTIONS = ['screen', 'hardware', 'platform'] as const;
export type ParticipationConnection = (typeof PARTICIPATION_CONNECTIONS)[number];

/** A unit whose delegates sit at a venue, and what it answered to its invitation. */
export interface SeatedUnit {
  unitId: string;
  name: string;
  /** Null when the unit has not been invited. */
  invitation: 'sent' | 'accepted' | 'declined' | null;
}

/** Who answers for a venue in a conference, and how it joins. */
export interface ParticipationDetails {
  coordinatorName: string | null;
  coordinatorPhone: string | null;
  technicianName: string | null;
  technicianPhone: string | null;
  note: string | null;
  connection: ParticipationConnection;
  /** Of a venue that is connected outside this system: the system's name, its address or number there, whom to call. */
  externalSystem: string | null;
  externalAddress: string | null;
  externalContact: string | null;
}

/** A venue in one conference. */
export interface Participation extends ParticipationDetails {
  id: string;
  venueId: string;
  venueName: string;
  address: string | null;
  capacity: number | null;
  /** The unit that hosts the venue: its place in the tree. */
  hostUnitId: string;
  units: SeatedUnit[];
  /** A unit that sits there has accepted its invitation: only then are its people and its screen let in. */
  accepted: boolean;
  /** Paired screens of the venue. */
  screens: number;
  revision: number;
}

/** `GET /api/conferences/:conferenceCode/participations` */
export interface ParticipationList {
  /** The part of the tree that hosts and seated units lie in, roots first. */
  units: OrgUnit[];
  participations: Participation[];
}

/** By letter or telephone, before any invitation was answered here: which letter, or who said so. */
export interface AgreedBefore {
  note: string;
}

/** `POST /api/conferences/:conferenceCode/participations`: a venue that exists, or a new one. */
export interface AddParticipation extends ParticipationDetails {
  venueId: string | null;
  newVenue: NewVenueHere | null;
  unitIds: string[];
  agreed: AgreedBefore | null;
}

export interface NewVenueHere {
  name: string;
  hostUnitId: string;
  address: string | null;
  capacity: number | null;
}

/** `PUT /api/conferences/:conferenceCode/participations/:participationId` */
export interface ChangeParticipation extends ParticipationDetails {
  unitIds: string[];
  revision: number;
}

/** `POST /api/conferences/:conferenceCode/participations/:participationId/units`: the unit sits there from now on, and no longer elsewhere. */
export interface SeatUnit {
  unitId: string;
}

/** What one line of a plan is changed to by the organiser. */
export interface PlanChoice {
  unitId: string;
  act: 'create' | 'reuse' | 'skip';
  /** Of a line that reuses a venue. */
  venueId: string | null;
}

/**
 * `POST /api/conferences/:conferenceCode/participations/plan`: a venue for each of the units, or for each unit of
 * `level` below them. Nothing is changed.
 */
export interface PlanParticipations {
  unitIds: string[];
  level: OrgUnitLevel | null;
  /** How new venues are called: `{đơn vị}` stands for the unit, `{cấp trên}` for the one above it. */
  naming: string;
  /** Lines that shall not be as they are proposed. */
  choices: PlanChoice[];
}

export interface PlanCandidate {
  venueId: string;
  name: string;
  hostUnitName: string;
  /** A room of the unit itself, or one of another unit that is called the same. */
  because: 'own' | 'same-name';
  /** It takes part already: the unit would sit there too. */
  participates: boolean;
}

export interface PlanLine {
  unitId: string;
  unitName: string;
  /** Names above the unit, from the root down. */
  path: string[];
  act: PlanChoice['act'];
  /** The venue that is created or reused. */
  venueName: string;
  venueId: string | null;
  /** Where the unit sits in this conference already; such a line is skipped. */
  seatedAt: string | null;
  /** The unit has declined its invitation. */
  declined: boolean;
  candidates: PlanCandidate[];
  /** Another line, or a venue of this conference, has the same name. */
  nameTaken: boolean;
}

export interface ParticipationPlan {
  lines: PlanLine[];
  creates: number;
  reuses: number;
  skips: number;
  /** Names this very plan: what is done is what was shown. */
  digest: string;
}

/** `POST /api/conferences/:conferenceCode/participations/many`: does all of a plan, or nothing. */
export interface CarryOutPlan extends PlanParticipations {
  digest: string;
  agreed: AgreedBefore | null;
}

export interface PlanDone {
  participations: number;
  venuesCreated: number;
  unitsInvited: number;
}

/** What a spreadsheet may say of a venue of the conference. */
export interface VenuePeople {
  coordinatorName: string | null;
  coordinatorPhone: string | null;
  technicianName: string | null;
  technicianPhone: string | null;
  note: string | null;
}

export interface VenuePeopleChange {
  row: number;
  participationId: string;
  venueName: string;
  before: VenuePeople;
  after: VenuePeople;
}

/**
 * `POST /api/conferences/:conferenceCode/participations/people/preview`, multipart: the `file` (CSV, XLSX, or what was
 * pasted), with a column of venues or units and any of those of `VenuePeople`. Empty cells leave what there is.
 * `POST …/participations/people` takes the same file and the fingerprint, and does all of it when there are no problems.
 */
export interface VenuePeoplePreview {
  fingerprint: string;
  rows: number;
  unchanged: number;
  changes: VenuePeopleChange[];
  problems: RowNote[];
  hints: RowNote[];
  /** Columns of the table that were not understood. */
  unknownColumns: string[];
}

export interface VenuePeopleImported {
  changed: number;
  unchanged: number;
}

/**
 * `POST /api/conferences/:conferenceCode/cards`: cards of these venues, with new links, PINs and keys; the former stop
 * working. It answers with lines of JSON, a `CardsNews` each, while it works.
 */
export interface MakeCards {
  participationIds: string[];
}

export type CardsNews =
  | { kind: 'progress'; done: number; total: number }
  /** Once only: nothing on the cards can be read again. `pdf` is base64. */
  | { kind: 'done'; pdf: string; cards: number }
  | { kind: 'failed'; error: WireError };

export const PARTICIPATION_LIMITS = {
  name: 120,
  phone: 40,
  note: 1000,
  external: 200,
  naming: 120,
  agreedNote: 300,
  unitsSeated: 50,
  /** Units that one plan begins from. */
  planUnits: 500,
  /** Venues that one plan makes. */
  planLines: 1000,
  /** Cards in one file. */
  cards: 1000,
} as const;
