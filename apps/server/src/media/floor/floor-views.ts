import type { Floor, FloorRequest } from '@diem-cau/shared';
import type { FloorEntity } from './floor.entity';
import type { FloorRequestEntity } from './floor-request.entity';

export function toFloorRequest(entity: FloorRequestEntity): FloorRequest {
  const { id, sourceKey, name, topic, agendaItemId, state, place, minutes, word } = entity;
  const { actedAs, actedBy, revision, requestedAt, takenAt, finishedAt } = entity;
  return {
    id,
    sourceKey,
    name,
    topic,
    agendaItemId,
    state,
    place,
    minutes,
    word,
    actedAs,
    actedBy,
    revision,
    requestedAt: requestedAt.toISOString(),
    takenAt: takenAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** What the source itself gets: not who at the desk has acted. */
export const toOwnRequest = (request: FloorRequest): FloorRequest => ({ ...request, actedBy: null });

/** @param speaking the request that is on air */
export function toFloor(
  { revision, viewersMayAsk }: Pick<FloorEntity, 'revision' | 'viewersMayAsk'>,
  speaking: FloorRequestEntity | null,
): Floor {
  return {
    revision,
    viewersMayAsk,
    speaker:
      speaking && speaking.takenAt
        ? {
            requestId: speaking.id,
            sourceKey: speaking.sourceKey,
            name: speaking.name,
            topic: speaking.topic,
            minutes: speaking.minutes,
            takenAt: speaking.takenAt.toISOString(),
          }
        : null,
  };
}
