import { Injectable } from '@nestjs/common';
import { VENUE_LIMITS, type Participation } from '@diem-cau/shared';
import { Changes, type ChangedBy } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { Config } from '../../config/config';
import { LinksService, type DrawnLink } from '../../identity/links.service';
import { hashToken, newClearCode } from '../../identity/secrets';
import { VenuesService } from '../../venues/venues.service';
import { hotlineOf } from '../conference-views';
import { ConferencesService } from '../conferences.service';
import { ParticipationsService } from '../participations/participations.service';
import { hoursInWords } from '../public-access/hours-in-words';
import { CardPrinter } from './card-printer';
import type { Card } from './worker/card';

/** PINs are hashed slowly on purpose; so many at once leave a processor for everybody else. */
const DRAWN_AT_ONCE = 2;
const DAY_MS = 24 * 3600_000;
const KEY_DAYS = 30;

/** A venue with all that is new on its card. */
interface Drawn {
  venue: Participation;
  link: DrawnLink;
  /** Null where no screen of ours is paired. */
  venueKey: string | null;
}

export interface MadeCards {
  pdf: Buffer;
  cards: number;
}

/** Who waits for the cards. */
export interface CardsWatcher {
  progress(done: number, total: number): void;
  isGone(): boolean;
}

/**
 * Cards of venues. Links, PINs and keys are stored by their hashes alone, so that they are made new with each card. They
 * become valid when the file is ready, all at once: until then the former cards work.
 */
@Injectable()
export class CardsService {
  private readonly making = new Set<string>();

  constructor(
    private readonly conferences: ConferencesService,
    private readonly participations: ParticipationsService,
    private readonly venues: VenuesService,
    private readonly links: LinksService,
    private readonly printer: CardPrinter,
    private readonly changes: Changes,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws DomainError NOT_FOUND, CARDS_BEING_MADE, STATE_CONFLICT */
  async make(
    by: ChangedBy,
    conferenceId: string,
    participationIds: string[],
    watcher: CardsWatcher,
  ): Promise<MadeCards> {
    if (this.making.has(conferenceId)) throw new DomainError('CARDS_BEING_MADE');
    this.making.add(conferenceId);
    try {
      const chosen = await this.choose(conferenceId, participationIds);
      const drawn = await this.draw(conferenceId, chosen, watcher);
      const pdf = await this.printer.print(await this.cards(conferenceId, drawn));
      // Nobody is there to take them: the former cards go on working.
      if (watcher.isGone()) throw new DomainError('UNREACHABLE');
      await this.store(by, conferenceId, drawn);
      return { pdf, cards: drawn.length };
    } finally {
      this.making.delete(conferenceId);
    }
  }

  private async choose(conferenceId: string, participationIds: string[]): Promise<Participation[]> {
    const wanted = new Set(participationIds);
    const { units, participations } = await this.participations.list(conferenceId);
    const chosen = participations.filter(({ id }) => wanted.has(id));
    if (chosen.length < wanted.size) throw new DomainError('NOT_FOUND');
    const place = new Map(units.map(({ id }, index) => [id, index]));
    const placeOf = ({ hostUnitId }: Participation) => place.get(hostUnitId) ?? 0;
    return chosen.sort((a, b) => placeOf(a) - placeOf(b));
  }

  private async draw(
    conferenceId: string,
    venues: Participation[],
    { progress, isGone }: CardsWatcher,
  ): Promise<Drawn[]> {
    const drawn: Drawn[] = [];
    const waiting = [...venues.entries()];
    let done = 0;
    const drawNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next && !isGone(); next = waiting.shift()) {
        const [index, venue] = next;
        const link = await this.links.draw('coordinator', venue.id, conferenceId);
        const venueKey = venue.connection === 'screen' ? newClearCode(VENUE_LIMITS.venueKey) : null;
        drawn[index] = { venue, link, venueKey };
        done += 1;
        progress(done, venues.length);
      }
    };
    await Promise.all(Array.from({ length: DRAWN_AT_ONCE }, drawNext));
    if (isGone()) throw new DomainError('UNREACHABLE');
    return drawn;
  }

  private async cards(conferenceId: string, drawn: Drawn[]): Promise<Card[]> {
    const [entity, { title, hostUnitName, sittings, timeZone }] = await Promise.all([
      this.conferences.find(conferenceId),
      this.conferences.describe(conferenceId),
    ]);
    const hotline = hotlineOf(entity);
    const madeAt = new Intl.DateTimeFormat('vi-VN', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const ofAll = {
      conferenceTitle: title,
      hostUnitName,
      hours: hoursInWords(sittings, timeZone),
      screenAddress: `${this.config.publicUrl.host}/venue`,
      hotline,
      madeAt: madeAt.format(this.clock.now()),
    };
    return drawn.map(({ venue, link, venueKey }) => ({
      ...ofAll,
      venueName: venue.venueName,
      unitNames: venue.units.map(({ name }) => name),
      coordinatorName: venue.coordinatorName,
      url: link.made.url,
      pin: link.made.pin,
      venueKey,
    }));
  }

  private async store(by: ChangedBy, conferenceId: string, drawn: Drawn[]): Promise<void> {
    const { scheduledEnd } = await this.conferences.find(conferenceId);
    const later = Math.max(this.clock.now().getTime() + KEY_DAYS * DAY_MS, scheduledEnd.getTime() + DAY_MS);
    const ended = await this.changes.make(by, 'card.make', async ({ manager, record }) => {
      await this.participations.assertOpen(conferenceId, manager);
      await this.participations.assertStill(
        conferenceId,
        drawn.map(({ venue }) => venue.id),
        manager,
      );
      const links = drawn.map(({ link }) => link);
      const sessions = await this.links.replaceAll(links, manager);
      const rooms = drawn.flatMap(({ venue: { venueId }, venueKey }) =>
        venueKey === null ? [] : [{ venueId, keyHash: hashToken(venueKey) }],
      );
      await this.venues.saveKeys({ conferenceId, expiresAt: new Date(later), rooms }, manager);
      const names = drawn.map(({ venue }) => venue.venueName);
      await record(`conference:${conferenceId}`, null, { cards: names.length, venues: names });
      return sessions;
    });
    this.links.cutOff(ended);
  }
}
