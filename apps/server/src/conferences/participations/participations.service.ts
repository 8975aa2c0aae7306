import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  isClosed,
  type AddParticipation,
  type ChangeParticipation,
  type Participation,
  type ParticipationList,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { ScreensService } from '../../venues/screens.service';
import { VenueUses } from '../../venues/venue-uses';
import { VenuesService } from '../../venues/venues.service';
import { AgendaService } from '../agenda/agenda.service';
import { ConferencesService } from '../conferences.service';
import { InvitingService } from '../invitations/inviting.service';
import { VenueDoors } from '../invitations/venue-doors';
import type { ParticipationEntity } from '../participation.entity';
import { readable, seated, withoutForeign } from './participation-text';
import { ParticipationsRepository } from './participations.repository';

/** Units that are merely given a seat have said nothing yet. */
const NOT_ASKED = { requestedCount: null, agreed: null };

/** Which venues take part in a conference, who sits there and who answers for them. */
@Injectable()
export class ParticipationsService implements OnModuleInit {
  constructor(
    private readonly repository: ParticipationsRepository,
    private readonly conferences: ConferencesService,
    private readonly agenda: AgendaService,
    private readonly inviting: InvitingService,
    private readonly doors: VenueDoors,
    private readonly venues: VenuesService,
    private readonly venueUses: VenueUses,
    private readonly screens: ScreensService,
    private readonly orgUnits: OrgUnitsService,
    private readonly changes: Changes,
  ) {}

  onModuleInit(): void {
    this.venueUses.register({
      upcoming: (venueId, manager) => this.repository.findUpcomingUse(venueId, manager),
      admits: (venueId, conferenceId) => this.repository.isAdmitted(venueId, conferenceId),
    });
  }

  /** Units are called and placed as they are on the conference's day. */
  async list(conferenceId: string): Promise<ParticipationList> {
    const day = await this.conferences.dayOf(conferenceId);
    const listed = await this.repository.findListed(conferenceId);
    const unitIds = listed.flatMap(({ hostUnitId, units }) => [
      hostUnitId,
      ...units.map((unit) => unit.unitId),
    ]);
    const [units, screens] = await Promise.all([
      this.orgUnits.treeOf([...new Set(unitIds)], day),
      this.screens.countByVenue(listed.map(({ venueId }) => venueId)),
    ]);
    const place = new Map(units.map(({ id, name }, index) => [id, { name, index }]));
    return {
      units,
      participations: listed.map((participation) => ({
        ...participation,
        units: participation.units
          .map(({ unitId, invitation }) => ({ unitId, invitation, name: place.get(unitId)?.name ?? '' }))
          .sort((a, b) => (place.get(a.unitId)?.index ?? 0) - (place.get(b.unitId)?.index ?? 0)),
        accepted: participation.units.some(({ invitation }) => invitation === 'accepted'),
        screens: screens.get(participation.venueId) ?? 0,
      })),
    };
  }

  /** @throws DomainError NOT_FOUND, BAD_INPUT, VENUE_TAKES_PART, STATE_CONFLICT */
  async add(caller: HttpCaller, conferenceId: string, wanted: AddParticipation): Promise<Participation> {
    const { venueId, newVenue, unitIds, agreed, ...details } = wanted;
    if ((venueId === null) === (newVenue === null)) throw new DomainError('BAD_INPUT', {}, 'venueId');
    if (newVenue && !caller.permissions.has('venue.manage')) throw new DomainError('NOT_ALLOWED');
    const names = await this.namesOf(conferenceId, newVenue ? [...unitIds, newVenue.hostUnitId] : unitIds);
    const { hostUnitId } = await this.conferences.find(conferenceId);
    const id = await this.changes.make(caller, 'participation.add', async (change) => {
      const { manager } = change;
      await this.assertOpen(conferenceId, manager);
      const [venue] = newVenue
        ? await this.venues.createAll(
            [{ ...newVenue, keeperUnitId: hostUnitId, lineNote: null, phones: [] }],
            manager,
          )
        : await this.venues.use([venueId ?? ''], manager);
      if (!venue) throw new DomainError('NOT_FOUND');
      const listed = await this.repository.findListed(conferenceId, manager);
      if (listed.some((other) => other.venueId === venue.id)) throw new DomainError('VENUE_TAKES_PART');
      const [created] = await this.repository.create(
        conferenceId,
        [{ ...withoutForeign(details), venueId: venue.id, unitIds }],
        manager,
      );
      if (!created) throw new DomainError('UNAVAILABLE');
      await this.inviting.inviteUnits(change, conferenceId, seated(unitIds, names), {
        requestedCount: null,
        agreed: agreed?.note ?? null,
      });
      await change.record(`participation:${created.id}`, null, {
        venue: venue.name,
        newVenue: newVenue !== null,
        ...readable(created, unitIds, names),
      });
      return created.id;
    });
    return this.read(conferenceId, id);
  }

