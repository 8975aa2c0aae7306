import type { ParticipationConnection } from '../conferences/participations.types';
import type { OrgUnit } from '../org-units/org-units.types';
import type { SourceKey } from '../media/media.types';
import type { HeadCount, HeadCountSource } from '../attendance/attendance.types';
import type { ExternalMark } from '../attendance/external-marks.types';
import type { CallReason, VenueCall } from '../attendance/venue-calls.types';
import type { LatestLineCheck, LineGrade } from '../line-checks/line-checks.types';
import type { HelpCallState } from '../support/support.types';
import type { LineReport } from './line-report.types';

/**
 * Where a venue stands. Not connected: `not-connected`, or `tested` once its line was checked and bears the conference.
 * Connected before the conference is on: `ready` when its line was found to bear it, else `connected`; while it is on:
 * `present`. `lost`: it was connected shortly before and is expected, but is not there. `left`: it took part in a
 * conference that is over.
 */
export const VENUE_STATES = [
  'not-connected',
  'tested',
  'connected',
  'ready',
  'present',
  'lost',
  'left',
] as const;
export type VenueState = (typeof VENUE_STATES)[number];

/** Whether a screen of the venue is there now. */
export const isConnectedState = (state: VenueState): boolean =>
  state === 'connected' || state === 'ready' || state === 'present';

/** What a venue's screen last reported, rounded so that noise changes nothing; of several screens the worst. */
export interface LineOnBoard extends LineReport {
  quality: LineGrade;
}

/** What changes by itself, from second to second. */
export interface VenueNow {
  state: VenueState;
  /** Its picture or sound is arriving. */
  sending: boolean;
  line: LineOnBoard | null;
  /** When it was last heard of, where it is silent now; null where it is heard, or never was. */
  lastHeardAt: string | null;
  /** Why it must be telephoned, the most urgent first; what a call has settled for a while is left out. */
  callReasons: CallReason[];
}

export interface VenueOnBoard extends VenueNow {
  participationId: string;
  sourceKey: SourceKey;
  name: string;
  /** The unit that hosts the venue: its place in the tree. */
  unitId: string;
  /** Anything but `screen` joins outside this system: it cannot be put on air, and people mark whether it is connected. */
  connection: ParticipationConnection;
  externalSystem: string | null;
  /** A unit that sits there has accepted its invitation. */
  accepted: boolean;
  /** The last check of its line for this conference. */
  check: LatestLineCheck | null;
  delegates: number | null;
  countSource: HeadCountSource | null;
  /** When it was declared, or told by telephone. */
  countedAt: string | null;
  coordinatorName: string | null;
  coordinatorPhone: string | null;
  technicianName: string | null;
  technicianPhone: string | null;
  venuePhones: string[];
  /** Its call for help that is not closed, and since when it stands. */
  help: { state: Exclude<HelpCallState, 'closed'>; since: string } | null;
  /** The last call that counts. */
  lastCall: Pick<VenueCall, 'calledAt' | 'calledBy' | 'reached' | 'agreed' | 'waitUntil'> | null;
  /** What holds of a venue outside this system; null where nobody has marked it. */
  external: Pick<ExternalMark, 'connected' | 'evidence' | 'markedBy' | 'markedAt' | 'picture'> | null;
}

/** What changed of one venue by itself. */
export interface VenueNowChanged extends VenueNow {
  participationId: string;
}

/** All that is kept of one venue, for whoever telephones it. */
export interface VenueOnDesk {
  participationId: string;
  address: string | null;
  note: string | null;
  externalAddress: string | null;
  externalContact: string | null;
  /** Newest first. */
  calls: VenueCall[];
  marks: ExternalMark[];
  counts: HeadCount[];
}

export interface SpeakerOnBoard {
  speakerId: string;
  sourceKey: SourceKey;
  name: string;
  position: string | null;
  connected: boolean;
  sending: boolean;
  /** A screen is shared and can be put on air. */
  sharesScreen: boolean;
}

/** A browser in the hall that sends; only those that are connected. */
export interface HallOnBoard {
  sourceKey: SourceKey;
  name: string;
  sending: boolean;
  sharesScreen: boolean;
}

export interface ControlBoard {
  units: OrgUnit[];
  venues: VenueOnBoard[];
  speakers: SpeakerOnBoard[];
  halls: HallOnBoard[];
}
