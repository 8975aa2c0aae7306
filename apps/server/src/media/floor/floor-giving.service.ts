import { Injectable } from '@nestjs/common';
import {
  STAGE_LIMITS,
  type FloorRequest,
  type LowerThird,
  type SourceKey,
  type StageSource,
} from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import type { Connection } from '../../common/realtime/connection';
import { MediaRooms } from '../media-rooms';
import { giveFloor } from '../rooms/floor';
import { prepare } from '../rooms/stage';
import { StageSources } from '../stage-sources';
import { actedBy } from './floor-caller';
import { FloorRepository } from './floor.repository';
import type { FloorRequestEntity } from './floor-request.entity';
import { FloorService } from './floor.service';
import { shortened } from './shortened';

/** What the floor does to the stage: whoever asked is prepared, comes on air, and leaves it. */
@Injectable()
export class FloorGivingService {
  constructor(
    private readonly repository: FloorRepository,
    private readonly floor: FloorService,
    private readonly sources: StageSources,
    private readonly rooms: MediaRooms,
  ) {}

  /**
   * A viewer begins to send only once called: they may be prepared before they are there.
   *
   * @throws DomainError FLOOR_REQUEST_NOT_FOUND, SOURCE_NOT_CONNECTED, FLOOR_MOVED_ON, STATE_CONFLICT, and as StageSources.find
   */
  async preview(connection: Connection, commandId: string, requestId: string): Promise<FloorRequest> {
    const { conferenceId } = connection;
    const source = await this.sourceOf(conferenceId, requestId);
    return this.floor.actOn(connection, commandId, requestId, (turn, request) => {
      const by = actedBy(connection);
      if (!source.key.startsWith('viewer:')) this.assertConnected(conferenceId, source.key);
      turn.step(request, 'preview', by);
      turn.makeRoom('preview', request, by);
      turn.stage = prepare(turn.stage, { layout: 'one', sources: [source] });
    });
  }

  /** @throws DomainError FLOOR_REQUEST_NOT_FOUND, SOURCE_NOT_CONNECTED, FLOOR_MOVED_ON, STATE_CONFLICT, and as StageSources.find */
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

  private async giveTo(
    connection: Connection,
    commandId: string,
    requestId: string,
    step: 'take' | 'resume',
  ): Promise<FloorRequest> {
    const { conferenceId } = connection;
    const source = await this.sourceOf(conferenceId, requestId);
    return this.floor.actOn(connection, commandId, requestId, (turn, request) => {
      const by = actedBy(connection);
      turn.assertAlone(request);
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
    return this.floor.actOn(connection, commandId, requestId, (turn, request) => {
      const by = actedBy(connection);
      if (request !== turn.speaking) {
        turn.step(request, step, by);
        return;
      }
      turn.clearFloor(by, step);
      if (step === 'return') turn.makeRoom('next', request, by);
    });
  }

  /** What is shown of who asked; read beforehand, because it needs connections of its own. */
  private async sourceOf(conferenceId: string, requestId: string): Promise<StageSource> {
    const request = await this.repository.find(requestId, conferenceId);
    if (!request) throw await this.floor.missing(conferenceId, 'FLOOR_REQUEST_NOT_FOUND');
    const { sourceKey: key, name } = request;
    // A viewer is known to the stage only once called.
    if (key.startsWith('viewer:')) return { key, picture: 'camera', name, caption: null };
    return this.sources.find(conferenceId, { key, picture: 'camera' });
  }

  private assertConnected(conferenceId: string, key: SourceKey): void {
    if (!this.rooms.connectedSources(conferenceId).has(key)) throw new DomainError('SOURCE_NOT_CONNECTED');
  }
}

const lettersOf = ({ name, topic }: FloorRequestEntity): LowerThird => ({
  name: shortened(name, STAGE_LIMITS.lowerThird),
  position: null,
  topic: topic && shortened(topic, STAGE_LIMITS.lowerThird),
});