  /** @throws DomainError NOT_FOUND, BAD_INPUT, CHANGED_MEANWHILE, STATE_CONFLICT */
  async change(
    caller: HttpCaller,
    conferenceId: string,
    id: string,
    { revision, unitIds, ...details }: ChangeParticipation,
  ): Promise<Participation> {
    const names = await this.namesOf(conferenceId, unitIds);
    await this.changes.make(caller, 'participation.change', async (change) => {
      const { manager } = change;
      await this.assertOpen(conferenceId, manager);
      const participation = await this.findForChange(conferenceId, id, manager);
      if (participation.revision !== revision) throw new DomainError('CHANGED_MEANWHILE');
      const formerUnitIds = await this.repository.findUnitIds(id, manager);
      const before = readable(participation, formerUnitIds, names);
      Object.assign(participation, withoutForeign(details), { revision: revision + 1 });
      await this.repository.save(participation, manager);
      await this.repository.replaceUnits(id, unitIds, manager);
      await this.repository.unseatDelegates(conferenceId, formerUnitIds, manager);
      const added = unitIds.filter((unitId) => !formerUnitIds.includes(unitId));
      await this.inviting.inviteUnits(change, conferenceId, seated(added, names), NOT_ASKED);
      await change.record(`participation:${id}`, before, readable(participation, unitIds, names));
    });
    await this.closeUnlessOpen(conferenceId, [id]);
    return this.read(conferenceId, id);
  }

  /** The unit sits at this venue from now on, and at no other. @throws DomainError NOT_FOUND, BAD_INPUT, STATE_CONFLICT */
  async seat(caller: HttpCaller, conferenceId: string, id: string, unitId: string): Promise<Participation> {
    const names = await this.namesOf(conferenceId, [unitId]);
    const left = await this.changes.make(caller, 'participation.seat', async (change) => {
      const { manager } = change;
      await this.assertOpen(conferenceId, manager);
      await this.findForChange(conferenceId, id, manager);
      const from = await this.repository.unseat(conferenceId, unitId, manager);
      await this.repository.insertUnits([{ id, unitId }], manager);
      await this.repository.unseatDelegates(conferenceId, [unitId], manager);
      await this.inviting.inviteUnits(change, conferenceId, names, NOT_ASKED);
      const unit = names.get(unitId);
      await change.record(`participation:${id}`, { unit, sitsAt: from }, { unit, sitsAt: [id] });
      return from;
    });
    await this.closeUnlessOpen(conferenceId, left);
    return this.read(conferenceId, id);
  }

  /** @throws DomainError NOT_FOUND, PARTICIPATION_HAS_FACTS, STATE_CONFLICT */
  async remove(caller: HttpCaller, conferenceId: string, id: string): Promise<void> {
    const { units } = await this.read(conferenceId, id);
    const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
    const venueId = await this.changes.make(caller, 'participation.remove', async (change) => {
      const { manager } = change;
      await this.assertOpen(conferenceId, manager);
      const participation = await this.findForChange(conferenceId, id, manager);
      const before = readable(participation, await this.repository.findUnitIds(id, manager), names);
      // Recorded while it still has a name.
      await change.record(`participation:${id}`, before, null);
      const isInAgenda = await this.repository.isInAgenda(id, manager);
      if (!(await this.repository.remove(id, manager))) throw new DomainError('PARTICIPATION_HAS_FACTS');
      // Its contribution stays planned, without a venue: whoever has the agenda open must learn of it.
      if (isInAgenda) await this.agenda.announce(change, conferenceId);
      return participation.venueId;
    });
    await this.doors.close([{ participationId: id, venueId }]);
  }

  /** @throws DomainError NOT_FOUND when it is not this conference's */
  async read(conferenceId: string, id: string): Promise<Participation> {
    const { participations } = await this.list(conferenceId);
    const found = participations.find((participation) => participation.id === id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Locks the conference, so that changes of its venues follow one another. */
  async assertOpen(conferenceId: string, manager: EntityManager): Promise<void> {
    const state = await this.conferences.stateForChange(conferenceId, manager);
    if (isClosed(state)) throw new DomainError('STATE_CONFLICT', { state });
  }

  /** @throws DomainError NOT_FOUND when one of them has been removed meanwhile; the others stay until the transaction ends */
  async assertStill(conferenceId: string, ids: string[], manager: EntityManager): Promise<void> {
    const found = await this.repository.findSomeForChange(conferenceId, ids, manager);
    if (found.length < ids.length) throw new DomainError('NOT_FOUND');
  }

  /** A venue where nobody has accepted any more is left by its people; one that joins by another system by its screens. */
  private async closeUnlessOpen(conferenceId: string, ids: string[]): Promise<void> {
    const rows = (await this.conferences.participations(conferenceId)).filter(({ id }) => ids.includes(id));
    await this.doors.close(
      rows
        .filter(({ accepted }) => !accepted)
        .map(({ id: participationId, venueId }) => ({ participationId, venueId })),
    );
    const external = rows.filter(({ connection }) => connection !== 'screen');
    await this.doors.closeScreens(external.map(({ venueId }) => venueId));
  }

  private async findForChange(
    conferenceId: string,
    id: string,
    manager: EntityManager,
  ): Promise<ParticipationEntity> {
    const participation = await this.repository.findForChange(id, conferenceId, manager);
    if (!participation) throw new DomainError('NOT_FOUND');
    return participation;
  }

  private async namesOf(conferenceId: string, unitIds: string[]): Promise<ReadonlyMap<string, string>> {
    const names = await this.orgUnits.namesOf(unitIds, await this.conferences.dayOf(conferenceId));
    if (unitIds.some((unitId) => !names.has(unitId))) throw new DomainError('BAD_INPUT', {}, 'unitIds');
    return names;
  }
}
