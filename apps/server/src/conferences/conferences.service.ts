import { Injectable } from '@nestjs/common';
import type {
  Conference,
  ConferenceState,
  ConferenceSummary,
  LinkKind,
  Permission,
  StaffConference,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../common/errors/domain-error';
import { audience } from '../common/realtime/audience';
import { Clock } from '../common/time/clock';
import { dayOf, type Day } from '../common/time/day';
import type { FactTransaction } from '../database/facts';
import { OrgUnitsService } from '../org-units/org-units.service';
import { toConference, toStaffConference, toSummary } from './conference-views';
import type { ConferenceEntity } from './conference.entity';
import { ConferencesRepository, type ParticipationRow } from './conferences.repository';
import type { ChairEntity } from './people/chair.entity';
import type { SpeakerEntity } from './people/speaker.entity';
import type { SittingEntity } from './sitting.entity';

export interface HostedConference {
  id: string;
  code: string;
  title: string;
}

@Injectable()
export class ConferencesService {
  constructor(
    private readonly repository: ConferencesRepository,
    private readonly orgUnits: OrgUnitsService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CONFERENCE_UNKNOWN */
  async find(conferenceId: string): Promise<ConferenceEntity> {
    return found(await this.repository.findById(conferenceId));
  }

  /** The day whose tree of units the conference uses. */
  async dayOf(conferenceId: string): Promise<Day> {
    return dayOfConference(await this.find(conferenceId));
  }

  /** @throws DomainError CONFERENCE_UNKNOWN */
  async stateOf(conferenceId: string): Promise<ConferenceState> {
    return found(await this.repository.findState(conferenceId));
  }

  /** The state, which nobody changes before the transaction ends. */
  async stateForChange(conferenceId: string, manager: EntityManager): Promise<ConferenceState> {
    return found(await this.repository.findForChange(conferenceId, manager)).state;
  }

  /** The conference, which nobody else changes before the transaction ends. */
  async findForChange(conferenceId: string, manager: EntityManager): Promise<ConferenceEntity> {
    return found(await this.repository.findForChange(conferenceId, manager));
  }

  /** In the order in which they are held. */
  sittings(conferenceId: string, manager?: EntityManager): Promise<SittingEntity[]> {
    return this.repository.findSittings(conferenceId, manager);
  }

  async describe(conferenceId: string): Promise<Conference> {
    const entity = await this.find(conferenceId);
    const [hostUnitName, sittings] = await Promise.all([
      this.hostNameOf(entity),
      this.repository.findSittings(conferenceId),
    ]);
    return toConference(entity, hostUnitName, sittings);
  }

  async describeToStaff(
    conferenceId: string,
    permissions: ReadonlySet<Permission>,
  ): Promise<StaffConference> {
    const [entity, conference] = await Promise.all([this.find(conferenceId), this.describe(conferenceId)]);
    return toStaffConference(entity, conference, permissions);
  }

  /** Stores what nobody who is in the conference has to be told. */
  store(entity: ConferenceEntity, manager: EntityManager): Promise<void> {
    return this.repository.save(entity, manager);
  }

  /**
   * Stores a changed conference with a new revision, and tells everybody in it.
   *
   * @param hostUnitName read before the transaction: inside it, a second connection could be waited for in vain
   */
  async saveChanged(
    entity: ConferenceEntity,
    hostUnitName: string,
    { manager, announce }: FactTransaction,
  ): Promise<Conference> {
    entity.revision += 1;
    await this.repository.save(entity, manager);
    const sittings = await this.repository.findSittings(entity.id, manager);
    const conference = toConference(entity, hostUnitName, sittings);
    await announce(audience.everyone(entity.id), 'conference:changed', { conference });
    return conference;
  }

  /** The number of the newest committed event. */
  eventSeq(conferenceId: string): Promise<number> {
    return this.repository.findEventSeq(conferenceId);
  }

  speakers(conferenceId: string): Promise<SpeakerEntity[]> {
    return this.repository.findSpeakers(conferenceId);
  }

  chairs(conferenceId: string): Promise<ChairEntity[]> {
    return this.repository.findChairs(conferenceId);
  }

  participations(conferenceId: string): Promise<ParticipationRow[]> {
    return this.repository.findParticipations(conferenceId);
  }

  /** @throws DomainError VENUE_NOT_INVITED when the participation is not this conference's */
  async participation(conferenceId: string, participationId: string): Promise<ParticipationRow> {
    const participation = await this.repository.findParticipation(participationId);
    if (participation?.conferenceId !== conferenceId) throw new DomainError('VENUE_NOT_INVITED');
    return participation;
  }

  /** @throws DomainError NOT_FOUND, VENUE_NOT_INVITED when the link's subject is not this conference's */
  async assertBelongs(conferenceId: string, kind: LinkKind, subjectId: string): Promise<void> {
    if (kind === 'coordinator' || kind === 'technician') {
      await this.participation(conferenceId, subjectId);
      return;
    }
    const find = {
      speaker: () => this.repository.findSpeaker(subjectId),
      chair: () => this.repository.findChair(subjectId),
      invitee: () => this.repository.findInvitation(subjectId),
    }[kind];
    if ((await find())?.conferenceId !== conferenceId) throw new DomainError('NOT_FOUND');
  }

  async listForAccount(accountId: string): Promise<ConferenceSummary[]> {
    return this.toSummaries(await this.repository.findForAccount(accountId));
  }

  /** Conferences that the units host, and those named; deleted ones too, whose records remain. Newest first. */
  async listHosted(unitIds: string[], conferenceIds: string[]): Promise<HostedConference[]> {
    const entities = await this.repository.findHosted(unitIds, conferenceIds);
    return entities.map(({ id, code, title }) => ({ id, code, title }));
  }

  async listPublic(): Promise<ConferenceSummary[]> {
    return this.toSummaries(await this.repository.findPublic(this.clock.now()));
  }

  async summary(conferenceId: string): Promise<ConferenceSummary> {
    const entity = await this.find(conferenceId);
    return toSummary(entity, await this.hostNameOf(entity));
  }

  /** @returns the former poster's file */
  async changePoster(
    conferenceId: string,
    fileId: string | null,
    manager: EntityManager,
  ): Promise<string | null> {
    const entity = found(await this.repository.findForChange(conferenceId, manager));
    const former = entity.posterFileId;
    entity.posterFileId = fileId;
    await this.repository.save(entity, manager);
    return former;
  }

  /** As the host was called when the conference was held, or is to be held. */
  hostNameOf(entity: ConferenceEntity): Promise<string> {
    return this.orgUnits.nameOf(entity.hostUnitId, dayOfConference(entity));
  }

  private toSummaries(entities: ConferenceEntity[]): Promise<ConferenceSummary[]> {
    return Promise.all(entities.map(async (entity) => toSummary(entity, await this.hostNameOf(entity))));
  }
}

const dayOfConference = ({ wentLiveAt, scheduledStart, timeZone }: ConferenceEntity): Day =>
  dayOf(wentLiveAt ?? scheduledStart, timeZone);

function found<Known>(known: Known | null): Known {
  if (!known) throw new DomainError('CONFERENCE_UNKNOWN');
  return known;
}
