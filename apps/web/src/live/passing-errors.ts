import type { ErrorCode, WireError } from '@diem-cau/shared';

const PASSING: ReadonlySet<ErrorCode> = new Set(['UNREACHABLE', 'UNAVAILABLE', 'OVERLOADED']);
const PASSING_AT_THE_DOOR: ReadonlySet<ErrorCode> = new Set([...PASSING, 'INTERNAL', 'TOO_MANY_REQUESTS']);

/** Nothing was decided: the same command may succeed a little later. */
export function isPassing(error: WireError): boolean {
  return PASSING.has(error.code);
}

/** A refused connection that is worth trying again without the user. */
export function isPassingAtTheDoor(error: WireError): boolean {
  return PASSING_AT_THE_DOOR.has(error.code);
}
