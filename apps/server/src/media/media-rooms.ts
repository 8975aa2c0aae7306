import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { SourceKey, Wanted } from '@diem-cau/shared';
import { DomainError } from '../common/errors/domain-error';
import { News } from '../common/events/news';
import { Announcer } from '../common/realtime/announcer';
import { audience, type Audience } from '../common/realtime/audience';
import { Config } from '../config/config';
import { ProducersNews } from './rooms/producers-news';
import { Room, type RoomClosed, type RoomObserver } from './rooms/room';
import { RoomRegistry } from './rooms/room-registry';
import type { RouterGroup } from './sfu/router-group';
import type { SfuLoad } from './sfu/router-load';
import { NoWorkerError, WorkerPool, type WorkerPoolObserver } from './sfu/worker-pool';

/** A worker lets about a thousand join in a second: those who must do so again are asked to spread over so long. */
const SPREAD_MS_PER_CLIENT = 1;
const LONGEST_SPREAD_MS = 10_000;

/** The rooms of this process and the workers beneath; it tells clients and features what happens to them. */
@Injectable()
export class MediaRooms implements OnModuleInit, OnApplicationShutdown, RoomObserver, WorkerPoolObserver {
  private readonly logger = new Logger(MediaRooms.name);
  private readonly registry = new RoomRegistry((conferenceId) => this.open(conferenceId));
  private readonly announcements = new Map<Room, ProducersNews>();
  private pool: WorkerPool | null = null;

  constructor(
    private readonly config: Config,
    private readonly announcer: Announcer,
    private readonly news: News,
  ) {}

  async onModuleInit(): Promise<void> {
    const { workers, listenAddress, announcedAddress, ports, consumersPerRouter } = this.config.media;
    this.pool = await WorkerPool.open(
      {
        workers,
        listenIp: listenAddress,
        announcedAddress,
        ports: { min: ports.from, max: ports.to },
        consumersPerRouter,
        logLevel: 'warn',
      },
      this,
    );
    this.news.on('identity:revoked', ({ sessionId }) => {
      this.all().forEach((room) => room.expel(sessionId));
    });
  }

  onApplicationShutdown(): void {
    this.all().forEach((room) => room.close('shut-down'));
    this.pool?.close();
  }

  /** @throws {DomainError} OVERLOADED when no worker is running, MEDIA_NOT_JOINED when it died meanwhile */
  obtain(conferenceId: string): Promise<Room> {
    return this.registry.obtain(conferenceId);
  }

  /** The conference's room if it is open now. */
  find(conferenceId: string): Room | null {
    return this.registry.find(conferenceId);
  }

  all(): Room[] {
    return this.registry.all();
  }

  /** Process ids of the workers alive now. */
  get workerPids(): number[] {
    return (this.pool?.alive ?? []).map(({ pid }) => pid);
  }

  /** What each of them carries. */
  get workerLoads(): { pid: number; load: Readonly<SfuLoad> }[] {
    return (this.pool?.alive ?? []).map(({ pid, load }) => ({ pid, load }));
  }

  get consumerCount(): number {
    return this.workerLoads.reduce((sum, { load }) => sum + load.consumers, 0);
  }

  get routerCount(): number {
    return this.workerLoads.reduce((sum, { load }) => sum + load.routers, 0);
  }

  /**
   * Routers on the worker that they burden least, for whoever needs a way of their own; they are the caller's to close.
   *
   * @throws {DomainError} OVERLOADED when no worker is running, MEDIA_NOT_JOINED when it died meanwhile
   */
  async openRouterGroup(): Promise<RouterGroup> {
    if (!this.pool) {
      throw new DomainError('OVERLOADED');
    }
    try {
      return await this.pool.openRouterGroup();
    } catch (error) {
      throw new DomainError(error instanceof NoWorkerError ? 'OVERLOADED' : 'MEDIA_NOT_JOINED');
    }
  }

  /** The sources that are connected, on air or not. */
  connectedSources(conferenceId: string): Set<SourceKey> {
    return this.find(conferenceId)?.connectedSources() ?? new Set();
  }

  /** The sources whose picture or sound is arriving. */
  sendingSources(conferenceId: string): Set<SourceKey> {
    return this.find(conferenceId)?.sendingSources() ?? new Set();
  }

  /** The sources that share a screen. */
  sharingSources(conferenceId: string): Set<SourceKey> {
    return this.find(conferenceId)?.sharingSources() ?? new Set();
  }

  wantedChanged({ id }: Room, key: SourceKey, wanted: Wanted | null): void {
    this.announcer.to(audience.source(id, key)).emit('media:wanted', { wanted });
  }

  screenShareEnded({ id: conferenceId }: Room, sourceKey: SourceKey): void {
    this.news.publish('media:screen-share-ended', { conferenceId, sourceKey });
  }

  producersChanged(room: Room): void {
    const news = this.announcements.get(room) ?? this.newsOf(room);
    this.announcements.set(room, news);
    news.changed();
  }

  sourceJoined({ id: conferenceId }: Room, sourceKey: SourceKey): void {
    this.news.publish('media:source-joined', { conferenceId, sourceKey });
  }

  sourceLeft({ id: conferenceId }: Room, sourceKey: SourceKey): void {
    this.news.publish('media:source-left', { conferenceId, sourceKey });
  }

  sourceSendingChanged({ id: conferenceId }: Room, sourceKey: SourceKey, sending: boolean): void {
    this.news.publish('media:source-sending-changed', { conferenceId, sourceKey, sending });
  }

  closed(room: Room, reason: RoomClosed): void {
    this.registry.forget(room.id, room);
    this.announcements.get(room)?.cancel();
    this.announcements.delete(room);
    if (reason === 'worker-died') {
      const everybody = audience.media(room.id);
      this.tellToJoinAgain(everybody, this.announcer.subscribers(everybody));
    }
  }

  peersLost(_: Room, connectionIds: string[]): void {
    this.tellToJoinAgain(connectionIds.map(audience.connection), connectionIds.length);
  }

  workerDied(pid: number, error: Error): void {
    this.logger.error(`Media worker ${pid} died; its rooms are rebuilt on another`, error.message);
  }

  workerReplaced(pid: number, milliseconds: number): void {
    this.logger.log(`Media worker ${pid} took over after ${Math.round(milliseconds)} ms`);
  }

  replacementFailed(error: unknown): void {
    this.logger.error('A media worker could not be started; trying again', String(error));
  }

  private async open(conferenceId: string): Promise<Room> {
    return new Room(conferenceId, await this.openRouterGroup(), this);
  }

  private tellToJoinAgain(clients: Audience | Audience[], count: number): void {
    const spreadMs = Math.min(LONGEST_SPREAD_MS, count * SPREAD_MS_PER_CLIENT);
    this.announcer.to(clients).emit('media:room-closed', { reason: 'worker-died', spreadMs });
  }

  private newsOf(room: Room): ProducersNews {
    const to = { onAir: audience.media(room.id), forDesk: audience.desk(room.id) };
    return new ProducersNews(room, {
      onAir: (producers) => this.announcer.to(to.onAir).emit('media:producers-changed', { producers }),
      forDesk: (producers) =>
        this.announcer.to(to.forDesk).emit('media:desk-producers-changed', { producers }),
    });
  }
}
