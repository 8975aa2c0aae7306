import type { Sitting } from '../conferences/conference-details.types';

export const DELEGATE_STATES = ['expected', 'absent_with_leave', 'absent', 'substituted'] as const;
export type DelegateState = (typeof DELEGATE_STATES)[number];

/** What may be said about a delegate without naming a substitute. */
export const DELEGATE_ATTENDANCES = ['expected', 'absent_with_leave', 'absent'] as const;
export type DelegateAttendance = (typeof DELEGATE_ATTENDANCES)[number];

/** What is known of a person who is to sit at a venue. */
export interface DelegateDetails {
  name: string;
  position: string | null;
  /** Where in the unit they work. */
  workplace: string | null;
  phone: string | null;
}

export interface Delegate extends DelegateDetails {
  id: string;
  invitationId: string;
  /** Where they sit if the unit sits at several venues; null: at the unit's venue. */
  participationId: string | null;
  /** The sittings they come to; none: all. */
  sittingIds: string[];
  state: DelegateState;
  /** Why they do not come. */
  reason: string | null;
  /** The delegate who comes instead. */
  substitutedBy: string | null;
  /** Came without standing in the list. */
  outsideList: boolean;
  /** Added or changed by the unit after the deadline. */
  late: boolean;
  revision: number;
}

/** The unit of delegates, and how far its list is. */
export interface DelegateUnit {
  invitationId: string;
  unitId: string;
  unitName: string;
  unitPath: string[];
  quota: number | null;
  listState: 'open' | 'submitted' | 'late';
  listRevision: number;
  venues: { participationId: string; name: string }[];
}

/** People who share a name or a number and are known to be different. */
export interface KnownNamesakes {
  sharedKey: string;
  delegateIds: string[];
}

/**
 * `GET /api/conferences/:conferenceCode/delegates`: of the whole conference for organisers, of its own invitation for a
 * unit, of those who sit there for a coordinator.
 */
export interface DelegateList {
  units: DelegateUnit[];
  /** Of the conference, in the order of time. */
  sittings: Sitting[];
  delegates: Delegate[];
  namesakes: KnownNamesakes[];
}

/** `POST …/delegates`. The page makes the id, so that a repeat after a lost answer adds nobody twice. */
export interface AddDelegate extends DelegateDetails {
  id: string;
  invitationId: string;
  participationId: string | null;
  sittingIds: string[];
  outsideList: boolean;
}

/** `PUT …/delegates/:delegateId` */
export interface ChangeDelegate extends DelegateDetails {
  participationId: string | null;
  sittingIds: string[];
  revision: number;
}

/** `PUT …/delegates/:delegateId/attendance` */
export interface SetDelegateAttendance {
  state: DelegateAttendance;
  reason: string | null;
  revision: number;
}

/** `POST …/delegates/:delegateId/substitute` */
export interface SubstituteDelegate extends DelegateDetails {
  /** Of the new delegate. */
  id: string;
  reason: string | null;
  revision: number;
}

/** `PUT …/delegates/namesakes`: these are different people. */
export type SetNamesakes = KnownNamesakes;

export const DELEGATE_FAULTS = [
  'name-missing',
  'name-long',
  'position-long',
  'workplace-long',
  'phone-wrong',
  'characters',
  'twice-in-file',
] as const;
export type DelegateFault = (typeof DELEGATE_FAULTS)[number];

/** One line of a file, numbered as the spreadsheet numbers it. */
export interface ImportedDelegate extends DelegateDetails {
  line: number;
  faults: DelegateFault[];
  /** Stands in the unit's list word for word already: is not added again. */
  before: boolean;
  /** Names of delegates of the unit who may be the same person: is added all the same. */
  resembles: string[];
}

/** `POST …/delegates/import/preview` (a form with `file` and `invitationId`) */
export interface DelegateImportPreview {
  rows: ImportedDelegate[];
  /** How many would be added. */
  added: number;
  /** Columns of the file that were not understood. */
  unknownColumns: string[];
  /** Goes back with the import: it refuses when the list has changed meanwhile. */
  listRevision: number;
}

/** `POST …/delegates/import` (the same form and `listRevision`): all lines or none. */
export interface ImportedDelegates {
  added: number;
}
