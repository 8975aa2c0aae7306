import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { ControlBoard, VenueOnDesk } from '@diem-cau/shared';
import { AttendanceService } from '../attendance/attendance.service';
import { ExternalMarksService } from '../attendance/external-marks/external-marks.service';
import { VenueCallsService } from '../attendance/venue-calls/venue-calls.service';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import type { RealtimeSocket } from '../common/realtime/connection';
import { Clock } from '../common/time/clock';
import { Expiring } from '../common/time/expiring';
import { ConferencesService } from '../conferences/conferences.service';
import { MediaService } from '../media/media.service';
import { OrgUnitsService } from '../org-units/org-units.service';
import { HelpCallsService } from '../support/help-calls/help-calls.service';
import { LineChecks } from '../venues/line-checks/line-checks.service';
import { boardLines, changedLines, type BoardLines } from './board';
import { LineReports } from './lines/line-reports';

const TICK_MS = 1000;
const PARTICIPATIONS_FOR_MS = 4_500;

/** The operator's board. It owns nothing: each second it asks the features and sends what changed. */
@Injectable()
export class ControlRoomService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(ControlRoomService.name);
  /** What the watchers of a conference were last told. */
  private readonly told = new Map<string, BoardLines>();
  /** Who takes part changes seldom, and is the most that is read. */
  private readonly participations = new Expiring(PARTICIPATIONS_FOR_MS, (conferenceId) =>
    this.conferences.participations(conferenceId),
  );
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly announcer: Announcer,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly media: MediaService,
    private readonly lineChecks: LineChecks,
    private readonly attendance: AttendanceService,
    private readonly calls: VenueCallsService,
    private readonly marks: ExternalMarksService,
    private readonly helpCalls: HelpCallsService,
    private readonly lineReports: LineReports,
    private readonly clock: Clock,
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

  /** @throws DomainError VENUE_NOT_INVITED */
  async venue(conferenceId: string, participationId: string): Promise<VenueOnDesk> {
    const participation = await this.conferences.participation(conferenceId, participationId);
    const { address, note, externalAddress, externalContact } = participation;
    const [calls, marks, counts] = await Promise.all([
      this.calls.of(conferenceId, participationId),
      this.marks.of(conferenceId, participationId),
      this.attendance.countsOf(conferenceId, participationId),
    ]);
    return { participationId, address, note, externalAddress, externalContact, calls, marks, counts };
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
      if (Object.values(changes).some((lines) => lines !== null && lines.length > 0)) {
        this.announcer.to(watchers).emit('control-room:board-changed', changes);
      }
    }
  }

  private async lines(conferenceId: string): Promise<BoardLines> {
    const [conference, participations, speakers, lastSeen, checks, counts, calls, marks, help] =
      await Promise.all([
        this.conferences.find(conferenceId),
        this.participations.get(conferenceId),
        this.conferences.speakers(conferenceId),
        this.attendance.screensLastSeen(conferenceId),
        this.lineChecks.latestOf(conferenceId),
        this.attendance.latestCounts(conferenceId),
        this.calls.last(conferenceId),
        this.marks.holding(conferenceId),
        this.helpCalls.unfinished(conferenceId),
      ]);
    return boardLines({
      times: {
        state: conference.state,
        scheduledStart: conference.scheduledStart.getTime(),
        wentLiveAt: conference.wentLiveAt?.getTime() ?? null,
        now: this.clock.now().getTime(),
      },
      participations,
      speakers,
      lastSeen,
      connected: this.media.connectedSources(conferenceId),
      sending: this.media.sendingSources(conferenceId),
      sharing: this.media.sharingSources(conferenceId),
      lines: this.lineReports.of(conferenceId),
      checks,
      counts,
      calls,
      marks,
      help,
    });
  }
}
