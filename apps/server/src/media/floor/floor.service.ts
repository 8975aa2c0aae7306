import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { isOver, type ErrorCode, type Floor, type FloorRequest } from '@diem-cau/shared';
import { AuditService } from '../../audit/audit.service';
import { DomainError } from '../../common/errors/domain-error';
import { News } from '../../common/events/news';
import { audience } from '../../common/realtime/audience';
import type { Connection } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { Facts, type FactTransaction } from '../../database/facts';
import { holdsIn } from '../../identity/permissions';
import type { KeptStage } from '../rooms/stage';
import { StageService } from '../stage.service';
import { audienceOfSource, BY_THE_SERVER, subjectOfSource } from './floor-caller';
import { FloorTurn, type FloorDeed } from './floor-turn';
import { toFloor, toFloorRequest, toOwnRequest } from './floor-views';
import { FloorRepository } from './floor.repository';
import type { FloorRequestEntity } from './floor-request.entity';

/** What happens to the floor of a conference, one thing after another: requests, stage and record in one transaction. */
@Injectable()
export class FloorService implements OnApplicationBootstrap {
  constructor(
    private readonly repository: FloorRepository,
    private readonly stage: StageService,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.news.on('conferences:state-changed', ({ conferenceId }) => this.settle(conferenceId));
    // A server that was killed at the end of a conference did not get round to it.
    for (const conferenceId of await this.repository.findForgotten()) await this.settle(conferenceId);
  }

  /** What everybody may know, as committed. */
  current(conferenceId: string): Promise<Floor> {
    return this.repository.findFloor(conferenceId);
  }

  /**
   * Does a command's work under the lock of the conference's stage, while the conference is not over.
   *
   * @param work @returns the request that it is about
   * @throws DomainError STATE_CONFLICT, and as `work`
   */
  act(
    connection: Connection,
    commandId: string,
    work: (turn: FloorTurn, tx: FactTransaction) => Promise<FloorRequestEntity> | FloorRequestEntity,
  ): Promise<FloorRequest> {
    return this.once(connection, commandId, async (turn, tx) => toFloorRequest(await work(turn, tx)));
  }

  /**
   * The same for a request that the command names.
   *
   * @throws DomainError FLOOR_REQUEST_NOT_FOUND, and as `act`
   */
  actOn(
    connection: Connection,
    commandId: string,
    requestId: string,
    work: (turn: FloorTurn, request: FloorRequestEntity) => void,
  ): Promise<FloorRequest> {
    return this.act(connection, commandId, async (turn, { manager }) => {
      const active = turn.active.find(({ id }) => id === requestId);
      const request = active ?? (await this.repository.find(requestId, connection.conferenceId, manager));
      if (!request) throw new DomainError('FLOOR_REQUEST_NOT_FOUND');
      work(turn, request);
      return request;
    });
  }

  /** @throws DomainError STATE_CONFLICT */
  letViewersAsk(connection: Connection, commandId: string, allowed: boolean): Promise<Floor> {
    const { conferenceId, actor } = connection;
    return this.once(connection, commandId, async (turn, { manager }) => {
      const before = turn.floor.viewersMayAsk;
      if (before !== allowed) {
        turn.floor.viewersMayAsk = allowed;
        turn.isNews = true;
        const subject = `conference:${conferenceId}`;
        await this.audit.record(
          {
            actor,
            action: 'floor.let-viewers-ask',
            conferenceId,
            subject,
            before: { viewersMayAsk: before },
            after: { viewersMayAsk: allowed },
          },
          manager,
        );
      }
      return { ...toFloor(turn.floor, turn.speaking), revision: turn.floor.revision + Number(turn.isNews) };
    });
  }

  /** What to refuse a command with whose subject is not there: over is over, whatever it names. */
  async missing(conferenceId: string, code: ErrorCode): Promise<DomainError> {
    const state = await this.conferences.stateOf(conferenceId);
    return holdsIn(state, 'floor.give')
      ? new DomainError(code)
      : new DomainError('STATE_CONFLICT', { state });
  }

