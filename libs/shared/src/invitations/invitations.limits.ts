/** Lengths in characters, counts in pieces. */
export const INVITATION_LIMITS = {
  message: 2000,
  contactName: 120,
  phone: 30,
  note: 500,
  toldBy: 200,
  reason: 500,
  venueName: 200,
  venueAddress: 300,
  query: 200,
  /** Delegates asked of one unit. */
  requestedCount: 10_000,
  /** Units named in one request; a request may also name what lies above them. */
  unitsAtOnce: 1_000,
  /** Units that one request may invite. */
  invitedAtOnce: 5_000,
  /** Personal links made in one request: each costs the server a slow hash, and people want to see how far it is. */
  linksAtOnce: 25,
  linksPerSheet: 250,
  url: 400,
} as const;
