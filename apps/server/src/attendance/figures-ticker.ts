import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { LiveFigures } from '@diem-cau/shared';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import type { RealtimeSocket } from '../common/realtime/connection';
import { Expiring } from '../common/time/expiring';
import { AttendanceService } from './attendance.service';

const TICK_MS = 1_000;
/** Figures take at most about a fifth of the processor, however large the conference is. */
const REST_PER_COST = 5;

/**
 * Sends live figures to the pages that watch them, once a second at most and only when they changed: one broadcast for a
 * conference, never one for each viewer.
 */
@Injectable()
export class FiguresTicker implements OnApplicationShutdown {
  private readonly logger = new Logger(FiguresTicker.name);
  /** The figures sent last, without their time; by conference with watchers. */
  private readonly sent = new Map<string, string>();
  private readonly current = new Expiring<LiveFigures>(TICK_MS, (id) => this.attendance.liveFigures(id));
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly attendance: AttendanceService,
    private readonly announcer: Announcer,
  ) {}

  /** Subscribes a connection and answers with the figures of now. */
  async watch(socket: RealtimeSocket): Promise<LiveFigures> {
    const { conferenceId } = socket.data.connection;
    this.announcer.subscribe(socket, audience.figures(conferenceId));
    // The answer may be older than what was sent last, so the next tick sends again, changed or not.
    this.sent.set(conferenceId, '');
    this.timer ??= setTimeout(() => void this.tick(), TICK_MS);
    return this.current.get(conferenceId);
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private async tick(): Promise<void> {
    const startedAt = performance.now();
    for (const conferenceId of this.sent.keys()) {
      if (this.announcer.subscribers(audience.figures(conferenceId)) === 0) this.sent.delete(conferenceId);
      else await this.announceChange(conferenceId);
    }
    this.timer = null;
    if (this.stopped || this.sent.size === 0) return;
    const cost = performance.now() - startedAt;
    this.timer = setTimeout(() => void this.tick(), Math.max(TICK_MS - cost, REST_PER_COST * cost));
  }

  private async announceChange(conferenceId: string): Promise<void> {
    try {
      const figures = await this.attendance.liveFigures(conferenceId);
      const said = JSON.stringify({ ...figures, at: null });
      if (said === this.sent.get(conferenceId)) return;
      this.announcer.to(audience.figures(conferenceId)).emit('attendance:figures-changed', figures);
      this.sent.set(conferenceId, said);
    } catch (error) {
      this.logger.error(
        'Figures could not be worked out',
        error instanceof Error ? error.stack : String(error),
      );
    }
  }
}
