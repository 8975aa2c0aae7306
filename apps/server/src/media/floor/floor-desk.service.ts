import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  FLOOR_LIMITS,
  STAGE_LIMITS,
  type DeclineFloor,
  type FloorDesk,
  type FloorRequest,
  type LowerThird,
  type PlaceRequest,
  type SourceKey,
  type StageSource,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { AgendaService } from '../../conferences/agenda/agenda.service';
import { MediaRooms } from '../media-rooms';
import { giveFloor, placeBetween } from '../rooms/floor';
import { prepare } from '../rooms/stage';
import { StageService } from '../stage.service';
import { actedBy } from './floor-caller';
import { FloorSources } from './floor-sources';
import type { FloorTurn } from './floor-turn';
import { toFloorRequest } from './floor-views';
import { FloorRepository } from './floor.repository';
import type { FloorRequestEntity } from './floor-request.entity';
import { FloorService } from './floor.service';

/** Two places that are closer than this are told apart anew. */
const CLOSEST = 1e-6;

/** What the chair does, or the desk for them: order, call, give, and take back. */
@Injectable()
export class FloorDeskService {
  constructor(
    private readonly repository: FloorRepository,
    private readonly floor: FloorService,
    private readonly sources: FloorSources,
    private readonly stage: StageService,
    private readonly rooms: MediaRooms,
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
    return this.of(connection, commandId, requestId, (turn, request) => {
      assertAlone(turn, request);
      turn.step(request, 'queue', by);
    });
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT */
  decline(
    connection: Connection,
    commandId: string,
    { requestId, word }: DeclineFloor,
  ): Promise<FloorRequest> {
    return this.of(connection, commandId, requestId, (turn, request) => {
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
    return this.of(connection, commandId, requestId, (turn, request) => {
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

  /**
   * A viewer begins to send only once called: they may be prepared before they are there.
   *
   * @throws DomainError FLOOR_REQUEST_NOT_FOUND, SOURCE_NOT_CONNECTED, FLOOR_MOVED_ON, STATE_CONFLICT, and as StageService.source
   */
  async preview(connection: Connection, commandId: string, requestId: string): Promise<FloorRequest> {
    const { conferenceId } = connection;
    const source = await this.sourceOf(conferenceId, requestId);
    return this.of(connection, commandId, requestId, (turn, request) => {
      const by = actedBy(connection);
      if (!source.key.startsWith('viewer:')) this.assertConnected(conferenceId, source.key);
      turn.step(request, 'preview', by);
      turn.makeRoom('preview', request, by);
      turn.stage = prepare(turn.stage, { layout: 'one', sources: [source] });
    });
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT */
  call(connection: Connection, commandId: string, requestId: string): Promise<FloorRequest> {
    return this.of(connection, commandId, requestId, (turn, request) => {
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
    await this.stage.source(conferenceId, { key, picture: 'camera' });
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
    return this.of(connection, commandId, requestId, (turn, request) => {
      turn.step(request, 'hold-back', actedBy(connection));
      turn.leavePreview(request);
    });
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, SOURCE_NOT_CONNECTED, FLOOR_MOVED_ON, STATE_CONFLICT, and as StageService.source */
  take(connection: Connection, commandId: string, requestId: string): Promise<FloorRequest> {
    return this.giveTo(connection, commandId, requestId, 'take');
  }

  /** @throws DomainError as `take` */
  resume(connection: Connection, commandId: string, requestId: string): Promise<FloorRequest> {
    return this.giveTo(connection, commandId, requestId, 'resume');
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT */
  release(connection: Connection, commandId: string, requestId: string): Promise<FloorRequest> {
    return this.takeFrom(connection, commandId, requestId, 'release');
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT */
  takeBack(connection: Connection, commandId: string, requestId: string): Promise<FloorRequest> {
    return this.takeFrom(connection, commandId, requestId, 'return');
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT for a request that is finished */
  setMinutes(
    connection: Connection,
    commandId: string,
    requestId: string,
    minutes: number,
  ): Promise<FloorRequest> {
    return this.of(connection, commandId, requestId, (turn, request) => {
      if (request.finishedAt) throw new DomainError('FLOOR_MOVED_ON');
      if (request.minutes === minutes) return;
      request.minutes = minutes;
      turn.note(request, 'set-minutes', actedBy(connection), request.state);
    });
  }

  private async giveTo(
    connection: Connection,
    commandId: string,
    requestId: string,
    step: 'take' | 'resume',
  ): Promise<FloorRequest> {
    const { conferenceId } = connection;
    const source = await this.sourceOf(conferenceId, requestId);
    return this.of(connection, commandId, requestId, (turn, request) => {
      const by = actedBy(connection);
      assertAlone(turn, request);
      if (request.state === 'on-air') return;
      if (turn.state === 'paused') throw new DomainError('STATE_CONFLICT', { state: turn.state });
      this.assertConnected(conferenceId, source.key);
      turn.clearFloor(by, 'release');
      turn.step(request, step, by);
      turn.leavePreview(request);
      const given = giveFloor(turn.stage, source, lettersOf(request));
      turn.stage = given.stage;
      turn.floor.back = given.back;
    });
  }

  private takeFrom(
    connection: Connection,
    commandId: string,
    requestId: string,
    step: 'release' | 'return',
  ): Promise<FloorRequest> {
    return this.of(connection, commandId, requestId, (turn, request) => {
      const by = actedBy(connection);
      if (request !== turn.speaking) {
        turn.step(request, step, by);
        return;
      }
      turn.clearFloor(by, step);
      if (step === 'return') turn.makeRoom('next', request, by);
    });
  }

  private of(
    connection: Connection,
    commandId: string,
    requestId: string,
    work: (turn: FloorTurn, request: FloorRequestEntity) => void,
  ): Promise<FloorRequest> {
    return this.floor.act(connection, commandId, async (turn, { manager }) => {
      const request = await this.request(turn, connection.conferenceId, requestId, manager);
      work(turn, request);
      return request;
    });
  }

  private async request(
    turn: FloorTurn,
    conferenceId: string,
    id: string,
    manager: EntityManager,
  ): Promise<FloorRequestEntity> {
    const active = turn.active.find((each) => each.id === id);
    const request = active ?? (await this.repository.find(id, conferenceId, manager));
    if (!request) throw new DomainError('FLOOR_REQUEST_NOT_FOUND');
    return request;
  }

  /** What is shown of who asked; read beforehand, because it needs connections of its own. */
  private async sourceOf(conferenceId: string, requestId: string): Promise<StageSource> {
    const request = await this.repository.find(requestId, conferenceId);
    if (!request) throw await this.floor.missing(conferenceId, 'FLOOR_REQUEST_NOT_FOUND');
    const { sourceKey: key, name } = request;
    // A viewer is known to the stage only once called.
    if (key.startsWith('viewer:')) return { key, picture: 'camera', name, caption: null };
    return this.stage.source(conferenceId, { key, picture: 'camera' });
  }

  private assertConnected(conferenceId: string, key: SourceKey): void {
    if (!this.rooms.connectedSources(conferenceId).has(key)) throw new DomainError('SOURCE_NOT_CONNECTED');
  }
}

/** A source that was declined or released may have asked again meanwhile: that request is the one to look at. */
function assertAlone({ active }: FloorTurn, request: FloorRequestEntity): void {
  const another = active.find((each) => each !== request && each.sourceKey === request.sourceKey);
  if (another) throw new DomainError('FLOOR_MOVED_ON');
}

const lettersOf = ({ name, topic }: FloorRequestEntity): LowerThird => ({
  name: shortened(name, STAGE_LIMITS.lowerThird),
  position: null,
  topic: topic && shortened(topic, STAGE_LIMITS.lowerThird),
});

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
