import type { ExternalMark } from './external-marks.types';

/**
 * What the player of a tab does. `left` ends the tab's span at once (the page is being closed);
 * a page that cannot say so is noticed by its lease.
 */
export const PRESENCE_STATES = ['playing', 'paused', 'hidden', 'left'] as const;
export type PresenceState = (typeof PRESENCE_STATES)[number];

export interface PresenceBeat {
  /** Rises by one with every beat of a tab, from 1. A repeated number changes nothing. */
  beatNo: number;
  state: PresenceState;
  /** How long ago the beat was made, in milliseconds; 0 unless it was kept while offline. */
  agoMs: number;
}

export interface BeatsKept {
  /** All beats up to this number are committed. */
  throughBeatNo: number;
}

export const PRESENCE_LIMITS = { beatsPerMessage: 100, agoMs: 30 * 60 * 1000 } as const;

export interface DeclareCount {
  /** People in the room now. */
  count: number;
  note: string | null;
}
export interface RecordCount extends DeclareCount {
  participationId: string;
  /** Who said it on the telephone. */
  informant: string;
  /** When it was said, ISO 8601. */
  toldAt: string;
}

export const HEAD_COUNT_LIMITS = { count: 5000, informant: 120, note: 500 } as const;

export type HeadCountSource = 'declared' | 'telephoned';

export interface HeadCount {
  id: string;
  participationId: string;
  count: number;
  source: HeadCountSource;
  /** The coordinator, or the secretary who entered it. */
  enteredBy: string;
  informant: string | null;
  toldAt: string | null;
  note: string | null;
  enteredAt: string;
}

/** What one viewing device says about the people before it; both may be left unsaid. */
export interface DeclareAudience {
  /** The own commune or ward. */
  unitId: string | null;
  /** How many people watch together on this device, the one who answers included. */
  watching: number | null;
}

export interface AudienceDeclaration extends DeclareAudience {
  unitName: string | null;
  declaredAt: string;
}

export const AUDIENCE_LIMITS = { watching: 200 } as const;

/**
 * People declared to be watching: the sum of what viewing devices said last, of those that were seen while live. A figure of its
 * own, never part of another.
 */
export interface DeclaredAudience {
  /** Devices that said how many watch on them. */
  devices: number;
  people: number;
  /** By the unit they named, the largest first; a null unit is of those who named none. */
  units: { unitId: string | null; unitName: string | null; devices: number; people: number }[];
}

/** Figures of now; kinds stay apart. Definitions in the catalogue of figures. */
export interface LiveFigures {
  at: string;
  /** Distinct viewer devices that play now. */
  concurrentDevices: number;
  /** The largest number of devices at one instant while live, and when; null before anyone watched. */
  peakDevices: number;
  peakAt: string | null;
  /** Distinct viewer devices with at least one span while live. */
  uniqueDevices: number;
  /** People that viewing devices declared to be watching on them; in no other figure. */
  declaredWatching: number;
  /** Devices that declared it. */
  declaringDevices: number;
  /** Venues with a paired screen connected now, and invited altogether. */
  venuesConnected: number;
  venuesInvited: number;
  /** Of those invited: connected outside this system, where no screen of ours shows their presence. */
  venuesExternal: number;
  /** Of those, marked by hand as connected; in no other figure. */
  venuesExternalConnected: number;
  /** Venues that answered a roll call, whether connected or counted or not; null when none was held. */
  venuesAnswered: number | null;
  /** Venues with a head count, and the delegates they counted. */
  venuesCounted: number;
  delegatesPresent: number;
}

/** One venue's line of the plain table after (or during) the event. */
export interface VenueAttendanceRow {
  participationId: string;
  venueName: string;
  /** District or department the venue lies under, for grouping. */
  groupName: string;
  unitNames: string[];
  delegates: number | null;
  source: HeadCountSource | null;
  informant: string | null;
  enteredBy: string | null;
  countedAt: string | null;
  /** Union of the venue's screens' connected time while live, in whole minutes. */
  connectedMinutes: number;
  /** Connected for at least the rule's minutes while live; never so when it joins outside this system. */
  connected: boolean;
  /** Answered a roll call; null when none was held. */
  answered: boolean | null;
  /** Joins by a hardware conferencing system or another platform. */
  external: boolean;
  /** What people last marked of a venue outside this system, and how they know. It is no count of people and no presence. */
  externalMark: ExternalMarkInReport | null;
}

export type ExternalMarkInReport = Pick<ExternalMark, 'connected' | 'evidence' | 'markedBy' | 'markedAt'> & {
  hasPicture: boolean;
};

/** One unit's line: districts and departments with what lies beneath them, the province last. */
export interface UnitAttendanceRow {
  /** Null where nobody knows any unit that it belongs beneath. */
  unitId: string | null;
  unitName: string;
  level: string;
  /** "Chưa rõ": what surely belongs beneath the unit, while its place there is not known. */
  unclear: boolean;
  venuesInvited: number;
  /** Of those invited: connected outside this system. */
  venuesExternal: number;
  venuesConnected: number;
  venuesCounted: number;
  delegates: number;
}

/** `GET /api/conferences/:conferenceCode/attendance?on=` */
export interface AttendanceTable {
  conferenceTitle: string;
  /** The day by whose tree the units are rolled up; null: as they were when the conference was held. */
  on: string | null;
  from: string | null;
  to: string | null;
  online: {
    peakDevices: number;
    peakAt: string | null;
    uniqueDevices: number;
    views: number;
    watchMinutes: { total: number; mean: number; median: number };
    declared: DeclaredAudience;
  };
  venues: VenueAttendanceRow[];
  units: UnitAttendanceRow[];
  totals: {
    delegates: number;
    venuesInvited: number;
    venuesExternal: number;
    /** Of those, marked by hand as connected; in no other figure. */
    venuesExternalConnected: number;
    venuesConnected: number;
    /** Null when no roll call was held. */
    venuesAnswered: number | null;
    venuesCounted: number;
  };
}
