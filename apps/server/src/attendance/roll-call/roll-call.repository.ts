import { Injectable } from '@nestjs/common';
import type { ConferenceState, RollCallVenue } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { ANSWER, ENDED, ROLL_CALL, STEP, VENUE } from './roll-call-columns';
import type { AnswerRow, CallStep, NewRollCall, RollCallRow, StepBy, StepRow } from './roll-call-rows';

const UNTOUCHED = `
  not exists (select from roll_call_called c
               where c.roll_call_id = v.roll_call_id and c.participation_id = v.participation_id)
  and not exists (select from roll_call_answer a
                   where a.roll_call_id = v.roll_call_id and a.participation_id = v.participation_id)`;

/** A roll call while it is held: rows that are only ever added, each in the transaction of whoever adds it. */
@Injectable()
export class RollCallRepository {
  async isOneRunning(conferenceId: string, manager: EntityManager): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `select 1 from roll_call r where r.conference_id = $1 and not ${ENDED} limit 1`,
      [conferenceId],
    );
    return rows.length > 0;
  }

  async create(
    row: NewRollCall,
    venues: readonly RollCallVenue[],
    manager: EntityManager,
  ): Promise<RollCallRow> {
    const [{ id }]: [{ id: string }] = await manager.query(
      `insert into roll_call (conference_id, sitting_name, number, mode, answer_seconds, next_on_answer,
                              next_on_time_out, rehearsal, started_at, started_by, started_by_actor, on_behalf_of)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
      [
        row.conferenceId,
        row.sittingName,
        row.number,
        row.mode,
        row.answerSeconds,
        row.nextOnAnswer,
        row.nextOnTimeOut,
        row.rehearsal,
        row.startedAt,
        row.startedBy,
        row.startedByActor,
        row.onBehalfOf,
      ],
    );
    await manager.query(
      `insert into roll_call_venue (roll_call_id, ordinal, participation_id, name, level, group_id, group_name,
                                    external, expected)
         select $1, * from unnest($2::int[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::boolean[],
                                  $9::int[])`,
      [
        id,
        venues.map((_, index) => index + 1),
        venues.map(({ participationId }) => participationId),
        venues.map(({ name }) => name),
        venues.map(({ level }) => level),
        venues.map(({ groupId }) => groupId),
        venues.map(({ groupName }) => groupName),
        venues.map(({ external }) => external),
        venues.map(({ expected }) => expected),
      ],
    );
    return { id, ...row };
  }

  async nextNumber(conferenceId: string, manager: EntityManager): Promise<number> {
    const [found]: { number: number }[] = await manager.query(
      'select coalesce(max(number), 0) + 1 as number from roll_call where conference_id = $1',
      [conferenceId],
    );
    return found?.number ?? 1;
  }

  /**
   * The roll call for one transaction. Whoever calls, closes or answers one by one has it alone, so that each sees what the other
   * did; answers of many at once only keep it from being closed meanwhile.
   */
  async findForChange(
    conferenceId: string,
    id: string,
    lock: 'alone' | 'shared',
    manager: EntityManager,
  ): Promise<{ row: RollCallRow; ended: StepRow['kind'] | null; state: ConferenceState } | null> {
    const [locked]: unknown[] = await manager.query(
      `select 1 from roll_call where conference_id = $1 and id = $2 for ${lock === 'alone' ? 'update' : 'share'}`,
      [conferenceId, id],
    );
    if (!locked) return null;
    // Read after the lock was got: whatever the former holder did is seen.
    const [found]: (RollCallRow & { ended: StepRow['kind'] | null; state: ConferenceState })[] =
      await manager.query(
        `select ${ROLL_CALL}, c.state,
                (select e.kind from roll_call_step e where e.roll_call_id = r.id and e.kind <> 'call') as ended
           from roll_call r join conference c on c.id = r.conference_id where r.id = $1`,
        [id],
      );
    if (!found) return null;
    const { ended, state, ...row } = found;
    return { row, ended, state };
  }

  async findLastCall(id: string, manager: EntityManager): Promise<Extract<StepRow, { kind: 'call' }> | null> {
    const [step]: Extract<StepRow, { kind: 'call' }>[] = await manager.query(
      `select ${STEP} from roll_call_step where roll_call_id = $1 and kind = 'call' order by roll_call_step.id desc limit 1`,
      [id],
    );
    return step ?? null;
  }

  /** In the order of calling: those who were never called and have no answer. */
  findWaiting(id: string, manager: EntityManager, limit: number | null = null): Promise<RollCallVenue[]> {
    return manager.query(
      `select ${VENUE} from roll_call_venue v where v.roll_call_id = $1 and ${UNTOUCHED} order by v.ordinal limit $2`,
      [id, limit],
    );
  }

  /** In the order of calling: those who were called and have no answer, and whose time has run out. */
  findUnanswered(id: string, now: Date, manager: EntityManager): Promise<RollCallVenue[]> {
    return manager.query(
      `select ${VENUE} from roll_call_venue v
         join lateral (select max(c.answer_until) as until from roll_call_called c
                        where c.roll_call_id = v.roll_call_id and c.participation_id = v.participation_id) last on true
         left join lateral (select a.ordinal, a.entry from roll_call_answer a
                             where a.roll_call_id = v.roll_call_id and a.participation_id = v.participation_id
                             order by a.ordinal desc limit 1) said on true
        where v.roll_call_id = $1 and last.until <= $2 and (said.ordinal is null or said.entry = 'no-answer')
        order by v.ordinal`,
      [id, now],
    );
  }

  /** Nobody else answers for the venue before the transaction ends. */
  async findVenue(
    id: string,
    participationId: string,
    manager: EntityManager,
  ): Promise<RollCallVenue | null> {
    const [venue]: RollCallVenue[] = await manager.query(
      `select ${VENUE} from roll_call_venue v where v.roll_call_id = $1 and v.participation_id = $2 for no key update`,
      [id, participationId],
    );
    return venue ?? null;
  }

  async findCalls(id: string, participationId: string, manager: EntityManager): Promise<Date[]> {
    const rows: { until: Date }[] = await manager.query(
      `select answer_until as until from roll_call_called
        where roll_call_id = $1 and participation_id = $2 order by step_id`,
      [id, participationId],
    );
    return rows.map(({ until }) => until);
  }

  findAnswers(id: string, participationId: string, manager: EntityManager): Promise<AnswerRow[]> {
    return manager.query(
      `select ${ANSWER} from roll_call_answer where roll_call_id = $1 and participation_id = $2 order by ordinal`,
      [id, participationId],
    );
  }

  async addCall(
    rollCallId: string,
    { scope, level, title, groupName, participationId, answerUntil }: CallStep,
    participationIds: readonly string[],
    by: StepBy,
    manager: EntityManager,
  ): Promise<void> {
    const [{ id }]: [{ id: string }] = await manager.query(
      `insert into roll_call_step (roll_call_id, kind, at, by_name, by_actor, scope, level, title, group_name,
                                   participation_id, venues, answer_until)
       values ($1, 'call', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        rollCallId,
        by.at,
        by.name,
        by.actor,
        scope,
        level,
        title,
        groupName,
        participationId,
        participationIds.length,
        answerUntil,
      ],
    );
    await manager.query(
      `insert into roll_call_called (step_id, roll_call_id, participation_id, answer_until)
         select $1, $2, unnest($3::uuid[]), $4`,
      [id, rollCallId, participationIds, answerUntil],
    );
  }

  async addEnding(
    rollCallId: string,
    reason: string | null,
    { at, name, actor }: StepBy,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `insert into roll_call_step (roll_call_id, kind, at, by_name, by_actor, reason) values ($1, $2, $3, $4, $5, $6)`,
      [rollCallId, reason === null ? 'close' : 'cancel', at, name, actor, reason],
    );
  }

  /** Adds an answer in place of the venue's former one. */
  async addAnswer(
    answer: Omit<AnswerRow, 'id'>,
    former: string | null,
    manager: EntityManager,
  ): Promise<AnswerRow> {
    const [{ id }]: [{ id: string }] = await manager.query(
      `insert into roll_call_answer (roll_call_id, participation_id, entry, way, count, answered_at, answered_by,
                                     answered_by_actor, informant, note, head_count_id, supersedes_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
      [
        answer.rollCallId,
        answer.participationId,
        answer.entry,
        answer.way,
        answer.count,
        answer.answeredAt,
        answer.answeredBy,
        answer.answeredByActor,
        answer.informant,
        answer.note,
        answer.headCountId,
        former,
      ],
    );
    return { id, ...answer };
  }
}
