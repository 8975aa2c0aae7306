import { Injectable } from '@nestjs/common';
import {
  PARTICIPATION_LIMITS,
  VENUE_LIMITS,
  type OrgUnit,
  type ParticipationPlan,
  type PlanParticipations,
} from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import type { Day } from '../../common/time/day';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { VenuesService } from '../../venues/venues.service';
import { ConferencesService } from '../conferences.service';
import { InvitationsRepository } from '../invitations/invitations.repository';
import { planParticipations, venueName, type PlanFacts } from './participation-plan';
import { ParticipationsRepository, type ListedParticipation } from './participations.repository';

/** Gathers what a plan is made of: the tree on the conference's day, rooms that might be meant, who sits already. */
@Injectable()
export class ParticipationPlanner {
  constructor(
    private readonly repository: ParticipationsRepository,
    private readonly conferences: ConferencesService,
    private readonly invitations: InvitationsRepository,
    private readonly venues: VenuesService,
    private readonly orgUnits: OrgUnitsService,
  ) {}

  /**
   * @returns the plan, and the venues of the conference that it was made from
   * @throws DomainError BAD_INPUT when there are too many units, or a name would be too long
   */
  async plan(
    conferenceId: string,
    wanted: PlanParticipations,
  ): Promise<{ plan: ParticipationPlan; listed: ListedParticipation[] }> {
    const day = await this.conferences.dayOf(conferenceId);
    const units = await this.units(wanted, day);
    const tree = await this.orgUnits.treeOf(
      units.map(({ id }) => id),
      day,
    );
    const [listed, invitations] = await Promise.all([
      this.repository.findListed(conferenceId),
      this.invitations.find(conferenceId),
    ]);
    const plan = planParticipations({
      units,
      tree,
      naming: wanted.naming,
      choices: wanted.choices,
      rooms: await this.rooms(units, tree, wanted.naming, day),
      participations: listed.map((one) => ({ ...one, unitIds: one.units.map(({ unitId }) => unitId) })),
      declined: new Set(
        invitations.filter(({ state }) => state === 'declined').map(({ orgUnitId }) => orgUnitId),
      ),
    });
    return { plan, listed };
  }

  private async units({ unitIds, level }: PlanParticipations, day: Day): Promise<OrgUnit[]> {
    const units = (await this.orgUnits.subtree(unitIds, day)).filter((unit) =>
      level === null ? unitIds.includes(unit.id) : unit.level === level,
    );
    if (units.length > PARTICIPATION_LIMITS.planLines) throw new DomainError('BAD_INPUT', {}, 'unitIds');
    return units;
  }

  private async rooms(
    units: OrgUnit[],
    tree: OrgUnit[],
    naming: string,
    day: Day,
  ): Promise<PlanFacts['rooms']> {
    const nameById = new Map(tree.map(({ id, name }) => [id, name]));
    const names = units.map((unit) => venueName(naming, unit, nameById.get(unit.parentId ?? '') ?? ''));
    if (names.some((name) => name.length === 0 || name.length > VENUE_LIMITS.name)) {
      throw new DomainError('BAD_INPUT', {}, 'naming');
    }
    const unitIds = units.map(({ id }) => id);
    const rooms = await this.venues.findLike(unitIds, names);
    const hosts = await this.orgUnits.namesOf(
      rooms.map(({ hostUnitId }) => hostUnitId),
      day,
    );
    return rooms.map(({ id, name, hostUnitId }) => ({
      id,
      name,
      hostUnitId,
      hostUnitName: hosts.get(hostUnitId) ?? '',
    }));
  }
}
