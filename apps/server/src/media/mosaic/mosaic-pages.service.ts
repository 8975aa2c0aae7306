import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { MosaicPage, MosaicTile } from '@diem-cau/shared';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { Expiring } from '../../common/time/expiring';
import { ConferencesService } from '../../conferences/conferences.service';
import { holdsIn } from '../../identity/permissions';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { MediaRooms } from '../media-rooms';
import { nextPage, type ShownPage } from './mosaic-page';
import type { KeptMosaic } from './mosaic-rules';
import { MosaicRepository } from './mosaic.repository';

const TICK_MS = 1_000;
const VENUES_FOR_MS = 4_500;

/** The page of one conference that is looked at now. */
interface Shown {
  mosaic: KeptMosaic;
  page: ShownPage;
  told: MosaicPage;
}

/**
 * The pages of the mosaics that somebody looks at. It owns nothing that must last: one tick a second lays them out anew and
 * tells the rooms whose cameras are wanted.
 */
@Injectable()
export class MosaicPages implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(MosaicPages.name);
  private readonly shown = new Map<string, Shown>();
  /** The venues that may be shown, in the tree's order. They change seldom, and are the most that is read. */
  private readonly venues = new Expiring(VENUES_FOR_MS, (conferenceId) => this.readVenues(conferenceId));
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly repository: MosaicRepository,
    private readonly rooms: MediaRooms,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedule();
  }

  onModuleDestroy(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  async look(socket: RealtimeSocket): Promise<MosaicPage> {
    const { conferenceId } = socket.data.connection;
    // At once: whoever looks away in the meantime must not be subscribed afterwards.
    this.announcer.subscribe(socket, audience.mosaicPage(conferenceId));
    return (await this.layOut(conferenceId)).told;
  }

  async lookAway(socket: RealtimeSocket): Promise<null> {
    const { conferenceId } = socket.data.connection;
    this.announcer.unsubscribe(socket, audience.mosaicPage(conferenceId));
    this.forgetIfUnseen(conferenceId);
    return null;
  }

  /** Lays the page out as it is arranged now, if anybody looks. */
  async follow(conferenceId: string): Promise<void> {
    if (this.shown.has(conferenceId)) await this.layOut(conferenceId);
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      void this.tick().finally(() => this.timer && this.schedule());
    }, TICK_MS);
  }

  private async tick(): Promise<void> {
    for (const conferenceId of [...this.shown.keys()]) {
      if (this.forgetIfUnseen(conferenceId)) continue;
      await this.layOut(conferenceId).catch((error: unknown) => {
        this.logger.warn(`The mosaic of conference ${conferenceId} stands still: ${String(error)}`);
      });
    }
  }

  private forgetIfUnseen(conferenceId: string): boolean {
    if (this.announcer.subscribers(audience.mosaicPage(conferenceId)) > 0) return false;
    this.shown.delete(conferenceId);
    this.rooms.find(conferenceId)?.showMosaic(new Set());
    return true;
  }

  private async layOut(conferenceId: string): Promise<Shown> {
    const [read, venues, { state }] = await Promise.all([
      this.repository.find(conferenceId),
      this.venues.get(conferenceId),
      this.conferences.find(conferenceId),
    ]);
    const before = this.shown.get(conferenceId) ?? null;
    // Two may read at once; what was read later may have been read by the one who is done first.
    const mosaic = before && before.mosaic.revision > read.revision ? before.mosaic : read;
    const connected = holdsIn(state, 'media.publish') ? this.rooms.connectedSources(conferenceId) : new Set();
    const there = venues.filter(
      ({ sourceKey }) => connected.has(sourceKey) && !mosaic.leftOut.includes(sourceKey),
    );
    const keys = there.map(({ sourceKey }) => sourceKey);
    const page = nextPage(before?.page ?? null, mosaic, keys, this.clock.now().getTime());
    const shown = { mosaic, page, told: describe(page, there) };
    this.shown.set(conferenceId, shown);
    // Everybody may have looked away since; then the tick before this line found nothing to forget.
    if (!this.forgetIfUnseen(conferenceId)) this.show(conferenceId, before, shown);
    return shown;
  }

  private show(conferenceId: string, before: Shown | null, { page, told }: Shown): void {
    this.rooms.find(conferenceId)?.showMosaic(new Set(page.keys.filter((key) => key !== null)));
    if (JSON.stringify(told) === JSON.stringify(before?.told)) return;
    this.announcer.to(audience.mosaicPage(conferenceId)).emit('mosaic:page-changed', { page: told });
  }

  private async readVenues(conferenceId: string): Promise<MosaicTile[]> {
    const participations = await this.conferences.participations(conferenceId);
    const accepted = participations.filter((each) => each.accepted);
    const units = await this.orgUnits.treeOf(
      accepted.map(({ hostUnitId }) => hostUnitId),
      await this.conferences.dayOf(conferenceId),
    );
    const place = new Map(units.map(({ id }, index) => [id, index]));
    return accepted
      .toSorted((one, other) => (place.get(one.hostUnitId) ?? 0) - (place.get(other.hostUnitId) ?? 0))
      .map(({ id, venueName }) => ({ sourceKey: `venue:${id}`, name: venueName }));
  }
}

function describe({ page, pages, since, keys }: ShownPage, venues: readonly MosaicTile[]): MosaicPage {
  const tileOf = new Map(venues.map((tile) => [tile.sourceKey, tile]));
  const tiles = keys.map((key) => (key && tileOf.get(key)) ?? null);
  return { page, pages, venues: venues.length, tiles, since: new Date(since).toISOString() };
}
