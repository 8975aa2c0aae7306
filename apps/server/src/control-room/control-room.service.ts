import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { ControlBoard } from '@diem-cau/shared';
import { AttendanceService } from '../attendance/attendance.service';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import type { RealtimeSocket } from '../common/realtime/connection';
import { ConferencesService } from '../conferences/conferences.service';
import { MediaService } from '../media/media.service';
import { OrgUnitsService } from '../org-units/org-units.service';
import { boardLines, changedLines, type BoardLines } from './board';

const TICK_MS = 1000;

/** The operator's board. It owns nothing: each second it asks the features and sends what changed. */
@Injectable()
export class ControlRoomService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(ControlRoomService.name);
  /** What the watchers of a conference were last told. */
  private readonly told = new Map<string, BoardLines>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly announcer: Announcer,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly media: MediaService,
    private readonly attendance: AttendanceService,
  ) {}

  onModuleInit(): void {
    this.schedule();
  }

  onModuleDestroy(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  async watch(socket: RealtimeSocket): Promise<ControlBoard> {
    const { conferenceId } = socket.data.connection;
    const lines = await this.lines(conferenceId);
    const day = await this.conferences.dayOf(conferenceId);
    const units = await this.orgUnits.treeOf(
      lines.venues.map(({ unitId }) => unitId),
      day,
    );
    this.announcer.subscribe(socket, audience.board(conferenceId));
    // Where others watch, everybody starts from what they were told last: the next tick tells what changed since.
    const told = this.told.get(conferenceId) ?? lines;
    this.told.set(conferenceId, told);
    return { units, ...told };
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.tick()
        .catch((error: unknown) => this.logger.warn(`The board could not be updated: ${String(error)}`))
        .finally(() => this.timer && this.schedule());
    }, TICK_MS);
  }

  private async tick(): Promise<void> {
    for (const [conferenceId, before] of this.told) {
      const watchers = audience.board(conferenceId);
      if (this.announcer.subscribers(watchers) === 0) {
        this.told.delete(conferenceId);
        continue;
      }
      const after = await this.lines(conferenceId);
      const changes = changedLines(before, after);
      this.told.set(conferenceId, after);
      if (changes.venues.length + changes.speakers.length > 0) {
        this.announcer.to(watchers).emit('control-room:board-changed', changes);
      }
    }
  }

  private async lines(conferenceId: string): Promise<BoardLines> {
    const [participations, speakers, presence, counts] = await Promise.all([
      this.conferences.participations(conferenceId),
      this.conferences.speakers(conferenceId),
      this.attendance.connectedParticipations(conferenceId),
      this.attendance.latestCounts(conferenceId),
    ]);
    return boardLines({
      participations,
      speakers,
      presence,
      connected: this.media.connectedSources(conferenceId),
      sending: this.media.sendingSources(conferenceId),
      delegates: new Map([...counts].map(([id, { count }]) => [id, count])),
    });
  }
}
