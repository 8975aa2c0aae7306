import { Injectable } from '@nestjs/common';
import {
  isOn,
  type ConnectTransport,
  type Consume,
  type ConsumerInfo,
  type JoinedMedia,
  type Produce,
  type ProducerInfo,
  type SourceKey,
  type StagePicture,
  type TransportInfo,
} from '@diem-cau/shared';
import { DomainError } from '../common/errors/domain-error';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../common/realtime/connection';
import { ConferencesService } from '../conferences/conferences.service';
import { holdsIn } from '../identity/permissions';
import { FloorRepository } from './floor/floor.repository';
import { MediaRooms } from './media-rooms';
import type { Room } from './rooms/room';
import { StageService } from './stage.service';

/** Tries at a room that may close just while it is being entered. */
const ENTERING_TRIES = 3;

@Injectable()
export class MediaService {
  constructor(
    private readonly rooms: MediaRooms,
    private readonly stage: StageService,
    private readonly floor: FloorRepository,
    private readonly conferences: ConferencesService,
    private readonly announcer: Announcer,
  ) {}

  /** @throws DomainError STATE_CONFLICT, OVERLOADED, MEDIA_NOT_JOINED */
  async join(socket: RealtimeSocket): Promise<JoinedMedia> {
    const { connection } = socket.data;
    const { id, actor, principal, conferenceId, tabId, sessionId } = connection;
    if (principal.kind === 'viewer') {
      await this.assertOn(conferenceId);
      if (connection.sourceKey) connection.sourceKey = await this.calledViewer(connection);
    }
    const { sourceKey } = connection;
    const room = await this.enter(conferenceId);
    const isConnected = () => socket.connected;
    const peer = await room.join({ id, actor, tabId, sessionId, sourceKey, isConnected });
    this.announcer.subscribe(socket, audience.media(conferenceId));
    if (sourceKey) this.announcer.subscribe(socket, audience.source(conferenceId, sourceKey));
    return {
      routerRtpCapabilities: room.rtpCapabilities,
      receiveTransport: peer.receiveTransport,
      producers: room.producers(),
      wanted: room.wanted(sourceKey),
    };
  }

  /** @throws DomainError MEDIA_NOT_JOINED */
  async watchDesk(socket: RealtimeSocket): Promise<{ producers: ProducerInfo[] }> {
    const { connection } = socket.data;
    const producers = this.room(connection).watchDesk(connection.id);
    this.announcer.subscribe(socket, audience.desk(connection.conferenceId));
    return { producers };
  }

  /**
   * Viewers are no sources, for there are thousands of them: only one whom the floor calls becomes one.
   *
   * @throws DomainError NOT_ALLOWED for those who are none, SOURCE_NOT_ON_AIR for a viewer who is not called
   */
  async takeSource(connection: Connection): Promise<{ sourceKey: SourceKey }> {
    const isViewer = connection.principal.kind === 'viewer';
    const sourceKey = isViewer ? await this.calledViewer(connection) : connection.sourceKey;
    if (!sourceKey) throw new DomainError(isViewer ? 'SOURCE_NOT_ON_AIR' : 'NOT_ALLOWED');
    connection.sourceKey = sourceKey;
    return { sourceKey };
  }

  /** @throws DomainError MEDIA_NOT_JOINED */
  async offer(connection: Connection, pictures: readonly StagePicture[]): Promise<null> {
    this.room(connection).offer(connection.id, pictures);
    return null;
  }

  /** @throws DomainError STATE_CONFLICT, MEDIA_NOT_JOINED, SOURCE_NOT_ON_AIR, SOURCE_TAKEN */
  async createSendTransport(connection: Connection): Promise<TransportInfo> {
    const room = await this.roomToPublishIn(connection);
    return room.openSendTransport(connection.id);
  }

  /** @throws DomainError MEDIA_NOT_JOINED, NOT_FOUND, MEDIA_REFUSED */
  async connectTransport(connection: Connection, request: ConnectTransport): Promise<null> {
    await this.room(connection).peer(connection.id).connectTransport(request);
    return null;
  }

