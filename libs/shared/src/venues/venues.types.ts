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

export const VENUE_LIMITS = {
  /** Letters and digits that cannot be mistaken for one another. */
  pairingCode: 6,
  pairingMinutes: 15,
  venueKey: 12,
  name: 200,
} as const;
