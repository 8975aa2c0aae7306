import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  FLOOR_LIMITS,
  type DeclineFloor,
  type FloorDesk,
  type FloorRequest,
  type PlaceRequest,
  type SourceKey,
} from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { AgendaService } from '../../conferences/agenda/agenda.service';
import { placeBetween } from '../rooms/floor';
import { StageSources } from '../stage-sources';
import { actedBy } from './floor-caller';
import { FloorSources } from './floor-sources';
import { toFloorRequest } from './floor-views';
import { FloorRepository } from './floor.repository';
import { FloorService } from './floor.service';
import { shortened } from './shortened';

/** Two places that are closer than this are told apart anew. */
const CLOSEST = 1e-6;

/** What the chair does with those that wait, or the desk for them: order, call, decline. */
@Injectable()
export class FloorDeskService {
  constructor(
    private readonly repository: FloorRepository,
    private readonly floor: FloorService,
    private readonly sources: FloorSources,
    private readonly stageSources: StageSources,
    private readonly agenda: AgendaService,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  async watch(socket: RealtimeSocket): Promise<FloorDesk> {
    const { conferenceId } = socket.data.connection;
    this.announcer.subscribe(socket, audience.floor(conferenceId));
    const [requests, sources] = await Promise.all([
      this.repository.findForDesk(conferenceId, FLOOR_LIMITS.finishedShown),
      this.sources.describe(conferenceId),
    ]);
    return { requests: requests.map(toFloorRequest), sources };
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT */
  queue(connection: Connection, commandId: string, requestId: string): Promise<FloorRequest> {
    const by = actedBy(connection);
    return this.floor.actOn(connection, commandId, requestId, (turn, request) => {
      turn.assertAlone(request);
      turn.step(request, 'queue', by);
    });
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT */
  decline(
    connection: Connection,
    commandId: string,
    { requestId, word }: DeclineFloor,
  ): Promise<FloorRequest> {
    return this.floor.actOn(connection, commandId, requestId, (turn, request) => {
      request.word = word;
      turn.step(request, 'decline', actedBy(connection));
      turn.leavePreview(request);
    });
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT */
  place(
    connection: Connection,
    commandId: string,
    { requestId, beforeId }: PlaceRequest,
  ): Promise<FloorRequest> {
    return this.floor.actOn(connection, commandId, requestId, (turn, request) => {
      if (!turn.waiting.includes(request)) throw new DomainError('FLOOR_MOVED_ON');
      const by = actedBy(connection);
      const others = turn.waiting.filter((each) => each !== request);
      const found = others.findIndex(({ id }) => id === beforeId);
      const index = found === -1 ? others.length : found;
      const before = others[index - 1]?.place ?? null;
      const after = others[index]?.place ?? null;
      request.place = placeBetween(before, after);
      turn.note(request, 'place', by, request.state);
      if (before === null || after === null || after - before > CLOSEST) return;
      for (const [number, each] of others.toSpliced(index, 0, request).entries()) {
        each.place = number + 1;
        if (each !== request) turn.note(each, 'place', by, each.state);
      }
    });
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT */
  call(connection: Connection, commandId: string, requestId: string): Promise<FloorRequest> {
    return this.floor.actOn(connection, commandId, requestId, (turn, request) => {
      turn.step(request, 'call', actedBy(connection));
      turn.makeRoom('next', request, actedBy(connection));
    });
  }

  /** @throws DomainError NOT_FOUND for what is no venue's contribution, FLOOR_MOVED_ON while that venue speaks */
  async callFromAgenda(connection: Connection, commandId: string, itemId: string): Promise<FloorRequest> {
    const { conferenceId } = connection;
    const by = actedBy(connection);
    const item = (await this.agenda.read(conferenceId)).items.find(({ id }) => id === itemId);
    if (item?.kind !== 'contribution' || !item.venue) {
      throw await this.floor.missing(conferenceId, 'NOT_FOUND');
    }
    const { participationId, name } = item.venue;
    const key: SourceKey = `venue:${participationId}`;
    await this.stageSources.find(conferenceId, { key, picture: 'camera' });
    return this.floor.act(connection, commandId, (turn, { manager }) => {
      const request = turn.active.find(({ sourceKey }) => sourceKey === key);
      const called =
        request ??
        this.repository.create(
          {
            conferenceId,
            sourceKey: key,
            name,
            topic: null,
            agendaItemId: null,
            state: 'queued',
            place: placeBetween(null, turn.waiting[0]?.place ?? null),
            minutes: FLOOR_LIMITS.minutes.usual,
            requestedAt: this.clock.now(),
            actedAs: by.as,
            actedBy: by.name,
          },
          manager,
        );
      if (called.state === 'on-air') throw new DomainError('FLOOR_MOVED_ON');
      const asPlanned = {
        agendaItemId: itemId,
        topic: shortened(item.title, FLOOR_LIMITS.topic),
        minutes: Math.min(item.plannedMinutes, FLOOR_LIMITS.minutes.max),
      };
      const { agendaItemId, topic, minutes } = called;
      const isPlanned = isDeepStrictEqual({ agendaItemId, topic, minutes }, asPlanned);
      Object.assign(called, asPlanned);
      if (!turn.step(called, 'call', by) && !isPlanned) turn.note(called, 'call', by, called.state);
      turn.makeRoom('next', called, by);
      return called;
    });
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT */
  holdBack(connection: Connection, commandId: string, requestId: string): Promise<FloorRequest> {
    return this.floor.actOn(connection, commandId, requestId, (turn, request) => {
      turn.step(request, 'hold-back', actedBy(connection));
      turn.leavePreview(request);
    });
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT for a request that is finished */
  setMinutes(
    connection: Connection,
    commandId: string,
    requestId: string,
    minutes: number,
  ): Promise<FloorRequest> {
    return this.floor.actOn(connection, commandId, requestId, (turn, request) => {
      if (request.finishedAt) throw new DomainError('FLOOR_MOVED_ON');
      if (request.minutes === minutes) return;
      request.minutes = minutes;
      turn.note(request, 'set-minutes', actedBy(connection), request.state);
    });
  }
}
