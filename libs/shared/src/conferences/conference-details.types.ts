/** Hội nghị tập huấn, lớp bồi dưỡng, tọa đàm. */
export const CONFERENCE_KINDS = ['training', 'class', 'forum'] as const;
export type ConferenceKind = (typeof CONFERENCE_KINDS)[number];

/**
 * `public`: listed on the front page. `link`: for all who have the link or the code. `registered`: for people who
 * registered. `internal`: for invited people alone.
 */
export const VISIBILITIES = ['public', 'link', 'registered', 'internal'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Buổi: half a day of a conference. */
export interface Sitting {
  id: string;
  name: string;
  start: string;
  end: string;
}

export interface SittingInput extends Omit<Sitting, 'id'> {
  /** Null for a new one. */
  id: string | null;
}

/** Đường dây nóng: whom a venue calls when something does not work. */
export interface Hotline {
  name: string | null;
  phone: string;
  /** Viewers see it too; otherwise only staff and venues do. */
  isPublic: boolean;
}

/** Who answers for the preparation; only staff see it. */
export interface ContactPerson {
  name: string;
  phone: string | null;
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

/** What an office writes down about a conference. */
export interface ConferenceDetails {
  title: string;
  kind: ConferenceKind;
  /** Lĩnh vực. */
  field: string;
  hostUnitId: string;
  timeZone: string;
  visibility: Visibility;
  /** At least one; begin and end of the conference follow from them. */
  sittings: SittingInput[];
  rules: AttendanceRules;
  hotline: Hotline | null;
  contact: ContactPerson | null;
}

/** `POST /api/conferences` makes a draft. */
export type CreateConference = ConferenceDetails;

/** `PUT /api/conferences/:conferenceCode/details` */
export interface ReviseConference extends ConferenceDetails {
  /** Changeable while the conference is a draft. */
  code: string;
  /** Of the conference as it was loaded. */
  revision: number;
}

/** `GET /api/conference-choices`: what a form for a conference offers. */
export interface ConferenceChoices {
  /** Units of today whose conferences the account may prepare. */
  hostUnits: { id: string; name: string }[];
  /** Fields of earlier conferences of these units. */
  fields: string[];
}

/** `POST /api/conferences/:conferenceCode/copies` makes a draft out of an earlier conference. */
export interface CopyConference {
  title: string;
  /** `2026-11-30`, on the calendar of the conference's time zone; everything else moves by as many days. */
  firstDay: string;
  /** Agenda items and their speakers. */
  agenda: boolean;
  /** Materials with their files, under their agenda items where these are copied. */
  materials: boolean;
  /** Venues with the units seated there, coordinators and technicians. */
  venues: boolean;
  /** The units, invited anew. */
  invitations: boolean;
}

export const CONFERENCE_LIMITS = {
  codeMin: 4,
  codeMax: 16,
  title: 300,
  field: 120,
  timeZone: 64,
  sittings: 60,
  sittingName: 80,
  sittingHours: 16,
  person: 120,
  phone: 30,
  reason: 500,
} as const;

/** Capital letters and digits; codes are typed by hand and read aloud. */
export const CONFERENCE_CODE = /^[A-Z0-9]{4,16}$/;

export const RULE_LIMITS = {
  beatSeconds: { min: 5, max: 30 },
  leaseSeconds: { min: 15, max: 180 },
  viewSeconds: { min: 5, max: 600 },
  venueConnectedMinutes: { min: 1, max: 240 },
} as const;

export const DEFAULT_RULES: AttendanceRules = {
  beatSeconds: 10,
  leaseSeconds: 30,
  viewSeconds: 30,
  venueConnectedMinutes: 10,
};
