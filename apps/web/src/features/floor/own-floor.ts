import { isActiveFloor, type Broadcasts, type FloorRequest, type FloorState } from '@diem-cau/shared';

interface Own {
  request: FloorRequest | null;
}

/** Of one request the newest news count; of two, the one that was made later. */
export function mergeOwnFloor({ request: known }: Own, { request }: Broadcasts['floor:own-changed']): Own {
  if (known === null) return { request };
  if (known.id === request.id) return { request: request.revision > known.revision ? request : known };
  return { request: request.requestedAt >= known.requestedAt ? request : known };
}

/** Where the own request stands; `none` once it is finished. */
export type FloorStanding = Exclude<FloorState, 'released' | 'withdrawn' | 'declined'> | 'none';

export function standingOf(request: FloorRequest | null): FloorStanding {
  if (request === null || !isActiveFloor(request.state)) return 'none';
  const { state } = request;
  return state === 'released' || state === 'withdrawn' || state === 'declined' ? 'none' : state;
}

/** For how long it is told that a request was declined, or a turn has ended. */
const TOLD_MS = 60_000;

/**
 * What is told of a request that is finished.
 *
 * @param now milliseconds of the server's clock
 * @returns null once it was read, or long enough ago
 */
export function endToTell(
  request: FloorRequest | null,
  read: string | null,
  now: number,
): 'declined' | 'released' | null {
  if (request === null || request.finishedAt === null || request.id === read) return null;
  if (now - Date.parse(request.finishedAt) > TOLD_MS) return null;
  return request.state === 'declined' || request.state === 'released' ? request.state : null;
}
