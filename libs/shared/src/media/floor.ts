import type { FloorRequest, FloorState } from './floor.types';

/** Those that wait, are called or speak. */
export const ACTIVE_FLOOR_STATES = ['requested', 'queued', 'preview', 'next', 'on-air'] as const;

export const isActiveFloor = (state: FloorState): boolean =>
  ACTIVE_FLOOR_STATES.some((active) => active === state);

/** The source has been told to be there: a viewer may send from then on. */
export const isCalledToFloor = (state: FloorState): boolean =>
  state === 'preview' || state === 'next' || state === 'on-air';

/** Those that wait or are called, in their order, whoever holds the floor left out. */
export const inFloorOrder = (requests: readonly FloorRequest[]): FloorRequest[] =>
  requests
    .filter(({ state }) => isActiveFloor(state) && state !== 'on-air')
    .sort((one, other) => one.place - other.place || one.requestedAt.localeCompare(other.requestedAt));

/** Puts changed requests among the others; older news about one change nothing. */
export function putFloorRequests(
  known: readonly FloorRequest[],
  changed: readonly FloorRequest[],
): FloorRequest[] {
  const byId = new Map(known.map((request) => [request.id, request]));
  for (const request of changed) {
    const before = byId.get(request.id);
    if (!before || before.revision < request.revision) byId.set(request.id, request);
  }
  return [...byId.values()];
}

/**
 * How much of the time allowed is left.
 *
 * @param now milliseconds of the server's clock
 * @returns whole seconds, negative once the time is over; nobody is cut off by that
 */
export const floorSecondsLeft = (
  { takenAt, minutes }: { takenAt: string; minutes: number },
  now: number,
): number => Math.ceil((Date.parse(takenAt) + minutes * 60_000 - now) / 1000);
