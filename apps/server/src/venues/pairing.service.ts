import { Injectable } from '@nestjs/common';
import { VENUE_LIMITS } from '@diem-cau/shared';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { AuditService } from '../audit/audit.service';
import { DomainError } from '../common/errors/domain-error';
import { Clock } from '../common/time/clock';
import { GuessLimits, take } from '../identity/guess-limits';
import { hashToken, newClearCode, newToken } from '../identity/secrets';
import type { ScreenEntity } from './screen.entity';
import type { VenueEntity } from './venue.entity';
import { VenuesRepository } from './venues.repository';

export interface WaitingScreen {
  token: string;
  code: string;
  expiresAt: Date;
}

/** Makes a room's browser that venue's screen, by a short code or by the key on the venue's card. */
@Injectable()
export class PairingService {
  /** Every code is a row that somebody without a name has made; all venues of a province may share one address. */
  private readonly newCodes = new RateLimiterMemory({ points: 2_000, duration: 300 });

  constructor(
    private readonly repository: VenuesRepository,
    private readonly guesses: GuessLimits,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async findScreen(token: string): Promise<{ screen: ScreenEntity; venue: VenueEntity } | null> {
    const screen = await this.repository.findScreenByTokenHash(hashToken(token));
    const venue = screen && (await this.repository.findVenue(screen.venueId));
    return screen && venue ? { screen, venue } : null;
  }

  /** The ids of the venues' paired screens, which are also those of their sessions. */
  screensOf(venueIds: string[]): Promise<string[]> {
    return this.repository.findScreenIds(venueIds);
  }

  /**
   * Keeps the code that a screen shows while it is valid, else gives it a new one.
   *
   * @throws DomainError TOO_MANY_REQUESTS
   */
  async requestCode(formerToken: string | null, address: string): Promise<WaitingScreen> {
    const now = this.clock.now();
    const open =
      formerToken && (await this.repository.findOpenRequestByTokenHash(hashToken(formerToken), now));
    if (open) return { token: formerToken, code: open.code, expiresAt: open.expiresAt };
    await take(this.newCodes, address);
    const token = newToken();
    const code = newClearCode(VENUE_LIMITS.pairingCode);
    const expiresAt = new Date(now.getTime() + VENUE_LIMITS.pairingMinutes * 60_000);
    await this.repository.createRequest({ code, tokenHash: hashToken(token), expiresAt }, now);
    return { token, code, expiresAt };
  }

  /** @throws DomainError PAIRING_CODE_UNKNOWN, TOO_MANY_REQUESTS */
  async pairByCode(code: string, venueId: string, actor: string, address: string): Promise<ScreenEntity> {
    const guess = `pairing:${actor}`;
    await this.guesses.claim(guess, address);
    const label = `Màn hình ${(await this.repository.countScreens(venueId)) + 1}`;
    const screen = await this.repository.pair(code, { venueId, label, pairedBy: actor }, this.clock.now());
    if (!screen) throw new DomainError('PAIRING_CODE_UNKNOWN', {}, 'code');
    await this.guesses.forgive(guess, address);
    await this.audit.record({ actor, action: 'screen.pair', subject: screen.id, after: { venueId, label } });
    return screen;
  }

  /** @throws DomainError VENUE_KEY_UNKNOWN, TOO_MANY_REQUESTS */
  async pairByKey(waiting: WaitingScreen, venueKey: string, address: string): Promise<void> {
    const guess = `venue-key:${hashToken(waiting.token)}`;
    await this.guesses.claim(guess, address);
    const venue = await this.repository.findVenueByKeyHash(hashToken(venueKey));
    if (!venue) throw new DomainError('VENUE_KEY_UNKNOWN', {}, 'venueKey');
    await this.guesses.forgive(guess, address);
    try {
      await this.pairByCode(waiting.code, venue.id, `venue:${venue.id}`, address);
    } catch (error) {
      // The same key sent twice at once: the other one has paired this screen.
      if (!(await this.findScreen(waiting.token))) throw error;
    }
  }
}
