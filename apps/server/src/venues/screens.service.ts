import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { SCREEN_PAIRERS, type VenueScreen } from '@diem-cau/shared';
import { Changes, type ChangedBy } from '../audit/changes';
import { DomainError } from '../common/errors/domain-error';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import { Clock } from '../common/time/clock';
import { SessionsService } from '../identity/sessions.service';
import type { ScreenEntity } from './screen.entity';
import { ScreensRepository } from './screens.repository';

const LOOK_MS = 60_000;

/** The paired screens of rooms: which there are, which are in use, and the end of a pairing. */
@Injectable()
export class ScreensService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(ScreensService.name);
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly repository: ScreensRepository,
    private readonly sessions: SessionsService,
    private readonly announcer: Announcer,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.markSeen().catch((error: unknown) =>
        this.logger.warn(`Which screens are in use could not be stored: ${String(error)}`),
      );
    }, LOOK_MS);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async list(venueId: string): Promise<VenueScreen[]> {
    return (await this.repository.findByVenue(venueId)).map((screen) => this.describe(screen));
  }

  countByVenue(venueIds: string[]): Promise<Map<string, number>> {
    return this.repository.countByVenue(venueIds);
  }

  /** The ids of the venues' paired screens, which are also those of their sessions. */
  idsOf(venueIds: string[]): Promise<string[]> {
    return this.repository.findIds(venueIds);
  }

  describe(screen: ScreenEntity): VenueScreen {
    const pairer = screen.pairedBy.split(':')[0];
    return {
      id: screen.id,
      label: screen.label,
      pairedAt: screen.pairedAt.toISOString(),
      pairedByKind: SCREEN_PAIRERS.find((kind) => kind === pairer) ?? null,
      pairedByName: screen.pairedByName,
      lastSeenAt: screen.lastSeenAt?.toISOString() ?? null,
      inUse: this.isInUse(screen.id),
    };
  }

  /** @throws DomainError NOT_FOUND when it is not the venue's */
  async rename(by: ChangedBy, venueId: string, screenId: string, label: string): Promise<VenueScreen> {
    return this.changes.make(by, 'screen.rename', async ({ manager, record }) => {
      const screen = await this.repository.findForChange(screenId, venueId, manager);
      if (!screen) throw new DomainError('NOT_FOUND');
      const before = { label: screen.label };
      screen.label = label;
      await this.repository.save(screen, manager);
      await record(`screen:${screenId}`, before, { label });
      return this.describe(screen);
    });
  }

  /** Ends the pairing; the screen's sockets close at once, and media with them. @throws DomainError NOT_FOUND */
  async unpair(by: ChangedBy, venueId: string, screenId: string): Promise<void> {
    await this.changes.make(by, 'screen.unpair', async ({ manager, record }) => {
      const screen = await this.repository.findForChange(screenId, venueId, manager);
      if (!screen) throw new DomainError('NOT_FOUND');
      screen.revokedAt = this.clock.now();
      await this.repository.save(screen, manager);
      await record(`screen:${screenId}`, { venueId, label: screen.label }, null);
    });
    this.sessions.cutOff(screenId, 'revoked');
  }

  /** Remembers to the minute when screens were there; what is connected itself is known to this process alone. */
  private async markSeen(): Promise<void> {
    const inUse = (await this.repository.findIds(null)).filter((id) => this.isInUse(id));
    if (inUse.length > 0) await this.repository.markSeen(inUse, this.clock.now());
  }

  private isInUse(screenId: string): boolean {
    return this.announcer.subscribers(audience.session(screenId)) > 0;
  }
}
