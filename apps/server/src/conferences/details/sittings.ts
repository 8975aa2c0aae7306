import { CONFERENCE_LIMITS, type SittingInput } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';

export interface PlannedSitting {
  id: string | null;
  name: string;
  startsAt: Date;
  endsAt: Date;
}

const LONGEST_MS = CONFERENCE_LIMITS.sittingHours * 3_600_000;

/**
 * Reads sittings as they were sent, and puts them in the order in which they are held.
 *
 * @throws DomainError SITTINGS_OVERLAP when one ends before it begins, lasts too long or meets the next one
 */
export function planSittings(inputs: readonly SittingInput[]): PlannedSitting[] {
  const sittings = inputs
    .map(({ id, name, start, end }) => ({ id, name, startsAt: new Date(start), endsAt: new Date(end) }))
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  for (const [index, { startsAt, endsAt }] of sittings.entries()) {
    const length = endsAt.getTime() - startsAt.getTime();
    const next = sittings[index + 1];
    if (length <= 0 || length > LONGEST_MS || (next && next.startsAt < endsAt)) {
      throw new DomainError('SITTINGS_OVERLAP', {}, 'sittings');
    }
  }
  return sittings;
}

/** From the first sitting's beginning to the last one's end. */
export function scheduledTimes(sittings: readonly PlannedSitting[]): {
  scheduledStart: Date;
  scheduledEnd: Date;
} {
  const [first, last] = [sittings[0], sittings.at(-1)];
  if (!first || !last) throw new DomainError('BAD_INPUT', {}, 'sittings');
  return { scheduledStart: first.startsAt, scheduledEnd: last.endsAt };
}
