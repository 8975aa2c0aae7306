import {
  inFloorOrder,
  putFloorRequests,
  type AgendaItem,
  type Broadcasts,
  type FloorDesk,
  type FloorRequest,
} from '@diem-cau/shared';

export const mergeFloorDesk = (
  { requests, sources }: FloorDesk,
  changed: Broadcasts['floor:desk-changed'],
): FloorDesk => ({ requests: putFloorRequests(requests, changed.requests), sources });

/** The requests by what the desk does with them. */
export interface FloorLists {
  speaking: FloorRequest | null;
  next: FloorRequest | null;
  previewed: FloorRequest | null;
  /** Requested and queued, in their order. */
  waiting: FloorRequest[];
  /** Newest first. */
  finished: FloorRequest[];
}

export function floorLists(requests: readonly FloorRequest[]): FloorLists {
  const ordered = inFloorOrder(requests);
  return {
    speaking: requests.find(({ state }) => state === 'on-air') ?? null,
    next: ordered.find(({ state }) => state === 'next') ?? null,
    previewed: ordered.find(({ state }) => state === 'preview') ?? null,
    waiting: ordered.filter(({ state }) => state === 'requested' || state === 'queued'),
    finished: requests
      .filter(({ finishedAt }) => finishedAt !== null)
      .sort((one, other) => (other.finishedAt ?? '').localeCompare(one.finishedAt ?? '')),
  };
}

/** A venue's part of the agenda, with the newest request that it was called by. */
export interface ScheduledTurn {
  item: AgendaItem;
  venue: NonNullable<AgendaItem['venue']>;
  request: FloorRequest | null;
}

export function scheduledTurns(
  items: readonly AgendaItem[],
  requests: readonly FloorRequest[],
): ScheduledTurn[] {
  return items.flatMap((item) => {
    if (item.kind !== 'contribution' || item.venue === null) return [];
    const own = requests.filter(({ agendaItemId }) => agendaItemId === item.id);
    const request = own.sort((one, other) => other.requestedAt.localeCompare(one.requestedAt))[0] ?? null;
    return [{ item, venue: item.venue, request }];
  });
}

/** The contribution that has begun while its venue does not speak yet. */
export const turnToOffer = (turns: readonly ScheduledTurn[]): ScheduledTurn | null =>
  turns.find(
    ({ item, request }) =>
      item.actualStart !== null &&
      item.actualEnd === null &&
      request?.state !== 'on-air' &&
      request?.state !== 'released',
  ) ?? null;

/**
 * Which request a moved one comes to stand before.
 *
 * @returns undefined where it cannot be moved that way
 */
export function beforeWhom(
  waiting: readonly FloorRequest[],
  id: string,
  way: 'up' | 'down',
): string | null | undefined {
  const index = waiting.findIndex((request) => request.id === id);
  if (index === -1) return undefined;
  if (way === 'up') return waiting[index - 1]?.id;
  return index === waiting.length - 1 ? undefined : (waiting[index + 2]?.id ?? null);
}
