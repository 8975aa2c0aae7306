import { Injectable } from '@nestjs/common';
import type { ExternalMark, MarkExternal } from '@diem-cau/shared';
import { AuditService } from '../../audit/audit.service';
import { DomainError } from '../../common/errors/domain-error';
import type { Connection } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { Facts } from '../../database/facts';
import type { ExternalMarkEntity } from './external-mark.entity';
import { ExternalMarksRepository } from './external-marks.repository';

/** Whether venues outside this system are connected, as people found out. */
@Injectable()
export class ExternalMarksService {
  constructor(
    private readonly repository: ExternalMarksRepository,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_ALLOWED, VENUE_NOT_INVITED, BAD_INPUT for a venue with a screen of ours */
  async mark(connection: Connection, commandId: string, said: MarkExternal): Promise<ExternalMark> {
    const { principal, conferenceId, actor } = connection;
    if (principal.kind !== 'account') throw new DomainError('NOT_ALLOWED');
    const { participationId, connected, evidence } = said;
    const { connection: joins } = await this.conferences.participation(conferenceId, participationId);
    if (joins === 'screen') throw new DomainError('BAD_INPUT', {}, 'participationId');
    return this.facts.once(connection, commandId, async ({ manager }) => {
      await this.repository.lock(participationId, manager);
      const marks = await this.repository.findByParticipation(conferenceId, participationId, manager);
      const former = marks.find(({ undo }) => !undo);
      const saved = await this.repository.add(
        {
          conferenceId,
          participationId,
          connected,
          evidence,
          markedBy: principal.name,
          markedByActor: actor,
          markedAt: this.clock.now(),
        },
        manager,
      );
      await this.audit.record(
        {
          actor,
          action: 'external-mark.set',
          conferenceId,
          subject: `participation:${participationId}`,
          ...(former && { before: audited(former) }),
          after: audited(saved),
        },
        manager,
      );
      return toMark(saved);
    });
  }

  /** @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE when it is not the venue's last any more */
  async undo(connection: Connection, commandId: string, markId: string): Promise<ExternalMark> {
    const { principal, conferenceId, actor } = connection;
    if (principal.kind !== 'account') throw new DomainError('NOT_ALLOWED');
    const asked = await this.repository.findOne(markId, conferenceId);
    if (!asked) throw new DomainError('NOT_FOUND');
    const { participationId } = asked;
    return this.facts.once(connection, commandId, async ({ manager }) => {
      await this.repository.lock(participationId, manager);
      const marks = await this.repository.findByParticipation(conferenceId, participationId, manager);
      const [last, before] = marks.filter(({ undo }) => !undo);
      if (last?.id !== markId) throw new DomainError('CHANGED_MEANWHILE');
      const undo = { markId, undoneBy: principal.name, undoneByActor: actor, undoneAt: this.clock.now() };
      await this.repository.takeBack(undo, manager);
      await this.audit.record(
        {
          actor,
          action: 'external-mark.undo',
          conferenceId,
          subject: `participation:${participationId}`,
          before: audited(last),
          ...(before && { after: audited(before) }),
        },
        manager,
      );
      return toMark({ ...last, undo });
    });
  }

  /** Of one venue, newest first; with those that were taken back. */
  async of(conferenceId: string, participationId: string): Promise<ExternalMark[]> {
    return (await this.repository.findByParticipation(conferenceId, participationId)).map(toMark);
  }

  /** Venues outside this system that are marked connected now; one that has joined by a screen since is none of them. */
  countConnected(conferenceId: string): Promise<number> {
    return this.repository.countConnected(conferenceId);
  }

  /** What holds now, by participation. */
  async holding(conferenceId: string): Promise<Map<string, ExternalMark>> {
    const marks = await this.repository.findHolding(conferenceId);
    return new Map(marks.map((mark) => [mark.participationId, toMark(mark)]));
  }
}

const audited = ({ connected, evidence }: ExternalMarkEntity) => ({ connected, evidence });

function toMark({ id, participationId, connected, evidence, ...mark }: ExternalMarkEntity): ExternalMark {
  return {
    id,
    participationId,
    connected,
    evidence,
    markedBy: mark.markedBy,
    markedAt: mark.markedAt.toISOString(),
    undoneBy: mark.undo?.undoneBy ?? null,
    undoneAt: mark.undo?.undoneAt.toISOString() ?? null,
    picture: mark.picture && !mark.undo ? `/external-marks/${id}/picture` : null,
  };
}
