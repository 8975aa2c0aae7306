import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ConferenceState, RollCallVenue } from '@diem-cau/shared';
import type { DataSource, EntityManager } from 'typeorm';
import { Expiring } from '../../common/time/expiring';
import type {
  AnswerRow,
  CalledRow,
  CallStep,
  NewRollCall,
  PictureRow,
  RollCallRecord,
  RollCallRow,
  StepBy,
  StepRow,
} from './roll-call-rows';

const ROLL_CALL = `
  r.id, r.conference_id as "conferenceId", r.sitting_name as "sittingName", r.number, r.mode,
  r.answer_seconds as "answerSeconds", r.next_on_answer as "nextOnAnswer",
  r.next_on_time_out as "nextOnTimeOut", r.rehearsal, r.started_at as "startedAt",
  r.started_by as "startedBy", r.started_by_actor as "startedByActor", r.on_behalf_of as "onBehalfOf"`;
const STEP = `
  roll_call_step.id::text, roll_call_id as "rollCallId", kind, at, by_name as "byName", by_actor as "byActor", scope, level, title,
  group_name as "groupName", participation_id as "participationId", venues, answer_until as "answerUntil", reason`;
const VENUE = `
  v.participation_id as "participationId", v.name, v.level, v.group_id as "groupId", v.group_name as "groupName",
  v.external, v.expected`;
const ANSWER = `
  id, roll_call_id as "rollCallId", participation_id as "participationId", entry, way, count,
  answered_at as "answeredAt", answered_by as "answeredBy", answered_by_actor as "answeredByActor",
  informant, note, head_count_id as "headCountId"`;
const ENDED = `exists (select from roll_call_step e where e.roll_call_id = r.id and e.kind <> 'call')`;
const UNTOUCHED = `
  not exists (select from roll_call_called c
               where c.roll_call_id = v.roll_call_id and c.participation_id = v.participation_id)
  and not exists (select from roll_call_answer a
                   where a.roll_call_id = v.roll_call_id and a.participation_id = v.participation_id)`;

const LISTS_FOR_MS = 10 * 60_000;

/** Roll calls are kept as rows that are only ever added. */
@Injectable()
export class RollCallRepository {
  /** The list never changes once the roll call has begun, and is asked for at every change. */
  private readonly venues = new Expiring<RollCallVenue[]>(LISTS_FOR_MS, (id) =>
    this.dataSource.query(
      `select ${VENUE} from roll_call_venue v where v.roll_call_id = $1 order by v.ordinal`,
      [id],
    ),
  );

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The newest first. */
  findHeld(conferenceId: string): Promise<RollCallRow[]> {
    return this.dataSource.query(
      `select ${ROLL_CALL} from roll_call r where r.conference_id = $1 order by r.number desc`,
      [conferenceId],
    );
  }

  async findNewest(conferenceId: string): Promise<RollCallRow | null> {
    const [row]: RollCallRow[] = await this.dataSource.query(
      `select ${ROLL_CALL} from roll_call r where r.conference_id = $1 order by r.number desc limit 1`,
      [conferenceId],
    );
    return row ?? null;
  }

  async find(conferenceId: string, id: string): Promise<RollCallRow | null> {
    const [row]: RollCallRow[] = await this.dataSource.query(
      `select ${ROLL_CALL} from roll_call r where r.conference_id = $1 and r.id = $2`,
      [conferenceId, id],
    );
    return row ?? null;
  }

  /** Conferences in which a roll call runs. */
  async findRunning(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select distinct r.conference_id as id from roll_call r where not ${ENDED}`,
    );
    return rows.map(({ id }) => id);
  }

  async isOneRunning(conferenceId: string, manager: EntityManager): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `select 1 from roll_call r where r.conference_id = $1 and not ${ENDED} limit 1`,
      [conferenceId],
    );
    return rows.length > 0;
  }

  async existIn(conferenceId: string): Promise<boolean> {
    return (await this.findNewest(conferenceId)) !== null;
  }

  /** As the audit names them. */
  async findNames(ids: string[], manager: EntityManager): Promise<Map<string, string>> {
    const rows: { id: string; number: number }[] = await manager.query(
      'select id, number from roll_call where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, number }) => [id, `Điểm danh lần ${number}`]));
  }

  /** Venues that answered a roll call which counts: neither cancelled nor held in a rehearsal; null when none was held. */
  async findAnswered(conferenceId: string): Promise<Set<string> | null> {
    const [found]: { held: boolean; answered: string[] }[] = await this.dataSource.query(
      `with counting as (
         select r.id from roll_call r where r.conference_id = $1 and not r.rehearsal
            and not exists (select from roll_call_step e where e.roll_call_id = r.id and e.kind = 'cancel'))
       select exists (select from counting) as held,
              coalesce((select array_agg(distinct a.participation_id)
                 from roll_call_answer a join counting r on r.id = a.roll_call_id
                where coalesce(a.entry, 'present') in ('present','late')
                  and not exists (select from roll_call_answer n where n.supersedes_id = a.id)), '{}') as answered`,
      [conferenceId],
    );
    return found?.held ? new Set(found.answered) : null;
  }

  /** All that is kept of a roll call, as of one moment. */
  async record(row: RollCallRow): Promise<RollCallRecord> {
    const venues = await this.venues.get(row.id);
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const read = <Row>(query: string): Promise<Row[]> => manager.query(query, [row.id]);
      const called = await read<CalledRow>(
        `select participation_id as "participationId", array_agg(answer_until order by step_id) as "answerUntil"
           from roll_call_called where roll_call_id = $1 group by 1`,
      );
      const answers = await read<AnswerRow>(
        `select ${ANSWER} from roll_call_answer where roll_call_id = $1 order by ordinal`,
      );
      const pictures = await read<PictureRow>(
        `select distinct on (participation_id) participation_id as "participationId", file_id as "fileId"
           from roll_call_picture where roll_call_id = $1 order by participation_id, ordinal desc`,
      );
      const steps = await read<StepRow>(
        `(select ${STEP} from roll_call_step where roll_call_id = $1 and kind = 'call' order by roll_call_step.id desc limit 1)
         union all
         (select ${STEP} from roll_call_step where roll_call_id = $1 and kind <> 'call')`,
      );
      return {
        row,
        venues,
        called,
        answers,
        pictures,
        lastCall: steps.find((step) => step.kind === 'call') ?? null,
        ending: steps.find((step) => step.kind !== 'call') ?? null,
      };
    });
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

  async countPictures(id: string, participationId: string, manager: EntityManager): Promise<number> {
    const [found]: { count: number }[] = await manager.query(
      'select count(*)::int as count from roll_call_picture where roll_call_id = $1 and participation_id = $2',
      [id, participationId],
    );
    return found?.count ?? 0;
  }

  async addPicture(
    id: string,
    { participationId, fileId }: PictureRow,
    by: { actor: string; at: Date },
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `insert into roll_call_picture (roll_call_id, participation_id, file_id, sent_at, sent_by_actor)
       values ($1, $2, $3, $4, $5)`,
      [id, participationId, fileId, by.at, by.actor],
    );
  }

  async findPicture(conferenceId: string, id: string, participationId: string): Promise<string | null> {
    const [found]: { fileId: string }[] = await this.dataSource.query(
      `select p.file_id as "fileId" from roll_call_picture p join roll_call r on r.id = p.roll_call_id
        where r.conference_id = $1 and r.id = $2 and p.participation_id = $3 order by p.ordinal desc limit 1`,
      [conferenceId, id, participationId],
    );
    return found?.fileId ?? null;
  }
}
