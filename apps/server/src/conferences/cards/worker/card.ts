/** What stands on the card of one venue. Its secrets are on paper from now on, and nowhere else. */
export interface Card {
  conferenceTitle: string;
  hostUnitName: string;
  /** When it is held, a line for each sitting. */
  hours: string[];
  venueName: string;
  unitNames: string[];
  coordinatorName: string | null;
  /** Of the coordinator's personal link. */
  url: string;
  pin: string;
  /** For pairing screens; null where the venue needs none of ours. */
  venueKey: string | null;
  /** Where a screen is paired, such as `diemcau.example.vn/venue`. */
  screenAddress: string;
  /** Whom to call. */
  hotline: { name: string | null; phone: string } | null;
  /** When the card was made, for telling it from former ones. */
  madeAt: string;
}

export interface CardJob {
  cards: Card[];
  fonts: { regular: string; bold: string };
}
