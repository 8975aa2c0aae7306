import { VENUE_LIMITS, type SaveVenue, type Venue } from '@diem-cau/shared';

/** A venue as it is typed. */
export interface VenueDraft {
  name: string;
  address: string;
  hostUnitId: string | null;
  keeperUnitId: string | null;
  capacity: string;
  phones: string;
  lineNote: string;
}

export const emptyDraft: VenueDraft = {
  name: '',
  address: '',
  hostUnitId: null,
  keeperUnitId: null,
  capacity: '',
  phones: '',
  lineNote: '',
};

export const toDraft = (venue: Venue): VenueDraft => ({
  name: venue.name,
  address: venue.address ?? '',
  hostUnitId: venue.hostUnitId,
  keeperUnitId: venue.keeperUnitId,
  capacity: venue.capacity === null ? '' : String(venue.capacity),
  phones: venue.phones.join(', '),
  lineNote: venue.lineNote ?? '',
});

const orNull = (text: string): string | null => text.trim() || null;

export const phonesOf = ({ phones }: VenueDraft): string[] =>
  phones
    .split(/[,;\n]/)
    .map((phone) => phone.trim())
    .filter((phone) => phone !== '');

/** The number of seats; null when nothing is typed, NaN when it is no such number. */
export function capacityOf({ capacity }: VenueDraft): number | null {
  if (capacity.trim() === '') return null;
  const seats = /^\d+$/.test(capacity.trim()) ? Number(capacity) : NaN;
  return seats >= 1 && seats <= VENUE_LIMITS.capacity ? seats : NaN;
}

export type DraftFault = 'name' | 'hostUnitId' | 'capacity' | 'phones';

export function faultsOf(draft: VenueDraft): ReadonlySet<DraftFault> {
  const faults = new Set<DraftFault>();
  if (draft.name.trim() === '') faults.add('name');
  if (draft.hostUnitId === null) faults.add('hostUnitId');
  if (Number.isNaN(capacityOf(draft))) faults.add('capacity');
  if (phonesOf(draft).length > VENUE_LIMITS.phones) faults.add('phones');
  return faults;
}

/** @returns null while something is missing or wrong */
export function toRequest(draft: VenueDraft): SaveVenue | null {
  if (faultsOf(draft).size > 0 || draft.hostUnitId === null) return null;
  return {
    name: draft.name,
    address: orNull(draft.address),
    hostUnitId: draft.hostUnitId,
    keeperUnitId: draft.keeperUnitId,
    capacity: capacityOf(draft),
    phones: phonesOf(draft),
    lineNote: orNull(draft.lineNote),
  };
}
