import { Injectable } from '@nestjs/common';
import {
  ROLL_CALL_LIMITS,
  rollCallState,
  type EnterRollCallAnswer,
  type OwnRollCallLine,
  type RollCallLine,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { DomainError } from '../../common/errors/domain-error';
import { News } from '../../common/events/news';
import type { Connection } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { Facts } from '../../database/facts';
import { holdsIn } from '../../identity/permissions';
import { isCountable } from '../count-time';
import { HeadCountsService } from '../head-counts.service';
import { RollCallCalling } from './roll-call-calling';
import { RollCallReading } from './roll-call-reading.service';
import type { AnswerRow, RollCallRow } from './roll-call-rows';
import { RollCallRecordsRepository } from './roll-call-records.repository';
import { RollCallRepository } from './roll-call.repository';

const MINUTE_MS = 60_000;

interface Pressed {
  rollCallId: string;
  count: number;
}

/** Answers to roll calls: what venues press, and what is entered for those that cannot. */
@Injectable()
export class RollCallAnswersService {
  constructor(
    private readonly repository: RollCallRepository,
    private readonly records: RollCallRecordsRepository,
    private readonly reading: RollCallReading,
    private readonly calling: RollCallCalling,
    private readonly headCounts: HeadCountsService,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  /**
   * The own venue is there. One by one, the next is called in the same transaction: nobody waits for it.
   *
   * @throws DomainError NOT_ALLOWED, NOT_FOUND, STATE_CONFLICT, ROLL_CALL_OVER, ROLL_CALL_NOT_CALLED,
   *   TOO_MANY_REQUESTS
   */
  async answer(
    connection: Connection,
    commandId: string,
    { rollCallId, count }: Pressed,
  ): Promise<OwnRollCallLine> {
    const { conferenceId, principal, actor } = connection;
    if (principal.kind !== 'screen' && principal.kind !== 'coordinator') throw new DomainError('NOT_ALLOWED');
    const { kind: way, participationId, name } = principal;
    const known = await this.records.find(conferenceId, rollCallId);
    if (!known) {
      const state = await this.conferences.stateOf(conferenceId);
      throw holdsIn(state, 'roll-call.answer')
        ? new DomainError('NOT_FOUND')
        : new DomainError('STATE_CONFLICT', { state });
    }
    let called = false;
    const line = await this.facts.once(connection, commandId, async ({ manager }) => {
      // The way in which venues are called never changes, so that it says beforehand which lock is needed.
      const lock = known.mode === 'one-by-one' ? 'alone' : 'shared';
      const found = await this.repository.findForChange(conferenceId, rollCallId, lock, manager);
      if (!found) throw new DomainError('NOT_FOUND');
      const { row, ended, state } = found;
      if (!holdsIn(state, 'roll-call.answer')) throw new DomainError('STATE_CONFLICT', { state });
      if (ended !== null) throw new DomainError('ROLL_CALL_OVER');
      const venue = await this.repository.findVenue(rollCallId, participationId, manager);
      const calls = await this.repository.findCalls(rollCallId, participationId, manager);
      if (!venue || calls.length === 0) throw new DomainError('ROLL_CALL_NOT_CALLED');
      const answeredAt = this.clock.now();
      const source = { source: 'declared', informant: null, toldAt: null, note: null } as const;
      const said = { participationId, count, enteredBy: name, enteredByActor: actor, enteredAt: answeredAt };
      const saved = await this.save(
        {
          rollCallId,
          participationId,
          entry: null,
          way,
          count,
          answeredAt,
          answeredBy: name,
          answeredByActor: actor,
          informant: null,
          note: null,
          headCountId: await this.headCount(row, { ...source, ...said }, manager),
        },
        'roll-call.answer',
        connection,
        manager,
      );
      called = await this.callNext(row, participationId, manager);
      const answers = saved.all.map(({ answeredAt: at, entry }) => ({ at: at.getTime(), entry }));
      const calledUntil = calls.map((until) => until.getTime());
      return {
        participationId,
        count,
        state: rollCallState({ external: venue.external, calledUntil, answers }, answeredAt.getTime(), false),
      };
    });
    this.news.publish('attendance:roll-call-changed', { conferenceId, called });
    return line;
  }

  /**
   * For a venue that telephoned, joins outside this system, or was recorded wrongly; also after the roll call was closed.
   *
   * @throws DomainError NOT_FOUND, BAD_INPUT, STATE_CONFLICT, ROLL_CALL_OVER
   */
  async enter(
    connection: Connection,
    commandId: string,
    entered: EnterRollCallAnswer,
  ): Promise<RollCallLine> {
    const { conferenceId, principal, actor } = connection;
    const { rollCallId, participationId, entry, informant, note } = entered;
    const there = entry === 'present' || entry === 'late';
    const count = there ? entered.count : null;
    if (count !== null && informant === null) throw new DomainError('BAD_INPUT', {}, 'informant');
    const name = 'name' in principal ? principal.name : '';
    const conference = await this.conferences.find(conferenceId);
    let called = false;
    await this.facts.once(connection, commandId, async ({ manager }) => {
      const found = await this.repository.findForChange(conferenceId, rollCallId, 'alone', manager);
      if (!found) throw new DomainError('NOT_FOUND');
      const { row, ended, state } = found;
      if (ended === 'cancel') throw new DomainError('ROLL_CALL_OVER');
      const answeredAt = this.clock.now();
      if (!isCountable({ ...conference, state }, answeredAt))
        throw new DomainError('STATE_CONFLICT', { state });
      if (!(await this.repository.findVenue(rollCallId, participationId, manager))) {
        throw new DomainError('NOT_FOUND');
      }
      const said = { participationId, enteredBy: name, enteredByActor: actor, enteredAt: answeredAt, note };
      const headCountId =
        count === null
          ? null
          : await this.headCount(
              row,
              { ...said, source: 'telephoned', count, informant, toldAt: answeredAt },
              manager,
            );
      await this.save(
        {
          rollCallId,
          participationId,
          entry,
          way: 'entered',
          count,
          answeredAt,
          answeredBy: name,
          answeredByActor: actor,
          informant,
          note,
          headCountId,
        },
        'roll-call.enter',
        connection,
        manager,
      );
      if (ended === null) called = await this.callNext(row, participationId, manager);
      return { participationId };
    });
    this.news.publish('attendance:roll-call-changed', { conferenceId, called });
    const { lines } = await this.reading.find(conferenceId, rollCallId);
    const line = lines.find((each) => each.participationId === participationId);
    if (!line) throw new DomainError('NOT_FOUND');
    return line;
  }

  /** A roll call that was held to rehearse leaves no figures. */
  private async headCount(
    { id, conferenceId, rehearsal }: RollCallRow,
    count: Omit<Parameters<HeadCountsService['addAnswered']>[0], 'conferenceId' | 'rollCallId'>,
    manager: EntityManager,
  ): Promise<string | null> {
    if (rehearsal) return null;
    return this.headCounts.addAnswered({ ...count, conferenceId, rollCallId: id }, manager);
  }

  /** @returns whether the next venue was called, because this one was waited for */
  private async callNext(row: RollCallRow, answered: string, manager: EntityManager): Promise<boolean> {
    if (row.mode !== 'one-by-one' || !row.nextOnAnswer) return false;
    const last = await this.repository.findLastCall(row.id, manager);
    if (last?.participationId !== answered) return false;
    const [next] = await this.repository.findWaiting(row.id, manager, 1);
    if (!next) return false;
    const by = { name: '', actor: 'system', at: this.clock.now() };
    await this.calling.call(row, { scope: 'next', key: null }, by, manager);
    return true;
  }

  private async save(
    answer: Omit<AnswerRow, 'id'>,
    action: 'roll-call.answer' | 'roll-call.enter',
    { actor, conferenceId }: Connection,
    manager: EntityManager,
  ): Promise<{ all: AnswerRow[] }> {
    const { rollCallId, participationId } = answer;
    const earlier = await this.repository.findAnswers(rollCallId, participationId, manager);
    if (answer.way !== 'entered') assertNotTooMany(earlier, answer.answeredAt);
    const former = earlier.at(-1);
    const saved = await this.repository.addAnswer(answer, former?.id ?? null, manager);
    await this.audit.record(
      {
        actor,
        action,
        conferenceId,
        subject: `participation:${participationId}`,
        ...(former && { before: audited(former) }),
        after: audited(saved),
      },
      manager,
    );
    return { all: [...earlier, saved] };
  }
}

/** Answers are only ever added: a page that repeats itself must not add them without end. */
function assertNotTooMany(earlier: readonly AnswerRow[], now: Date): void {
  const recent = earlier.filter(
    ({ way, answeredAt }) => way !== 'entered' && now.getTime() - answeredAt.getTime() < MINUTE_MS,
  );
  if (recent.length >= ROLL_CALL_LIMITS.answersPerMinute) {
    throw new DomainError('TOO_MANY_REQUESTS', { seconds: MINUTE_MS / 1000 });
  }
}

const audited = ({ entry, count, informant, note }: AnswerRow) => ({ entry, count, informant, note });
