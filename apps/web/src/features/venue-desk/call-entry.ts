import type { CalledPerson, LogCall, VenueCall, VenueOnBoard } from '@diem-cau/shared';

/** In how many minutes a venue comes back onto the list; 0 leaves it there. */
export const WAITS = [0, 5, 10, 15, 30, 60] as const;
export type Wait = (typeof WAITS)[number];

/** The form as it is filled in. */
export interface CallEntry {
  called: CalledPerson;
  whom: string;
  phone: string;
  reached: boolean;
  agreed: string;
  wait: Wait;
  /** The entry that it corrects. */
  corrects: VenueCall | null;
}

const DEFAULT_WAIT: Wait = 10;

/** Who is called at a number, as far as the venue's line says. */
function personAt(venue: VenueOnBoard, phone: string): Pick<CallEntry, 'called' | 'whom'> {
  if (phone === venue.coordinatorPhone) return { called: 'coordinator', whom: venue.coordinatorName ?? '' };
  if (phone === venue.technicianPhone) return { called: 'technician', whom: venue.technicianName ?? '' };
  return { called: venue.venuePhones.includes(phone) ? 'venue' : 'other', whom: '' };
}

/** A call to a number, before anything of it is known. */
export const newCall = (venue: VenueOnBoard, phone: string): CallEntry => ({
  ...personAt(venue, phone),
  phone,
  reached: true,
  agreed: '',
  wait: DEFAULT_WAIT,
  corrects: null,
});

export const correctionOf = (call: VenueCall): CallEntry => ({
  called: call.called,
  whom: call.whom ?? '',
  phone: call.phone ?? '',
  reached: call.reached,
  agreed: call.agreed ?? '',
  wait: 0,
  corrects: call,
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * What is kept of it.
 *
 * @param now by the server's clock, in milliseconds
 */
export function toCall(entry: CallEntry, venue: VenueOnBoard, now: number): LogCall {
  const { called, reached, wait, corrects } = entry;
  return {
    participationId: venue.participationId,
    called,
    whom: orNull(entry.whom),
    phone: orNull(entry.phone),
    reached,
    agreed: orNull(entry.agreed),
    about: corrects?.about ?? venue.callReasons,
    waitUntil: wait === 0 ? null : new Date(now + wait * 60_000).toISOString(),
    correctsId: corrects?.id ?? null,
  };
}
