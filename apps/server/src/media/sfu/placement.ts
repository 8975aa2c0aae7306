/** What something carries: a router its share of one conference, a worker all of its own. */
export interface Load {
  /** Ways down to clients, those included that are being opened. */
  receivers: number;
  consumers: number;
}

/** The picture and the sound of one source: what a receiver takes at least, once somebody is on air. */
const CONSUMERS_PER_RECEIVER = 2;

/**
 * Consumers to reckon with. People come before the conference begins and consume nothing yet, so a receiver counts before
 * its consumers are there.
 */
export function burdenOf({ receivers, consumers }: Load): number {
  return Math.max(consumers, receivers * CONSUMERS_PER_RECEIVER);
}

export interface OwnPlace {
  load: Load;
  workerLoad: Load;
}

export interface FreePlace {
  load: Load;
}

/** @returns the first router with room for one more receiver, so that a small conference needs no pipe; null when all are full */
export function firstWithRoom<Own extends OwnPlace>(own: readonly Own[], capacity: number): Own | null {
  return own.find(({ load }) => burdenOf(load) + CONSUMERS_PER_RECEIVER <= capacity) ?? null;
}

/**
 * Where the next receiver goes when all of a conference's routers are full: to a new router on the idlest worker that has none
 * of this conference. Two routers of one conference on one worker would share its core and pay for a pipe, so when no further
 * worker is idler than those in use, theirs are filled on.
 *
 * @param own the conference's routers, at least one
 * @param free workers without a router of this conference
 */
export function chooseOverflow<Own extends OwnPlace, Free extends FreePlace>(
  own: readonly [Own, ...Own[]],
  free: readonly Free[],
): Own | Free {
  const idlestOwn = own.reduce((one, other) =>
    burdenOf(other.workerLoad) < burdenOf(one.workerLoad) ? other : one,
  );
  const idlestFree = idlest(free);
  return idlestFree && burdenOf(idlestFree.load) < burdenOf(idlestOwn.workerLoad) ? idlestFree : idlestOwn;
}

/** @returns the one with the least burden, the first of equals; null when there is none */
export function idlest<Place extends FreePlace>(places: readonly Place[]): Place | null {
  return places.reduce<Place | null>(
    (best, place) => (best && burdenOf(best.load) <= burdenOf(place.load) ? best : place),
    null,
  );
}
