import type { LinkKind, LinkStatus, MadeLink } from '../identity/identity.types';
import type { Participation } from './participations.types';

export const PEOPLE_LIMITS = {
  name: 120,
  position: 200,
  phone: 20,
  /** Of one kind in one conference. */
  people: 200,
} as const;

/** What people write telephone numbers with; at least eight characters. */
export const PHONE_PATTERN = /^[+(]?[0-9][0-9 .()-]{6,17}[0-9]$/;

/** People whom the organisers list by name. */
export const PERSON_KINDS = ['speaker', 'chair'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

export interface ConferencePerson {
  id: string;
  kind: PersonKind;
  name: string;
  position: string | null;
  phone: string | null;
  revision: number;
  /** Titles of a speaker's agenda items. */
  topics: string[];
  link: LinkStatus | null;
}

/** `GET /api/conferences/:conferenceCode/people` */
export interface ConferencePeople {
  speakers: ConferencePerson[];
  chairs: ConferencePerson[];
}

/** `POST /api/conferences/:conferenceCode/people` */
export interface AddPerson {
  kind: PersonKind;
  name: string;
  position: string | null;
  phone: string | null;
}

/** `PUT /api/conferences/:conferenceCode/people/:kind/:personId` */
export interface EditPerson {
  revision: number;
  name: string;
  position: string | null;
  phone: string | null;
}

/** `PUT /api/conferences/:conferenceCode/people/order` */
export interface OrderPeople {
  kind: PersonKind;
  /** All of the kind, in their new order. */
  ids: string[];
}

/** `POST /api/conferences/:conferenceCode/links/several`: new links for several at once; former ones stop working. */
export interface MakeLinks {
  kind: HandOverKind;
  subjectIds: string[];
}
export type MadeLinks = { subjectId: string; link: MadeLink }[];

export const HAND_OVER_KINDS = ['speaker', 'chair', 'coordinator', 'technician'] as const;
export type HandOverKind = (typeof HAND_OVER_KINDS)[number];

/**
 * `POST /api/conferences/:conferenceCode/people/hand-over`: somebody else does it from now on. The former one's
 * link and sessions end at once; answers with the new link, shown once.
 */
export interface HandOver {
  kind: HandOverKind;
  /** Id of the speaker, the chair, or the participation. */
  subjectId: string;
  name: string;
  /** Of a speaker or a chair; coordinators and technicians have none. */
  position: string | null;
  phone: string | null;
}

/** `GET /api/conferences/:conferenceCode/people/me`: the holder of a personal link, as the organisers wrote them down. */
export interface OwnPart {
  kind: LinkKind;
  subjectId: string;
  name: string | null;
  phone: string | null;
  /** Of those who answer for a venue. */
  venue: OwnVenue | null;
}

/** A venue as its own people see it: where it is, how it joins, and who else answers for it. */
export type OwnVenue = Pick<
  Participation,
  | 'venueName'
  | 'address'
  | 'coordinatorName'
  | 'coordinatorPhone'
  | 'technicianName'
  | 'technicianPhone'
  | 'connection'
  | 'externalSystem'
  | 'externalAddress'
  | 'externalContact'
>;
