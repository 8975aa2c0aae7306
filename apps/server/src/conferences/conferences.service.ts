import { Injectable } from '@nestjs/common';
import type { Conference, ConferenceState, ConferenceSummary, LinkKind } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { DomainError } from '../common/errors/domain-error';
import { News } from '../common/events/news';
import { audience } from '../common/realtime/audience';
import type { Connection } from '../common/realtime/connection';
import { Clock } from '../common/time/clock';
import { dayOf, type Day } from '../common/time/day';
import { Facts } from '../database/facts';
import { OrgUnitsService } from '../org-units/org-units.service';
import { takeStep, type LifecycleStep } from './conference-lifecycle';
import type { ConferenceEntity } from './conference.entity';
import { ConferencesRepository, type ParticipationRow } from './conferences.repository';
import type { SpeakerEntity } from './people/speaker.entity';
import { posterUrlOf } from './poster/poster-url';

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
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly news: News,
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

  /** The state, which nobody changes before the transaction ends. */
  async stateForChange(conferenceId: string, manager: EntityManager): Promise<ConferenceState> {
    return found(await this.repository.findForChange(conferenceId, manager)).state;
  }

  async describe(conferenceId: string): Promise<Conference> {
    const entity = await this.find(conferenceId);
    return toConference(entity, await this.hostNameOf(entity));
  }

  /** The number of the newest committed event. */
  eventSeq(conferenceId: string): Promise<number> {
    return this.repository.findEventSeq(conferenceId);
  }

  speakers(conferenceId: string): Promise<SpeakerEntity[]> {
    return this.repository.findSpeakers(conferenceId);
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

  /** @throws DomainError STATE_CONFLICT */
  async takeStep(connection: Connection, commandId: string, step: LifecycleStep): Promise<Conference> {
    const { conferenceId, actor } = connection;
    // Read before the transaction: inside it, a second connection could be waited for in vain.
    const hostUnitName = await this.hostNameOf(await this.find(conferenceId));
    const conference = await this.facts.once(connection, commandId, async (tx) => {
      const entity = found(await this.repository.findForChange(conferenceId, tx.manager));
      const before = officialTimes(entity);
      const after = takeStep(before, step, this.clock.now());
      if (!after) throw new DomainError('STATE_CONFLICT', { state: entity.state });
      Object.assign(entity, after, { revision: entity.revision + 1 });
      await this.repository.save(entity, tx.manager);
      await this.audit.record(
        { actor, action: `conference.${step}`, conferenceId, before, after },
        tx.manager,
      );
      const changed = toConference(entity, hostUnitName);
      await tx.announce(audience.everyone(conferenceId), 'conference:changed', { conference: changed });
      return changed;
    });
    if (conference.state === 'ended') this.news.publish('conferences:ended', { conferenceId });
    return conference;
  }

  private toSummaries(entities: ConferenceEntity[]): Promise<ConferenceSummary[]> {
    return Promise.all(entities.map(async (entity) => toSummary(entity, await this.hostNameOf(entity))));
  }

  /** As the host was called when the conference was held. */
  private hostNameOf(entity: ConferenceEntity): Promise<string> {
    return this.orgUnits.nameOf(entity.hostUnitId, dayOfConference(entity));
  }
}

const dayOfConference = ({ wentLiveAt, scheduledStart, timeZone }: ConferenceEntity): Day =>
  dayOf(wentLiveAt ?? scheduledStart, timeZone);

function toSummary(entity: ConferenceEntity, hostUnitName: string): ConferenceSummary {
  const { id, code, title, state, timeZone } = entity;
  return {
    id,
    code,
    title,
    state,
    timeZone,
    hostUnitName,
    scheduledStart: entity.scheduledStart.toISOString(),
    scheduledEnd: entity.scheduledEnd.toISOString(),
    posterUrl: posterUrlOf(entity),
  };
}

function toConference(entity: ConferenceEntity, hostUnitName: string): Conference {
  return {
    ...toSummary(entity, hostUnitName),
    field: entity.field,
    wentLiveAt: entity.wentLiveAt?.toISOString() ?? null,
    endedAt: entity.endedAt?.toISOString() ?? null,
    revision: entity.revision,
  };
}

const officialTimes = ({ state, wentLiveAt, endedAt }: ConferenceEntity) => ({ state, wentLiveAt, endedAt });

function found(entity: ConferenceEntity | null): ConferenceEntity {
  if (!entity) throw new DomainError('CONFERENCE_UNKNOWN');
  return entity;
}
