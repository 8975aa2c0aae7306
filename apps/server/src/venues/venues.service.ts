import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AuditAction, ArchiveVenue, ChangeVenue, SaveVenue, Venue, VenuePage } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { Changes, type ChangeTransaction } from '../audit/changes';
import { DomainError } from '../common/errors/domain-error';
import { Clock } from '../common/time/clock';
import { AccessService } from '../identity/access.service';
import { Scopes } from '../identity/scopes';
import { OrgUnitsService } from '../org-units/org-units.service';
import { VenueListing } from './venue-listing';
import { VenueUses } from './venue-uses';
import type { VenueEntity } from './venue.entity';
import { VenuesRepository, wordsIn, type NewVenue, type VenueKeys } from './venues.repository';

export interface VenueQuery {
  unitId: string | null;
  query: string;
  archived: boolean;
  offset: number;
  limit: number;
}

/** Lasting rooms: kept by their host unit and by the unit that entered them. */
@Injectable()
export class VenuesService implements OnModuleInit {
  constructor(
    private readonly repository: VenuesRepository,
    private readonly listing: VenueListing,
    private readonly uses: VenueUses,
    private readonly orgUnits: OrgUnitsService,
    private readonly access: AccessService,
    private readonly scopes: Scopes,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scopes.registerRecord('venueId', async (id) => {
      const venue = await this.repository.find(id);
      return venue && [venue.hostUnitId, ...(venue.keeperUnitId ? [venue.keeperUnitId] : [])];
    });
  }

  /** A word also fits when a unit above the host is called so: "y yen" finds all rooms of the district. */
  async list(accountId: string, { unitId, query, ...page }: VenueQuery): Promise<VenuePage> {
    const hosts = await this.listing.hosts(await this.repository.findHostUnitIds());
    const [venues, total] = await this.repository.search({
      hostUnitIds: unitId === null ? null : hosts.below(unitId),
      words: wordsIn(query).map((word) => ({ word, hostUnitIds: hosts.called(word) })),
      ...page,
    });
    return { venues: await this.listing.describe(venues, accountId), total };
  }

  /** @throws DomainError NOT_ALLOWED */
  async create(accountId: string, wanted: SaveVenue): Promise<Venue> {
    await this.assertMayKeep(accountId, wanted);
    const by = { actor: `account:${accountId}`, conferenceId: null };
    return this.answer(
      accountId,
      await this.changes.make(by, 'venue.create', async (change) => {
        const [venue] = await this.repository.create([wanted], change.manager);
        if (!venue) throw new DomainError('UNAVAILABLE');
        await change.record(`venue:${venue.id}`, null, readable(venue));
        return venue;
      }),
    );
  }

  /** @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE */
  async change(accountId: string, id: string, { revision, ...wanted }: ChangeVenue): Promise<Venue> {
    await this.assertMayKeep(accountId, wanted);
    return this.update(accountId, id, 'venue.change', revision, (venue) => {
      Object.assign(venue, wanted);
      return Promise.resolve();
    });
  }

  /** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, VENUE_IN_USE */
  async setArchived(accountId: string, id: string, { archived, revision }: ArchiveVenue): Promise<Venue> {
    const action = archived ? 'venue.archive' : 'venue.restore';
    return this.update(accountId, id, action, revision, async (venue, { manager }) => {
      const conference = archived && (await this.uses.upcoming(id, manager));
      if (conference) throw new DomainError('VENUE_IN_USE', { conference });
      venue.archivedAt = archived ? this.clock.now() : null;
    });
  }

  /**
   * The rooms, which nobody sets aside before the transaction ends.
   *
   * @throws DomainError NOT_FOUND when one is unknown or set aside
   */
  async use(ids: string[], manager: EntityManager): Promise<VenueEntity[]> {
    const wanted = new Set(ids);
    const venues = wanted.size > 0 ? await this.repository.findForUse([...wanted], manager) : [];
    if (venues.length < wanted.size) throw new DomainError('NOT_FOUND');
    return venues;
  }

  /** For a conference that needs rooms which have no record yet; the caller records the change. */
  createAll(venues: NewVenue[], manager: EntityManager): Promise<VenueEntity[]> {
    return this.repository.create(venues, manager);
  }

  /** Rooms of these units, and rooms that are called by one of the names. */
  findLike(hostUnitIds: string[], names: string[]): Promise<VenueEntity[]> {
    return this.repository.findLike(hostUnitIds, names);
  }

  /** Gives rooms new keys for pairing; those that they had for the same conference stop working. */
  saveKeys(keys: VenueKeys, manager: EntityManager): Promise<void> {
    return this.repository.saveKeys(keys, manager);
  }

  private async update(
    accountId: string,
    id: string,
    action: AuditAction,
    revision: number,
    work: (venue: VenueEntity, change: ChangeTransaction) => Promise<void>,
  ): Promise<Venue> {
    const by = { actor: `account:${accountId}`, conferenceId: null };
    const changed = await this.changes.make(by, action, async (change) => {
      const venue = await this.repository.findForChange(id, change.manager);
      if (!venue) throw new DomainError('NOT_FOUND');
      if (venue.revision !== revision) throw new DomainError('CHANGED_MEANWHILE');
      const before = readable(venue);
      await work(venue, change);
      venue.revision += 1;
      await this.repository.save(venue, change.manager);
      await change.record(`venue:${id}`, before, readable(venue));
      return venue;
    });
    return this.answer(accountId, changed);
  }

  /** A record is never given to units over which its writer has no say. */
  private async assertMayKeep(
    accountId: string,
    { hostUnitId, keeperUnitId }: Pick<SaveVenue, 'hostUnitId' | 'keeperUnitId'>,
  ): Promise<void> {
    const unitIds = keeperUnitId ? [hostUnitId, keeperUnitId] : [hostUnitId];
    if (!(await this.orgUnits.exist([hostUnitId]))) throw new DomainError('BAD_INPUT', {}, 'hostUnitId');
    if (!(await this.orgUnits.exist(unitIds))) throw new DomainError('BAD_INPUT', {}, 'keeperUnitId');
    const permissions = await this.access.permissionsOver(accountId, unitIds);
    if (!permissions.has('venue.manage')) throw new DomainError('NOT_ALLOWED');
  }

  private async answer(accountId: string, venue: VenueEntity): Promise<Venue> {
    const [described] = await this.listing.describe([venue], accountId);
    if (!described) throw new DomainError('UNAVAILABLE');
    return described;
  }
}

const readable = ({
  name,
  address,
  hostUnitId,
  keeperUnitId,
  capacity,
  lineNote,
  phones,
  archivedAt,
}: VenueEntity) => ({
  name,
  address,
  hostUnitId,
  keeperUnitId,
  capacity,
  lineNote,
  phones,
  archived: archivedAt !== null,
});
