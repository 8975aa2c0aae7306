/** Why a venue must be telephoned, the most urgent first. */
export const CALL_REASONS = [
  'lost',
  'not-connected',
  'line-poor',
  'no-count',
  'check-poor',
  'not-checked',
] as const;
export type CallReason = (typeof CALL_REASONS)[number];

/** When a venue must be telephoned. */
export const CALL_RULES = {
  /** From so long before the start a venue is expected to be connected. */
  expectedMinutes: 30,
  /** A lost connection or a poor line may mend itself within this time. */
  patienceSeconds: 60,
  /** So long after going live a venue should have said how many are present. */
  countMinutes: 30,
  /** From so long before the start a line should have been checked. */
  checkHours: 24,
} as const;

export const CALLED_PEOPLE = ['coordinator', 'technician', 'venue', 'other'] as const;
export type CalledPerson = (typeof CALLED_PEOPLE)[number];

export interface LogCall {
  participationId: string;
  called: CalledPerson;
  /** Who was spoken with, or should have been. */
  whom: string | null;
  phone: string | null;
  reached: boolean;
  agreed: string | null;
  /** What the call was about: the reasons that it settles until `waitUntil`. */
  about: CallReason[];
  /** Until then these reasons ask for no further call; null: they ask at once. ISO 8601. */
  waitUntil: string | null;
  /** The entry that this one corrects; it stays, and counts no more. */
  correctsId: string | null;
}

/** One entry of a venue's log of calls. */
export interface VenueCall extends LogCall {
  id: string;
  calledBy: string;
  calledAt: string;
}

export const VENUE_CALL_LIMITS = { whom: 120, phone: 40, agreed: 500, waitHours: 24 } as const;
