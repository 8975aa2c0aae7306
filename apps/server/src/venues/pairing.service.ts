import { Injectable } from '@nestjs/common';
import { VENUE_LIMITS } from '@diem-cau/shared';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Changes, type ChangedBy } from '../audit/changes';
import { DomainError } from '../common/errors/domain-error';
import { Clock } from '../common/time/clock';
import { GuessLimits, takeFrom } from '../identity/guess-limits';
import { hashToken, newClearCode, newToken } from '../identity/secrets';
import type { ScreenEntity } from './screen.entity';
import { ScreensRepository } from './screens.repository';
import { VenueUses } from './venue-uses';
import type { VenueEntity } from './venue.entity';
import { VenuesRepository } from './venues.repository';

export interface WaitingScreen {
  token: string;
  code: string;
  expiresAt: Date;
}

/** Who pairs a screen, and what they are called; null for the room itself. */
export interface Pairer extends ChangedBy {
  name: string | null;
}

/** Makes a room's browser that venue's screen, by a short code or by the key on the venue's card. */
@Injectable()
export class PairingService {
  /** Every code is a row that somebody without a name has made; all venues of a province may share one address. */
  private readonly newCodes = new RateLimiterMemory({ points: 2_000, duration: 300 });

  constructor(
    private readonly screens: ScreensRepository,
    private readonly venues: VenuesRepository,
    private readonly uses: VenueUses,
    private readonly guesses: GuessLimits,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async findScreen(token: string): Promise<{ screen: ScreenEntity; venue: VenueEntity } | null> {
    const screen = await this.screens.findByTokenHash(hashToken(token));
    const venue = screen && (await this.venues.find(screen.venueId));
    return screen && venue ? { screen, venue } : null;
  }

  /**
   * Keeps the code that a screen shows while it is valid, else gives it a new one.
   *
   * @throws DomainError TOO_MANY_REQUESTS
   */
  async requestCode(formerToken: string | null, address: string): Promise<WaitingScreen> {
    const now = this.clock.now();
    const open = formerToken && (await this.screens.findOpenRequestByTokenHash(hashToken(formerToken), now));
    if (open) return { token: formerToken, code: open.code, expiresAt: open.expiresAt };
    await takeFrom(this.newCodes, address);
    const token = newToken();
    const code = newClearCode(VENUE_LIMITS.pairingCode);
    const expiresAt = new Date(now.getTime() + VENUE_LIMITS.pairingMinutes * 60_000);
    await this.screens.createRequest({ code, tokenHash: hashToken(token), expiresAt }, now);
    return { token, code, expiresAt };
  }

  /** @throws DomainError PAIRING_CODE_UNKNOWN, TOO_MANY_REQUESTS */
  async pairByCode(code: string, venueId: string, by: Pairer, address: string): Promise<ScreenEntity> {
    const guess = `pairing:${by.actor}`;
    await this.guesses.claim(guess, address);
    const paired = await this.changes.make(by, 'screen.pair', async ({ manager, record }) => {
      const pairer = { venueId, pairedBy: by.actor, pairedByName: by.name };
      const screen = await this.screens.pair(code, pairer, this.clock.now(), manager);
      if (!screen) throw new DomainError('PAIRING_CODE_UNKNOWN', {}, 'code');
      await record(`screen:${screen.id}`, null, { venueId, label: screen.label });
      return screen;
    });
    await this.guesses.forgive(guess, address);
    return paired;
  }

  /** @throws DomainError VENUE_KEY_UNKNOWN, VENUE_NOT_ACCEPTED, TOO_MANY_REQUESTS */
  async pairByKey(waiting: WaitingScreen, venueKey: string, address: string): Promise<void> {
    const guess = `venue-key:${hashToken(waiting.token)}`;
    await this.guesses.claim(guess, address);
    const key = await this.venues.findKey(hashToken(venueKey), this.clock.now());
    if (!key) throw new DomainError('VENUE_KEY_UNKNOWN', {}, 'venueKey');
    await this.guesses.forgive(guess, address);
    const { venueId, conferenceId } = key;
    // Whoever prints a card chooses the room; that it takes part is for its own unit to say.
    if (conferenceId !== null && !(await this.uses.admits(venueId, conferenceId))) {
      throw new DomainError('VENUE_NOT_ACCEPTED');
    }
    const room: Pairer = { actor: `venue:${venueId}`, name: null, conferenceId: null };
    try {
      await this.pairByCode(waiting.code, venueId, room, address);
    } catch (error) {
      // The same key sent twice at once: the other one has paired this screen.
      if (!(await this.findScreen(waiting.token))) throw error;
    }
  }
}
