import { Injectable } from '@nestjs/common';
import type { DeclareCount, HeadCount, RecordCount } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { DomainError } from '../common/errors/domain-error';
import type { Connection } from '../common/realtime/connection';
import { Clock } from '../common/time/clock';
import { ConferencesService } from '../conferences/conferences.service';
import { Facts } from '../database/facts';
import { isCountable, isPlausibleCall } from './count-time';
import type { HeadCountEntity } from './head-count.entity';
import { HeadCountsRepository, type NewHeadCount } from './head-counts.repository';
import { venueFigure } from './venue-figure';

type Said = Pick<
  NewHeadCount,
  'participationId' | 'source' | 'count' | 'note' | 'informant' | 'toldAt' | 'enteredBy'
>;

@Injectable()
export class HeadCountsService {
  constructor(
    private readonly repository: HeadCountsRepository,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_ALLOWED, COUNT_NEEDS_EVENT */
  async declare(
    connection: Connection,
    commandId: string,
    { count, note }: DeclareCount,
  ): Promise<HeadCount> {
    const { participationId, name: enteredBy } = coordinatorOf(connection);
    const said: Said = {
      participationId,
      source: 'declared',
      count,
      note,
      enteredBy,
      informant: null,
      toldAt: null,
    };
    return this.enter(connection, commandId, said);
  }

  /** @throws DomainError NOT_ALLOWED, VENUE_NOT_INVITED, BAD_INPUT, COUNT_NEEDS_EVENT */
  async record(connection: Connection, commandId: string, told: RecordCount): Promise<HeadCount> {
    const { principal, conferenceId } = connection;
    if (principal.kind !== 'account') throw new DomainError('NOT_ALLOWED');
    const { participationId, count, note, informant } = told;
    await this.conferences.participation(conferenceId, participationId);
    return this.enter(connection, commandId, {
      participationId,
      source: 'telephoned',
      count,
      note,
      informant,
      toldAt: new Date(told.toldAt),
      enteredBy: principal.name,
    });
  }

  /** The counts of a coordinator's own venue, newest first. */
  async own(connection: Connection): Promise<HeadCount[]> {
    return this.of(connection.conferenceId, coordinatorOf(connection).participationId);
  }

  /** The counts of one venue, newest first. */
  async of(conferenceId: string, participationId: string): Promise<HeadCount[]> {
    return (await this.repository.findByParticipation(conferenceId, participationId)).map(toHeadCount);
  }

  /** The figure of every venue that has one, by participation. */
  async figures(conferenceId: string): Promise<Map<string, HeadCount>> {
    const byVenue = Map.groupBy(
      (await this.repository.findCurrent(conferenceId)).map(toHeadCount),
      ({ participationId }) => participationId,
    );
    const figures = new Map<string, HeadCount>();
    for (const [participationId, counts] of byVenue) {
      const figure = venueFigure(counts);
      if (figure) figures.set(participationId, figure);
    }
    return figures;
  }

  /**
   * A count that came with the answer to a roll call, whose record it is part of.
   *
   * @returns its id
   */
  async addAnswered(count: NewHeadCount, manager: EntityManager): Promise<string> {
    return (await this.repository.supersede(count, manager)).saved.id;
  }

  private async enter(connection: Connection, commandId: string, said: Said): Promise<HeadCount> {
    const { conferenceId, actor } = connection;
    // Read beforehand: a transaction that waits for a second connection could wait for itself when all are taken.
    const conference = await this.conferences.find(conferenceId);
    return this.facts.once(connection, commandId, async ({ manager }) => {
      const enteredAt = this.clock.now();
      if (!isCountable(conference, enteredAt)) throw new DomainError('COUNT_NEEDS_EVENT');
      if (said.toldAt && !isPlausibleCall(said.toldAt, conference.scheduledStart, enteredAt)) {
        throw new DomainError('BAD_INPUT', {}, 'toldAt');
      }
      const count = { ...said, conferenceId, enteredByActor: actor, enteredAt, rollCallId: null };
      const { former, saved } = await this.repository.supersede(count, manager);
      await this.audit.record(
        {
          actor,
          action: said.source === 'declared' ? 'head-count.declare' : 'head-count.record',
          conferenceId,
          subject: `participation:${said.participationId}`,
          ...(former && { before: audited(former) }),
          after: audited(saved),
        },
        manager,
      );
      return toHeadCount(saved);
    });
  }
}

const audited = ({ count, informant, toldAt, note }: HeadCountEntity) => ({ count, informant, toldAt, note });

function coordinatorOf({ principal }: Connection): { participationId: string; name: string } {
  if (principal.kind !== 'coordinator') throw new DomainError('NOT_ALLOWED');
  return principal;
}

function toHeadCount(entity: HeadCountEntity): HeadCount {
  const { id, participationId, count, source, enteredBy, informant, note } = entity;
  return {
    id,
    participationId,
    count,
    source,
    enteredBy,
    informant,
    note,
    toldAt: entity.toldAt?.toISOString() ?? null,
    enteredAt: entity.enteredAt.toISOString(),
  };
}
