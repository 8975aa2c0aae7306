import { Injectable } from '@nestjs/common';
import type { Conference, ConferenceDetails, CopyConference } from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { Clock } from '../../common/time/clock';
import { dayOf, daysBetween } from '../../common/time/day';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { contactOf, hotlineOf } from '../conference-views';
import type { ConferenceEntity } from '../conference.entity';
import { ConferencesService } from '../conferences.service';
import { DetailsService } from '../details/details.service';
import { ScheduleRepository } from '../lifecycle/schedule.repository';
import type { SittingEntity } from '../sitting.entity';
import { CopiesRepository } from './copies.repository';

/** Makes a draft out of an earlier conference. Figures, questions and links stay with the earlier one, and so
 * does the poster: it names the day. */
@Injectable()
export class CopiesService {
  constructor(
    private readonly repository: CopiesRepository,
    private readonly conferences: ConferencesService,
    private readonly details: DetailsService,
    private readonly schedule: ScheduleRepository,
    private readonly orgUnits: OrgUnitsService,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_ALLOWED */
  async copy(caller: HttpCaller, originalId: string, wanted: CopyConference): Promise<Conference> {
    const original = await this.conferences.find(originalId);
    await this.details.assertMayHost(caller, original.hostUnitId);
    // Units that were dissolved or merged meanwhile neither sit anywhere nor are asked.
    const formerUnitIds = await this.repository.findUnitIds(originalId);
    const unitIds = await this.orgUnits.existingOn(formerUnitIds, wanted.firstDay);
    const gone = await this.orgUnits.namesOf(formerUnitIds.filter((id) => !unitIds.includes(id)));
    const days = daysBetween(dayOf(original.scheduledStart, original.timeZone), wanted.firstDay);
    const copyId = await this.changes.make(caller, 'conference.copy', async (change) => {
      const { manager } = change;
      const originals = await this.conferences.sittings(originalId, manager);
      const { entity } = await this.details.insertDraft(
        toDetails(original, originals, wanted.title),
        manager,
      );
      const copies = await this.conferences.sittings(entity.id, manager);
      const sittings = new Map(originals.map(({ id }, index) => [id, copies[index]?.id ?? '']));

      const venues = wanted.venues
        ? await this.repository.copyVenues(originalId, entity.id, unitIds, manager)
        : null;
      const items = wanted.agenda
        ? await this.repository.copyAgenda(originalId, entity.id, { sittings, venues }, manager)
        : null;
      if (wanted.materials) await this.repository.copyMaterials(originalId, entity.id, items, manager);
      if (wanted.invitations) {
        await this.repository.copyInvitations(originalId, entity.id, unitIds, this.clock.now(), manager);
      }
      Object.assign(entity, await this.schedule.shift(entity.id, days, entity.timeZone, manager));
      await this.conferences.store(entity, manager);
      await change.record(`conference:${entity.id}`, null, {
        ...wanted,
        code: entity.code,
        from: original.title,
        ...(gone.size > 0 && { unitsGone: [...gone.values()] }),
      });
      return entity.id;
    });
    return this.conferences.describe(copyId);
  }
}

/** The details of an earlier conference, with its sittings when they were. */
function toDetails(
  entity: ConferenceEntity,
  sittings: readonly SittingEntity[],
  title: string,
): ConferenceDetails {
  const { kind, field, hostUnitId, timeZone, visibility, rules } = entity;
  return {
    title,
    kind,
    field,
    hostUnitId,
    timeZone,
    visibility,
    rules,
    sittings: sittings.map(({ name, startsAt, endsAt }) => ({
      id: null,
      name,
      start: startsAt.toISOString(),
      end: endsAt.toISOString(),
    })),
    hotline: hotlineOf(entity),
    contact: contactOf(entity),
  };
}
