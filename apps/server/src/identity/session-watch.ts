import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Announcer } from '../common/realtime/announcer';
import { Clock } from '../common/time/clock';
import { SEEN_EVERY_MS } from './access.service';
import { SessionsRepository } from './sessions.repository';
import { SessionsService } from './sessions.service';

const LOOK_EVERY_MS = 20_000;

/**
 * A page that stays open asks for nothing, so nobody would notice that its session is over: this looks, several times
 * a minute, and notes who is still there. It also finds sessions that another process has ended.
 */
@Injectable()
export class SessionWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SessionWatch.name);
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly repository: SessionsRepository,
    private readonly sessions: SessionsService,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.look().catch((error: unknown) =>
        this.logger.warn(`Sessions were not looked at: ${String(error)}`),
      );
    }, LOOK_EVERY_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const connected = this.announcer.connectedSessions();
    if (connected.length === 0) return;
    const now = this.clock.now();
    for (const { id, revokedAt } of await this.repository.findEnded(connected, now)) {
      this.sessions.cutOff(id, revokedAt ? 'revoked' : 'expired');
    }
    await this.repository.touch(connected, now, new Date(now.getTime() - SEEN_EVERY_MS));
  }
}
