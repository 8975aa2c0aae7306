import { Injectable } from '@nestjs/common';
import { VENUE_CALL_LIMITS, type LogCall, type VenueCall } from '@diem-cau/shared';
import { AuditService } from '../../audit/audit.service';
import { DomainError } from '../../common/errors/domain-error';
import type { Connection } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { Facts } from '../../database/facts';
import type { VenueCallEntity } from './venue-call.entity';
import { VenueCallsRepository } from './venue-calls.repository';

const HOUR = 3_600_000;

/** The log of who telephoned which venue, and what was agreed. */
@Injectable()
export class VenueCallsService {
  constructor(
    private readonly repository: VenueCallsRepository,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_ALLOWED, VENUE_NOT_INVITED, BAD_INPUT, CHANGED_MEANWHILE */
  async log(connection: Connection, commandId: string, said: LogCall): Promise<VenueCall> {
    const { principal, conferenceId, actor } = connection;
    if (principal.kind !== 'account') throw new DomainError('NOT_ALLOWED');
    const { participationId, called, whom, phone, reached, agreed, about, correctsId } = said;
    await this.conferences.participation(conferenceId, participationId);
    return this.facts.once(connection, commandId, async ({ manager }) => {
      const calledAt = this.clock.now();
      const waitUntil = said.waitUntil === null ? null : new Date(said.waitUntil);
      const longest = calledAt.getTime() + VENUE_CALL_LIMITS.waitHours * HOUR;
      if (waitUntil && waitUntil.getTime() > longest) throw new DomainError('BAD_INPUT', {}, 'waitUntil');
      const former =
        correctsId && (await this.repository.findToCorrect(correctsId, participationId, manager));
      if (correctsId && !former) throw new DomainError('NOT_FOUND');
      if (former && former.corrected) throw new DomainError('CHANGED_MEANWHILE');
      const saved = await this.repository.add(
        {
          conferenceId,
          participationId,
          called,
          whom,
          phone,
          reached,
          agreed,
          about: [...new Set(about)],
          waitUntil,
          correctsId,
          calledBy: principal.name,
          calledByActor: actor,
          calledAt,
        },
        manager,
      );
      await this.audit.record(
        {
          actor,
          action: former ? 'venue-call.correct' : 'venue-call.log',
          conferenceId,
          subject: `participation:${participationId}`,
          ...(former && { before: audited(former.entry) }),
          after: audited(saved),
        },
        manager,
      );
      return toVenueCall(saved);
    });
  }

  /** Of one venue, newest first. */
  async of(conferenceId: string, participationId: string): Promise<VenueCall[]> {
    return (await this.repository.findByParticipation(conferenceId, participationId)).map(toVenueCall);
  }

  /** The last call that counts of each venue that was telephoned, by participation. */
  async last(conferenceId: string): Promise<Map<string, VenueCall>> {
    const calls = await this.repository.findLast(conferenceId);
    return new Map(calls.map((call) => [call.participationId, toVenueCall(call)]));
  }
}

const audited = ({ whom, phone, reached, agreed, waitUntil }: VenueCallEntity) => ({
  whom,
  phone,
  reached,
  agreed,
  waitUntil,
});

function toVenueCall(entity: VenueCallEntity): VenueCall {
  const { id, participationId, called, whom, phone, reached, agreed, about, correctsId, calledBy } = entity;
  return {
    id,
    participationId,
    called,
    whom,
    phone,
    reached,
    agreed,
    about,
    correctsId,
    calledBy,
    waitUntil: entity.waitUntil?.toISOString() ?? null,
    calledAt: entity.calledAt.toISOString(),
  };
}
