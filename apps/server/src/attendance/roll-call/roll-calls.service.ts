import { Injectable } from '@nestjs/common';
import { isOver, type CallVenues, type RollCallSummary, type StartRollCall } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { DomainError } from '../../common/errors/domain-error';
import { News } from '../../common/events/news';
import type { Connection } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { Facts } from '../../database/facts';
import { isCountable } from '../count-time';
import { RollCallCalling } from './roll-call-calling';
import { RollCallList } from './roll-call-list';
import { RollCallReading } from './roll-call-reading.service';
import type { RollCallRow, StepBy } from './roll-call-rows';
import { RollCallRepository } from './roll-call.repository';

/** The clock, when it calls the next venue. */
const SYSTEM = { name: '', actor: 'system' } as const;

/** Roll calls as those hold them who may: begun, called, closed, cancelled. */
@Injectable()
export class RollCallsService {
  constructor(
    private readonly repository: RollCallRepository,
    private readonly reading: RollCallReading,
    private readonly list: RollCallList,
    private readonly calling: RollCallCalling,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError COUNT_NEEDS_EVENT, STATE_CONFLICT, ROLL_CALL_RUNNING, ROLL_CALL_NOBODY_LEFT, NOT_FOUND */
  async start(connection: Connection, commandId: string, wanted: StartRollCall): Promise<RollCallSummary> {
    const { conferenceId, actor } = connection;
    const { chairId, scope, key, mode, answerSeconds, nextOnAnswer, nextOnTimeOut } = wanted;
    const [{ sittingName, venues }, onBehalfOf] = await Promise.all([
      this.list.read(conferenceId),
      this.chairName(connection, chairId),
    ]);
    const row = await this.facts.once(connection, commandId, async ({ manager }) => {
      // Locks the conference, so that two that are begun at once follow one another.
      const conference = await this.conferences.findForChange(conferenceId, manager);
      const by = this.by(connection);
      const { state } = conference;
      if (isOver(state)) throw new DomainError('STATE_CONFLICT', { state });
      if (!isCountable(conference, by.at)) throw new DomainError('COUNT_NEEDS_EVENT');
      if (await this.repository.isOneRunning(conferenceId, manager)) {
        throw new DomainError('ROLL_CALL_RUNNING');
      }
      const begun = {
        conferenceId,
        sittingName,
        number: await this.repository.nextNumber(conferenceId, manager),
        mode,
        answerSeconds,
        nextOnAnswer,
        nextOnTimeOut,
        rehearsal: state === 'rehearsal',
        startedAt: by.at,
        startedBy: by.name,
        startedByActor: actor,
        onBehalfOf,
      };
      const created = await this.repository.create(begun, venues, manager);
      const first = mode === 'one-by-one' ? { scope: 'next' as const, key: null } : { scope, key };
      await this.calling.call(created, first, by, manager);
      const { number, rehearsal } = begun;
      const after = { number, mode, answerSeconds, onBehalfOf, rehearsal, venues: venues.length };
      await this.record(connection, 'roll-call.start', created.id, after, manager);
      return created;
    });
    return this.told(row);
  }

  /** @throws DomainError NOT_FOUND, ROLL_CALL_OVER, ROLL_CALL_NOBODY_LEFT, BAD_INPUT, STATE_CONFLICT */
  async call(connection: Connection, commandId: string, { rollCallId, scope, key }: CallVenues) {
    const row = await this.facts.once(connection, commandId, async ({ manager }) => {
      const { row: found, state } = await this.running(connection.conferenceId, rollCallId, manager);
      if (isOver(state)) throw new DomainError('STATE_CONFLICT', { state });
      const venues = await this.calling.call(found, { scope, key }, this.by(connection), manager);
      await this.record(connection, 'roll-call.call', rollCallId, { scope, venues }, manager);
      return found;
    });
    return this.told(row);
  }

  /** @throws DomainError NOT_FOUND, ROLL_CALL_OVER */
  close(connection: Connection, commandId: string, rollCallId: string): Promise<RollCallSummary> {
    return this.end(connection, commandId, rollCallId, null);
  }

  /** Its record stays; its answers and their counts stand for nothing any more. @throws DomainError NOT_FOUND, ROLL_CALL_OVER */
  cancel(
    connection: Connection,
    commandId: string,
    rollCallId: string,
    reason: string,
  ): Promise<RollCallSummary> {
    return this.end(connection, commandId, rollCallId, reason);
  }

  /** Calls the next venue when the time of the one that was called last has run out, as its row says. */
  async callNextInTime(conferenceId: string, rollCallId: string): Promise<void> {
    await this.facts.run(conferenceId, async ({ manager }) => {
      const found = await this.repository.findForChange(conferenceId, rollCallId, 'alone', manager);
      if (!found || found.ended !== null || isOver(found.state) || !found.row.nextOnTimeOut) return;
      const last = await this.repository.findLastCall(rollCallId, manager);
      const now = this.clock.now();
      if (!last || last.answerUntil > now) return;
      const [next] = await this.repository.findWaiting(rollCallId, manager, 1);
      if (next)
        await this.calling.call(found.row, { scope: 'next', key: null }, { ...SYSTEM, at: now }, manager);
    });
  }

  private async end(
    connection: Connection,
    commandId: string,
    rollCallId: string,
    reason: string | null,
  ): Promise<RollCallSummary> {
    const row = await this.facts.once(connection, commandId, async ({ manager }) => {
      const { row: found } = await this.running(connection.conferenceId, rollCallId, manager);
      await this.repository.addEnding(rollCallId, reason, this.by(connection), manager);
      const action = reason === null ? 'roll-call.close' : 'roll-call.cancel';
      await this.record(connection, action, rollCallId, reason === null ? {} : { reason }, manager);
      return found;
    });
    return this.told(row);
  }

  private async running(conferenceId: string, rollCallId: string, manager: EntityManager) {
    const found = await this.repository.findForChange(conferenceId, rollCallId, 'alone', manager);
    if (!found) throw new DomainError('NOT_FOUND');
    if (found.ended !== null) throw new DomainError('ROLL_CALL_OVER');
    return found;
  }

  private async chairName({ conferenceId, principal }: Connection, chairId: string | null) {
    if (chairId === null || principal.kind === 'chair') return null;
    const chair = (await this.conferences.chairs(conferenceId)).find(({ id }) => id === chairId);
    if (!chair) throw new DomainError('NOT_FOUND');
    return chair.name;
  }

  private async told(row: RollCallRow): Promise<RollCallSummary> {
    const { conferenceId, id } = row;
    this.news.publish('attendance:roll-call-changed', { conferenceId, called: true });
    return (await this.reading.find(conferenceId, id)).rollCall;
  }

  private by({ principal, actor }: Connection): StepBy {
    return { name: 'name' in principal ? principal.name : '', actor, at: this.clock.now() };
  }

  private record(
    { actor, conferenceId }: Connection,
    action: 'roll-call.start' | 'roll-call.call' | 'roll-call.close' | 'roll-call.cancel',
    id: string,
    after: object,
    manager: EntityManager,
  ): Promise<void> {
    return this.audit.record({ actor, action, conferenceId, subject: `roll-call:${id}`, after }, manager);
  }
}
