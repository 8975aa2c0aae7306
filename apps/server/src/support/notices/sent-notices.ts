import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { NOTICE_LIMITS, type SentNotice } from '@diem-cau/shared';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { ConferencesService } from '../../conferences/conferences.service';
import { toSentNotice } from './notice-views';
import type { NoticeEntity } from './notice.entity';
import { NoticesRepository } from './notices.repository';

const TICK_MS = 1_000;

/**
 * What the hall sees of its notices. Hundreds of screens show one within a moment: the counts are told once a second, and
 * only of those that changed.
 */
@Injectable()
export class SentNotices implements OnApplicationShutdown {
  private readonly logger = new Logger(SentNotices.name);
  /** Ids of notices to be told, by conference. */
  private readonly changed = new Map<string, Set<string>>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly repository: NoticesRepository,
    private readonly conferences: ConferencesService,
    private readonly announcer: Announcer,
  ) {}

  onApplicationShutdown(): void {
    if (this.timer) clearTimeout(this.timer);
    this.changed.clear();
  }

  async watch(socket: RealtimeSocket): Promise<SentNotice[]> {
    const { conferenceId } = socket.data.connection;
    this.announcer.subscribe(socket, audience.permitted(conferenceId, 'notice.send'));
    return this.describe(conferenceId, await this.repository.findSent(conferenceId, NOTICE_LIMITS.listed));
  }

  tellLater(conferenceId: string, noticeId: string): void {
    const ids = this.changed.get(conferenceId) ?? new Set();
    this.changed.set(conferenceId, ids.add(noticeId));
    this.timer ??= setTimeout(() => void this.tell(), TICK_MS);
  }

  /** Ids of the venues that have a screen of ours. */
  async withScreen(conferenceId: string): Promise<Set<string>> {
    const venues = await this.conferences.participations(conferenceId);
    return new Set(
      venues.filter(({ accepted, connection }) => accepted && connection === 'screen').map(({ id }) => id),
    );
  }

  private async tell(): Promise<void> {
    const due = [...this.changed];
    this.changed.clear();
    this.timer = null;
    for (const [conferenceId, ids] of due) {
      const desks = audience.permitted(conferenceId, 'notice.send');
      if (this.announcer.subscribers(desks) === 0) continue;
      try {
        const notices = await this.describe(conferenceId, await this.repository.findSome([...ids]));
        this.announcer.to(desks).emit('notice:sent-changed', { notices });
      } catch (error) {
        this.logger.warn(`What became of notices could not be told: ${String(error)}`);
      }
    }
  }

  private async describe(conferenceId: string, notices: NoticeEntity[]): Promise<SentNotice[]> {
    if (notices.length === 0) return [];
    const [withScreen, shown] = await Promise.all([
      this.withScreen(conferenceId),
      this.repository.countShown(notices.map(({ id }) => id)),
    ]);
    return notices.map((notice) => toSentNotice(notice, withScreen, shown.get(notice.id) ?? 0));
  }
}
