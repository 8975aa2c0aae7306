/** `POST /api/pairing` and `GET /api/pairing`: what a screen shows while it is not paired, and after. */
export type ScreenPairing =
  | { state: 'waiting'; code: string; expiresAt: string }
  | { state: 'paired'; venueName: string; screenLabel: string; conferenceCode: string | null };

/** `POST /api/conferences/:conferenceId/screens`: the operator types the code a screen shows. */
export interface PairScreen {
  code: string;
  participationId: string;
}
export interface PairedScreen {
  screenId: string;
  venueName: string;
}

/** `POST /api/pairing/by-key`: the room types the key on its venue card. */
export interface PairByKey {
  venueKey: string;
}

/** A lasting room. */
export interface Venue {
  id: string;
  name: string;
  address: string | null;
  /** The unit whose room it is. */
  hostUnitId: string;
  hostUnitName: string;
  /** Names of the units above the host, from the root down. */
  hostUnitPath: string[];
  /** The unit that keeps the record beside the host, such as the department that entered it. */
  keeperUnitId: string | null;
  keeperUnitName: string | null;
  capacity: number | null;
  /** What is known of its line: provider, speed, what to do when it fails. */
  lineNote: string | null;
  phones: string[];
  /** Paired screens. */
  screens: number;
  archivedAt: string | null;
  revision: number;
  /** Whether the one who asks may change it. */
  mayManage: boolean;
}

/** `GET /api/venues?unit=&q=&archived=&offset=&limit=`: rooms of the unit and all below it whose name, address or unit fits. */
export interface VenuePage {
  venues: Venue[];
  /** How many there are on all pages. */
  total: number;
}

/** `POST /api/venues` */
export interface SaveVenue {
  name: string;
  address: string | null;
  hostUnitId: string;
  keeperUnitId: string | null;
  capacity: number | null;
  lineNote: string | null;
  phones: string[];
}

/** `PUT /api/venues/:venueId` */
export interface ChangeVenue extends SaveVenue {
  revision: number;
}

/** `PUT /api/venues/:venueId/archived`: set aside, not deleted; what it did in conferences stays. */
export interface ArchiveVenue {
  archived: boolean;
  revision: number;
}

export const SCREEN_PAIRERS = ['account', 'coordinator', 'technician', 'venue'] as const;

/** `GET …/screens` of a venue or of a participation. */
export interface VenueScreen {
  id: string;
  label: string;
  pairedAt: string;
  /** `venue`: the room did it, with the key on its card. Null for screens paired otherwise. */
  pairedByKind: (typeof SCREEN_PAIRERS)[number] | null;
  pairedByName: string | null;
  /** To the minute; null when it has not come since. */
  lastSeenAt: string | null;
  /** Connected now. */
  inUse: boolean;
}

/** `POST …/screens` of a venue or of a participation. */
export interface PairByCode {
  code: string;
}

/** `PUT …/screens/:screenId` */
export interface RenameScreen {
  label: string;
}

export const VENUE_LIMITS = {
  /** Letters and digits that cannot be mistaken for one another. */
  pairingCode: 6,
  pairingMinutes: 15,
  venueKey: 12,
  name: 200,
  address: 300,
  lineNote: 1000,
  phone: 40,
  phones: 5,
  capacity: 5000,
  screenLabel: 80,
  /** Rooms on one page of the list. */
  page: 100,
  query: 200,
} as const;
