import { Injectable } from '@nestjs/common';
import {
  isClosed,
  isToCome,
  type AttendanceRules,
  type Conference,
  type ConferenceChoices,
  type ConferenceDetails,
  type CreateConference,
  type Permission,
  type ReviseConference,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import { AccessService } from '../../identity/access.service';
import { newClearCode } from '../../identity/secrets';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { AgendaService } from '../agenda/agenda.service';
import type { ConferenceEntity } from '../conference.entity';
import { ConferencesService } from '../conferences.service';
import { DetailsRepository } from './details.repository';
import { planSittings, scheduledTimes, type PlannedSitting } from './sittings';

const CODE_LENGTH = 6;
/** A permission that nobody but viewers holds. */
const VIEWERS_ONLY: Permission = 'qa.ask';

/** What an office writes down about a conference. */
@Injectable()
export class DetailsService {
  constructor(
    private readonly repository: DetailsRepository,
    private readonly conferences: ConferencesService,
    private readonly agenda: AgendaService,
    private readonly orgUnits: OrgUnitsService,
    private readonly access: AccessService,
    private readonly changes: Changes,
    private readonly announcer: Announcer,
  ) {}

  async choices(caller: HttpCaller): Promise<ConferenceChoices> {
    const unitIds = await this.hostUnitsOf(caller);
    const [units, fields] = await Promise.all([
      this.orgUnits.treeOf(unitIds),
      this.repository.findFields(unitIds),
    ]);
    const hostUnits = units.filter(({ id, endedOn }) => unitIds.includes(id) && endedOn === null);
    return { hostUnits: hostUnits.map(({ id, name }) => ({ id, name })), fields };
  }

  /** @throws DomainError NOT_ALLOWED, SITTINGS_OVERLAP */
  async create(caller: HttpCaller, details: CreateConference): Promise<Conference> {
    await this.assertMayHost(caller, details.hostUnitId);
    const id = await this.changes.make(caller, 'conference.create', async (change) => {
      const { entity, sittings } = await this.insertDraft(details, change.manager);
      await change.record(`conference:${entity.id}`, null, describe(entity, sittings));
      return entity.id;
    });
    return this.conferences.describe(id);
  }

  /** Makes a draft with a code of its own; the caller's transaction may add to it. */
  async insertDraft(
    details: ConferenceDetails,
    manager: EntityManager,
  ): Promise<{ entity: ConferenceEntity; sittings: PlannedSitting[] }> {
    const sittings = planSittings(details.sittings);
    const code = await this.freeCode(manager);
    const entity = await this.repository.insert(
      {
        ...toColumns(details),
        ...scheduledTimes(sittings),
        code,
        state: 'draft',
        stateReason: null,
        posterFileId: null,
        wentLiveAt: null,
        endedAt: null,
        deletedAt: null,
      },
      manager,
    );
    await this.repository.replaceSittings(entity.id, sittings, manager);
    return { entity, sittings };
  }

  /**
   * @throws DomainError CHANGED_MEANWHILE, STATE_CONFLICT, CONFERENCE_CODE_TAKEN, RULES_IN_USE, NOT_ALLOWED,
   *   SITTINGS_OVERLAP
   */
  async revise(caller: HttpCaller, conferenceId: string, details: ReviseConference): Promise<Conference> {
    const sittings = planSittings(details.sittings);
    const former = await this.conferences.find(conferenceId);
    if (former.hostUnitId !== details.hostUnitId) await this.assertMayHost(caller, details.hostUnitId);
    const { hostUnitId } = details;
    const hostUnitName = await this.conferences.hostNameOf({
      ...former,
      hostUnitId,
      ...scheduledTimes(sittings),
    });
    const conference = await this.changes.make(caller, 'conference.revise', async (change) => {
      const { manager } = change;
      const entity = await this.conferences.findForChange(conferenceId, manager);
      if (entity.revision !== details.revision) throw new DomainError('CHANGED_MEANWHILE');
      await this.assertRevisable(entity, details, manager);
      const before = describe(entity, await this.conferences.sittings(conferenceId, manager));
      Object.assign(entity, toColumns(details), scheduledTimes(sittings), { code: details.code });
      if (!(await this.repository.replaceSittings(conferenceId, sittings, manager))) {
        throw new DomainError('CHANGED_MEANWHILE');
      }
      await change.record(`conference:${conferenceId}`, before, describe(entity, sittings));
      const saved = await this.conferences.saveChanged(entity, hostUnitName, change);
      await this.agenda.announce(change, conferenceId);
      return saved;
    });
    if (former.visibility !== conference.visibility) this.showOutViewers(conference);
    return conference;
  }

  /** Who is still let in comes back at once. */
  private showOutViewers({ id, visibility }: Conference): void {
    if (visibility === 'public' || visibility === 'link') return;
    this.announcer.close(audience.permitted(id, VIEWERS_ONLY), 'revoked');
  }

  /** @throws DomainError NOT_ALLOWED when the account prepares no conferences of the unit */
  async assertMayHost(caller: HttpCaller, hostUnitId: string): Promise<void> {
    if (!(await this.hostUnitsOf(caller)).includes(hostUnitId)) {
      throw new DomainError('NOT_ALLOWED', {}, 'hostUnitId');
    }
  }

  private async assertRevisable(
    entity: ConferenceEntity,
    details: ReviseConference,
    manager: EntityManager,
  ): Promise<void> {
    const { state, code, hostUnitId, rules } = entity;
    const isDraft = state === 'draft';
    if (isClosed(state)) throw new DomainError('STATE_CONFLICT', { state });
    if (hostUnitId !== details.hostUnitId && !isDraft) {
      throw new DomainError('STATE_CONFLICT', { state }, 'hostUnitId');
    }
    if (!isToCome(state) && !sameRules(rules, details.rules)) {
      throw new DomainError('RULES_IN_USE', {}, 'rules');
    }
    if (code === details.code) return;
    if (!isDraft) throw new DomainError('STATE_CONFLICT', { state }, 'code');
    if (await this.repository.isCodeTaken(details.code, manager)) {
      throw new DomainError('CONFERENCE_CODE_TAKEN', {}, 'code');
    }
  }

  private async freeCode(manager: EntityManager): Promise<string> {
    let code = newClearCode(CODE_LENGTH);
    while (await this.repository.isCodeTaken(code, manager)) code = newClearCode(CODE_LENGTH);
    return code;
  }

  /** A right over a unit's records holds below it, but rights in a conference are those of its very host unit. */
  private async hostUnitsOf({ principal }: HttpCaller): Promise<string[]> {
    if (principal.kind !== 'account') throw new DomainError('NOT_ALLOWED');
    return (await this.access.heldWhere(principal.accountId, 'conference.create')).unitIds;
  }
}

function toColumns({ hotline, contact, sittings: _, ...details }: ConferenceDetails) {
  const { title, kind, field, hostUnitId, timeZone, visibility, rules } = details;
  return {
    title,
    kind,
    field,
    hostUnitId,
    timeZone,
    visibility,
    rules: { ...rules },
    hotlineName: hotline?.name ?? null,
    hotlinePhone: hotline?.phone ?? null,
    hotlinePublic: hotline?.isPublic ?? false,
    contactName: contact?.name ?? null,
    contactPhone: contact?.phone ?? null,
  };
}

const sameRules = (one: AttendanceRules, other: AttendanceRules): boolean =>
  one.beatSeconds === other.beatSeconds &&
  one.leaseSeconds === other.leaseSeconds &&
  one.viewSeconds === other.viewSeconds &&
  one.venueConnectedMinutes === other.venueConnectedMinutes;

/** For the audit: what a person would read. */
function describe(entity: ConferenceEntity, sittings: readonly Omit<PlannedSitting, 'id'>[]): object {
  const { id: _, revision: __, deletedAt: ___, ...columns } = entity;
  return { ...columns, sittings: sittings.map(({ name, startsAt, endsAt }) => ({ name, startsAt, endsAt })) };
}
