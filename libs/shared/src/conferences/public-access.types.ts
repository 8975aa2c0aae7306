import type { Visibility } from './conference-details.types';
import type { Conference } from './conferences.types';

/** `GET /api/programme/:conferenceCode`: what somebody with the code may know before being let in. */
export interface PublicConference extends Conference {
  speakers: { name: string; position: string | null }[];
}

/** `GET /api/programme/:conferenceCode/units?q=`: units that a viewer may call the own one. */
export interface PublicUnit {
  id: string;
  name: string;
  /** The unit above, which tells units of the same name apart. */
  above: string | null;
  /** The name of before that was looked for: its own, or that of a unit it took over; null when it is found by its name. */
  formerName: string | null;
}

export const PUBLIC_UNITS_LIMITS = { query: 80, found: 12 } as const;

/** `POST /api/programme/:conferenceCode/registration`: lets a viewer into a conference that asks who watches. */
export interface RegisterViewer {
  name: string;
  /** A unit of the tree, or else its name as the viewer wrote it. */
  unitId: string | null;
  unitName: string | null;
  phone: string | null;
  /** The version of the text that the viewer agreed to, which is the newest one. */
  consentVersion: number;
}

/** What this browser's viewer told about themselves, for this conference alone. */
export interface ViewerRegistration {
  name: string;
  unitName: string;
  phone: string | null;
  consentVersion: number;
  consentedAt: string;
}

export const REGISTRATION_LIMITS = { name: 120, unitName: 200, phone: 20 } as const;

/** `GET /api/conferences/:conferenceCode/access`: how the organisers hand the conference's address on. */
export interface PublicAccess {
  code: string;
  url: string;
  visibility: Visibility;
  posterUrl: string | null;
  /** Viewers who registered; null where nobody is asked to. */
  registered: number | null;
}