  private async once<Answer>(
    connection: Connection,
    commandId: string,
    work: (turn: FloorTurn, tx: FactTransaction) => Promise<Answer>,
  ): Promise<Answer> {
    const { conferenceId } = connection;
    let kept: KeptStage | null = null;
    const answer = await this.facts.once(connection, commandId, async (tx) => {
      const turn = await this.begin(tx, conferenceId);
      const { state } = turn;
      if (!holdsIn(state, 'floor.give')) throw new DomainError('STATE_CONFLICT', { state });
      const done = await work(turn, tx);
      kept = await this.finish(tx, conferenceId, turn);
      return done;
    });
    if (kept) this.stage.show(conferenceId, kept);
    return answer;
  }

  /** Nobody holds the floor of a conference that is over. */
  private async settle(conferenceId: string): Promise<void> {
    const state = await this.conferences.stateOf(conferenceId);
    if (!isOver(state) && state !== 'postponed') return;
    const kept = await this.facts.run(conferenceId, async (tx) => {
      const turn = await this.begin(tx, conferenceId);
      // It may have gone on again meanwhile.
      if (isOver(turn.state) || turn.state === 'postponed') turn.clearFloor(BY_THE_SERVER, 'release');
      return this.finish(tx, conferenceId, turn);
    });
    this.stage.show(conferenceId, kept);
  }

  private async begin({ manager }: FactTransaction, conferenceId: string): Promise<FloorTurn> {
    const { stage, state } = await this.stage.lock(conferenceId, manager);
    const floor = await this.repository.findForChange(conferenceId, manager);
    const active = await this.repository.findActive(conferenceId, manager);
    return new FloorTurn(stage, state, floor, active, this.clock.now());
  }

  private async finish(tx: FactTransaction, conferenceId: string, turn: FloorTurn): Promise<KeptStage> {
    const { manager, announce } = tx;
    const { deeds, floor } = turn;
    const changed = [...new Set(deeds.map(({ request }) => request))];
    // Whoever leaves the air is stored before whoever comes on it: there is one at any moment.
    const inOrder = changed.sort(
      (one, other) => Number(one.state === 'on-air') - Number(other.state === 'on-air'),
    );
    for (const request of inOrder) await this.repository.save(request, manager);
    for (const deed of deeds) await this.record(tx, conferenceId, deed, turn);
    if (turn.isNews || floor.back !== turn.backBefore) {
      if (turn.isNews) floor.revision += 1;
      await this.repository.saveFloor(floor, manager);
    }
    const kept = await this.stage.keep(tx, conferenceId, null, turn.stageBefore, turn.stage);
    if (turn.isNews) {
      const speaking = changed.find(({ state }) => state === 'on-air') ?? turn.speaking;
      await announce(audience.everyone(conferenceId), 'floor:changed', { floor: toFloor(floor, speaking) });
    }
    if (changed.length > 0) {
      const requests = changed.map(toFloorRequest);
      await announce(audience.floor(conferenceId), 'floor:desk-changed', { requests });
      for (const request of requests) {
        const own = audienceOfSource(conferenceId, request.sourceKey);
        await announce(own, 'floor:own-changed', { request: toOwnRequest(request) });
      }
    }
    return kept;
  }

  private record(
    { manager }: FactTransaction,
    conferenceId: string,
    { request, what, before, by }: FloorDeed,
    turn: FloorTurn,
  ): Promise<void> {
    const { state, name, topic, minutes, word, place, sourceKey } = request;
    const onAir = (stage: KeptStage) => ({ onAir: stage.sources.map((source) => source.name) });
    const moved = turn.stage !== turn.stageBefore;
    return this.audit.record(
      {
        actor: by.actor,
        action: `floor.${what}`,
        conferenceId,
        subject: subjectOfSource(sourceKey),
        ...(before && { before: { state: before, ...(moved && onAir(turn.stageBefore)) } }),
        after: {
          state,
          name,
          topic,
          minutes,
          ...(what === 'place' && { place }),
          ...(word && { word }),
          ...(moved && onAir(turn.stage)),
        },
      },
      manager,
    );
  }
}