  /** @throws DomainError STATE_CONFLICT, MEDIA_NOT_JOINED, SOURCE_NOT_ON_AIR, NOT_FOUND, MEDIA_REFUSED */
  async produce(connection: Connection, request: Produce): Promise<{ producerId: string }> {
    const room = await this.roomToPublishIn(connection);
    const { producerId } = await room.produce(connection.id, request);
    return { producerId };
  }

  /** @throws DomainError MEDIA_NOT_JOINED, NOT_FOUND */
  async closeProducer(connection: Connection, producerId: string): Promise<null> {
    this.room(connection).peer(connection.id).closeProducer(producerId);
    return null;
  }

  /** @throws DomainError MEDIA_NOT_JOINED, MEDIA_REFUSED */
  async consume(connection: Connection, { producerIds, rtpCapabilities }: Consume): Promise<ConsumerInfo[]> {
    return this.room(connection).consume(connection.id, producerIds, rtpCapabilities);
  }

  /** @throws DomainError MEDIA_NOT_JOINED, NOT_FOUND */
  async resumeConsumers(connection: Connection, consumerIds: string[]): Promise<null> {
    await this.room(connection).peer(connection.id).resumeConsumers(consumerIds);
    return null;
  }

  /** @throws DomainError MEDIA_NOT_JOINED, NOT_FOUND */
  async restartIce(
    connection: Connection,
    transportId: string,
  ): Promise<{ iceParameters: TransportInfo['iceParameters'] }> {
    return { iceParameters: await this.room(connection).peer(connection.id).restartIce(transportId) };
  }

  /** The connection is gone, and its peer with it. */
  leave(connection: Connection): void {
    this.rooms.find(connection.conferenceId)?.leave(connection.id);
  }

  /** The sources that are connected, on air or not. */
  connectedSources(conferenceId: string): Set<SourceKey> {
    return this.rooms.connectedSources(conferenceId);
  }

  /** The sources whose picture or sound is arriving. */
  sendingSources(conferenceId: string): Set<SourceKey> {
    return this.rooms.sendingSources(conferenceId);
  }

  /** The sources that share a screen. */
  sharingSources(conferenceId: string): Set<SourceKey> {
    return this.rooms.sharingSources(conferenceId);
  }

  private async calledViewer({ principal, conferenceId }: Connection): Promise<SourceKey | null> {
    if (principal.kind !== 'viewer') return null;
    const key: SourceKey = `viewer:${principal.deviceId}`;
    return (await this.floor.findCalled(conferenceId, key)) && key;
  }

  /** A rehearsal is not for the public. */
  private async assertOn(conferenceId: string): Promise<void> {
    const state = await this.conferences.stateOf(conferenceId);
    if (!isOn(state)) throw new DomainError('STATE_CONFLICT', { state });
  }

  private async enter(conferenceId: string): Promise<Room> {
    for (let tries = 0; tries < ENTERING_TRIES; tries += 1) {
      const room = await this.rooms.obtain(conferenceId);
      await this.bringUpToDate(room);
      if (!room.closed) {
        return room;
      }
    }
    throw new DomainError('MEDIA_NOT_JOINED');
  }

  private room({ conferenceId }: Connection): Room {
    const room = this.rooms.find(conferenceId);
    if (!room) {
      throw new DomainError('MEDIA_NOT_JOINED');
    }
    return room;
  }

  /** Who may send is decided by the rows, not by what this process remembers of them. */
  private async roomToPublishIn(connection: Connection): Promise<Room> {
    const state = await this.conferences.stateOf(connection.conferenceId);
    if (!holdsIn(state, 'media.publish')) throw new DomainError('STATE_CONFLICT', { state });
    const room = this.room(connection);
    await this.bringUpToDate(room);
    return room;
  }

  private async bringUpToDate(room: Room): Promise<void> {
    const { stage, preview } = await this.stage.both(room.id);
    room.show(stage);
    room.showPreview(preview);
  }
}
