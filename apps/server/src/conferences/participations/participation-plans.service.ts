import { Injectable } from '@nestjs/common';
import type {
  CarryOutPlan,
  ParticipationPlan,
  PlanDone,
  PlanLine,
  PlanParticipations,
} from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { VenuesService } from '../../venues/venues.service';
import { ConferencesService } from '../conferences.service';
import { InvitingService } from '../invitations/inviting.service';
import { ParticipationPlanner } from './participation-planner';
import { BY_SCREEN } from './participation-text';
import { ParticipationsRepository, type NewParticipation } from './participations.repository';
import { ParticipationsService } from './participations.service';

/** Makes a venue for each unit of a part of the tree: shown first, then done whole or not at all. */
@Injectable()
export class ParticipationPlansService {
  constructor(
    private readonly repository: ParticipationsRepository,
    private readonly participations: ParticipationsService,
    private readonly conferences: ConferencesService,
    private readonly inviting: InvitingService,
    private readonly planner: ParticipationPlanner,
    private readonly venues: VenuesService,
    private readonly changes: Changes,
  ) {}

  /** @throws DomainError BAD_INPUT */
  async preview(conferenceId: string, wanted: PlanParticipations): Promise<ParticipationPlan> {
    return (await this.planner.plan(conferenceId, wanted)).plan;
  }

  /** @throws DomainError CHANGED_MEANWHILE when what would be done is not what was shown, NOT_FOUND, STATE_CONFLICT */
  async carryOut(
    caller: HttpCaller,
    conferenceId: string,
    { digest, agreed, ...wanted }: CarryOutPlan,
  ): Promise<PlanDone> {
    const { plan, listed } = await this.planner.plan(conferenceId, wanted);
    if (plan.digest !== digest) throw new DomainError('CHANGED_MEANWHILE');
    if (plan.creates > 0 && !caller.permissions.has('venue.manage')) throw new DomainError('NOT_ALLOWED');
    const { hostUnitId: keeperUnitId } = await this.conferences.find(conferenceId);
    const lines = plan.lines.filter(({ act }) => act !== 'skip');
    return this.changes.make(caller, 'participation.add-many', async (change) => {
      const { manager } = change;
      await this.participations.assertOpen(conferenceId, manager);
      // The plan was read before the conference was locked: another one may have been carried out in between.
      const now = await this.repository.findListed(conferenceId, manager);
      if (JSON.stringify(now) !== JSON.stringify(listed)) throw new DomainError('CHANGED_MEANWHILE');
      const created = await this.venues.createAll(
        lines.filter(({ act }) => act === 'create').map((line) => newVenue(line, keeperUnitId)),
        manager,
      );
      await this.venues.use(
        lines.flatMap(({ venueId }) => venueId ?? []),
        manager,
      );
      const createdFor = new Map(created.map(({ id, hostUnitId }) => [hostUnitId, id]));
      const unitsAt = Map.groupBy(lines, (line) => line.venueId ?? createdFor.get(line.unitId) ?? '');
      const existing = new Map(listed.map(({ id, venueId }) => [venueId, id]));
      const added = [...unitsAt].filter(([venueId]) => !existing.has(venueId));
      await this.repository.create(
        conferenceId,
        added.map(([venueId, at]) => newParticipation(venueId, at)),
        manager,
      );
      await this.repository.insertUnits(
        [...unitsAt].flatMap(([venueId, at]) => {
          const id = existing.get(venueId);
          return id ? at.map(({ unitId }) => ({ id, unitId })) : [];
        }),
        manager,
      );
      const names = new Map(lines.map(({ unitId, unitName }) => [unitId, unitName]));
      const { invited } = await this.inviting.inviteUnits(change, conferenceId, names, {
        requestedCount: null,
        agreed: agreed?.note ?? null,
      });
      await change.record(`conference:${conferenceId}`, null, {
        venues: lines.map((line) => `${line.venueName} (${line.act === 'create' ? 'mới' : 'đã có'})`),
      });
      return { participations: added.length, venuesCreated: created.length, unitsInvited: invited };
    });
  }
}

const newVenue = ({ venueName: name, unitId: hostUnitId }: PlanLine, keeperUnitId: string) => ({
  name,
  hostUnitId,
  keeperUnitId,
  address: null,
  capacity: null,
  lineNote: null,
  phones: [],
});

const newParticipation = (venueId: string, lines: PlanLine[]): NewParticipation => ({
  venueId,
  unitIds: lines.map(({ unitId }) => unitId),
  ...BY_SCREEN,
});
