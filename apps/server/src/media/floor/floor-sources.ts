import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { AnswerUnmute, FloorSource, ReportDevices, SourceKey } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { News } from '../../common/events/news';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import type { Connection } from '../../common/realtime/connection';
import { MediaRooms } from '../media-rooms';
import { Coalesced } from '../rooms/coalesced';
import { StageService } from '../stage.service';
import { UnmuteAsks } from '../unmute-asks';
import { FloorRepository } from './floor.repository';

const EVERY_MS = 1_000;
const UNKNOWN: ReportDevices = { camera: 'unknown', microphone: 'unknown' };

/** Whether those that wait or speak are there, and what their own devices do; nothing that outlives this process. */
@Injectable()
export class FloorSources implements OnApplicationShutdown, OnModuleInit {
  private readonly reports = new Map<string, Map<SourceKey, ReportDevices>>();
  private readonly announcements = new Map<string, Coalesced>();

  constructor(
    private readonly repository: FloorRepository,
    private readonly stage: StageService,
    private readonly rooms: MediaRooms,
    private readonly asks: UnmuteAsks,
    private readonly announcer: Announcer,
    private readonly news: News,
  ) {}

  onModuleInit(): void {
    this.news.on('media:source-joined', ({ conferenceId }) => this.changed(conferenceId));
    this.news.on('media:source-left', ({ conferenceId, sourceKey }) => {
      const reports = this.reports.get(conferenceId);
      reports?.delete(sourceKey);
      if (reports?.size === 0) this.reports.delete(conferenceId);
      this.changed(conferenceId);
    });
  }

  onApplicationShutdown(): void {
    for (const announcement of this.announcements.values()) announcement.cancel();
  }

  /** @throws DomainError NOT_ALLOWED for whoever sends nothing */
  report({ conferenceId, sourceKey }: Connection, { camera, microphone }: ReportDevices): null {
    if (!sourceKey) throw new DomainError('NOT_ALLOWED');
    // Kept as long as the source is there: a report of one that has left would stay for ever.
    if (!this.rooms.connectedSources(conferenceId).has(sourceKey)) return null;
    const reports = this.reports.get(conferenceId) ?? new Map<SourceKey, ReportDevices>();
    reports.set(sourceKey, { camera, microphone });
    this.reports.set(conferenceId, reports);
    this.changed(conferenceId);
    return null;
  }

  /** @throws DomainError SOURCE_NOT_CONNECTED */
  askUnmute(conferenceId: string, sourceKey: SourceKey): { sourceKey: SourceKey } {
    if (!this.rooms.connectedSources(conferenceId).has(sourceKey)) {
      throw new DomainError('SOURCE_NOT_CONNECTED');
    }
    this.asks.ask(conferenceId, sourceKey);
    this.changed(conferenceId);
    this.announcer.to(audience.source(conferenceId, sourceKey)).emit('floor:unmute-asked', {});
    return { sourceKey };
  }

  /** @throws DomainError NOT_ALLOWED for whoever sends nothing; STATE_CONFLICT */
  async answerUnmute(connection: Connection, commandId: string, { accepted }: AnswerUnmute): Promise<null> {
    const { conferenceId, sourceKey } = connection;
    if (!sourceKey) throw new DomainError('NOT_ALLOWED');
    // The press of one that the hall has muted anew meanwhile opens nothing.
    if (this.asks.find(conferenceId, sourceKey) !== 'asked') return null;
    if (accepted) await this.stage.unmuteAsked(connection, commandId, sourceKey);
    // Muted anew meanwhile: nobody waits for an answer any more.
    if (this.asks.find(conferenceId, sourceKey) !== 'asked') return null;
    this.asks.answer(conferenceId, sourceKey, accepted);
    this.changed(conferenceId);
    return null;
  }

  /** Of those that wait or speak, and of all on air. */
  async describe(conferenceId: string): Promise<FloorSource[]> {
    const [active, stage] = await Promise.all([
      this.repository.findActive(conferenceId),
      this.stage.current(conferenceId),
    ]);
    const connected = this.rooms.connectedSources(conferenceId);
    const keys = new Set([
      ...active.map(({ sourceKey }) => sourceKey),
      ...stage.sources.map(({ key }) => key),
    ]);
    return [...keys].map((sourceKey) => ({
      sourceKey,
      connected: connected.has(sourceKey),
      unmute: this.asks.find(conferenceId, sourceKey),
      ...(this.reports.get(conferenceId)?.get(sourceKey) ?? UNKNOWN),
    }));
  }

  /** Tells the desk soon; one that nobody looks at is not told. */
  changed(conferenceId: string): void {
    const known = this.announcements.get(conferenceId);
    const announcement = known ?? new Coalesced(() => void this.announce(conferenceId), EVERY_MS);
    this.announcements.set(conferenceId, announcement);
    announcement.request();
  }

  private async announce(conferenceId: string): Promise<void> {
    const desk = audience.floor(conferenceId);
    if (this.announcer.subscribers(desk) === 0) return;
    // The next change tells it again; what is shown of devices is worth no retry.
    const sources = await this.describe(conferenceId).catch(() => null);
    if (sources) this.announcer.to(desk).emit('floor:sources-changed', { sources });
  }
}
