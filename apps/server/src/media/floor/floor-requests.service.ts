import { Injectable } from '@nestjs/common';
import {
  FLOOR_LIMITS,
  isOn,
  type ConferenceState,
  type FloorRequest,
  type RequestFloor,
  type SourceKey,
} from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import type { Connection, RealtimeSocket } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { Turns } from '../../common/async/turns';
import { placeBetween } from '../rooms/floor';
import { actedBy, audienceOfSource, sourceOfCaller } from './floor-caller';
import type { FloorTurn } from './floor-turn';
import { toFloorRequest, toOwnRequest } from './floor-views';
import { FloorRepository } from './floor.repository';
import { FloorService } from './floor.service';

const MINUTE_MS = 60_000;
/** Thousands of viewers may press at the same moment; the stage, which every request locks, is the operator's first. */
const VIEWERS_AT_ONCE = 2;
const FOR_VENUES: readonly ConferenceState[] = ['scheduled', 'rehearsal', 'live', 'paused'];

/** What those do who want to speak. They have no way to name another source. */
@Injectable()
export class FloorRequestsService {
  private readonly viewers = new Turns(VIEWERS_AT_ONCE);

  constructor(
    private readonly repository: FloorRepository,
    private readonly floor: FloorService,
    private readonly conferences: ConferencesService,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  async watch(socket: RealtimeSocket): Promise<{ request: FloorRequest | null }> {
    const { connection } = socket.data;
    const { conferenceId } = connection;
    const key = sourceOfCaller(connection);
    this.announcer.subscribe(socket, audienceOfSource(conferenceId, key));
    const request = await this.repository.findOfSource(conferenceId, key);
    return { request: request && toOwnRequest(toFloorRequest(request)) };
  }

  /**
   * @throws DomainError BAD_INPUT, VENUE_NOT_ACCEPTED, FLOOR_CLOSED_TO_VIEWERS, FLOOR_QUEUE_FULL, TOO_MANY_REQUESTS,
   *   STATE_CONFLICT
   */
  async request(connection: Connection, commandId: string, wanted: RequestFloor): Promise<FloorRequest> {
    const { conferenceId } = connection;
    const key = sourceOfCaller(connection);
    // Read beforehand: a transaction that waits for a second connection could wait for itself when all are taken.
    const name = await this.nameOf(connection, wanted.name);
    const ask = () => this.ask(connection, commandId, key, name, wanted.topic);
    if (!isViewer(key)) return ask();
    return this.viewers.take(async () => {
      await this.assertWorthAsking(conferenceId, key);
      return ask();
    });
  }

  private async ask(
    connection: Connection,
    commandId: string,
    key: SourceKey,
    name: string,
    topic: string | null,
  ): Promise<FloorRequest> {
    const { conferenceId } = connection;
    const by = actedBy(connection);
    return this.floor.act(connection, commandId, async (turn, { manager }) => {
      assertOpenTo(key, turn);
      const known = turn.active.find(({ sourceKey }) => sourceKey === key);
      if (known) {
        // Nobody knows a viewer, who could go on changing it.
        if (topic !== null && topic !== known.topic && !isViewer(key)) {
          known.topic = topic;
          turn.note(known, 'request', by, known.state);
        }
        return known;
      }
      const now = this.clock.now();
      const since = new Date(now.getTime() - MINUTE_MS);
      const asked = await this.repository.countSince(conferenceId, key, since, manager);
      if (asked >= FLOOR_LIMITS.requestsPerMinute) {
        throw new DomainError('TOO_MANY_REQUESTS', { seconds: MINUTE_MS / 1000 });
      }
      assertPlace(key, turn.waiting);
      const request = this.repository.create(
        {
          conferenceId,
          sourceKey: key,
          name,
          topic,
          agendaItemId: null,
          state: 'requested',
          place: placeBetween(turn.waiting.at(-1)?.place ?? null, null),
          minutes: FLOOR_LIMITS.minutes.usual,
          requestedAt: now,
          actedAs: by.as,
          actedBy: by.name,
        },
        manager,
      );
      turn.note(request, 'request', by, null);
      return request;
    });
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, FLOOR_MOVED_ON, STATE_CONFLICT */
  withdraw(connection: Connection, commandId: string): Promise<FloorRequest> {
    const key = sourceOfCaller(connection);
    return this.floor.act(connection, commandId, (turn) => {
      const request = turn.active.find(({ sourceKey }) => sourceKey === key);
      if (!request) throw new DomainError('FLOOR_REQUEST_NOT_FOUND');
      // Whoever speaks has spoken then.
      if (request.state === 'on-air') turn.clearFloor(actedBy(connection), 'release');
      else turn.step(request, 'withdraw', actedBy(connection));
      turn.leavePreview(request);
      return request;
    });
  }

  /** Most that are refused are refused without a lock. Who has asked before may be repeating a command. */
  private async assertWorthAsking(conferenceId: string, key: SourceKey): Promise<void> {
    if (await this.repository.findOfSource(conferenceId, key)) return;
    const { viewersMayAsk } = await this.repository.findFloor(conferenceId);
    if (!viewersMayAsk) throw await this.floor.missing(conferenceId, 'FLOOR_CLOSED_TO_VIEWERS');
    assertPlace(key, await this.repository.findActive(conferenceId));
  }

  /** @throws DomainError BAD_INPUT for a viewer without a name, VENUE_NOT_ACCEPTED */
  private async nameOf({ conferenceId, principal }: Connection, ownName: string | null): Promise<string> {
    if (!('participationId' in principal)) {
      if (ownName === null) throw new DomainError('BAD_INPUT', {}, 'name');
      return ownName;
    }
    const { venueName, accepted } = await this.conferences.participation(
      conferenceId,
      principal.participationId,
    );
    if (!accepted) throw new DomainError('VENUE_NOT_ACCEPTED');
    return venueName;
  }
}

const isViewer = (key: SourceKey): boolean => key.startsWith('viewer:');

function assertOpenTo(key: SourceKey, { state, floor }: FloorTurn): void {
  if (!(isViewer(key) ? isOn(state) : FOR_VENUES.includes(state)))
    throw new DomainError('STATE_CONFLICT', { state });
  if (isViewer(key) && !floor.viewersMayAsk) throw new DomainError('FLOOR_CLOSED_TO_VIEWERS');
}

/** Rooms and viewers have places of their own. */
function assertPlace(key: SourceKey, waiting: readonly Pick<FloorRequest, 'sourceKey'>[]): void {
  const max = isViewer(key) ? FLOOR_LIMITS.waitingViewers : FLOOR_LIMITS.waiting;
  const alike = waiting.filter(({ sourceKey }) => isViewer(sourceKey) === isViewer(key));
  if (alike.length >= max) throw new DomainError('FLOOR_QUEUE_FULL', { max });
}
