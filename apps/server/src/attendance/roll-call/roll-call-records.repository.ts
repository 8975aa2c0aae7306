import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RollCallVenue } from '@diem-cau/shared';
import type { DataSource, EntityManager } from 'typeorm';
import { Expiring } from '../../common/time/expiring';
import { ANSWER, ENDED, ROLL_CALL, STEP, VENUE } from './roll-call-columns';
import type {
  AnswerRow,
  CalledRow,
  PictureRow,
  RollCallRecord,
  RollCallRow,
  StepRow,
} from './roll-call-rows';

const LISTS_FOR_MS = 10 * 60_000;

/** What is kept of roll calls, for those who look at them. */
@Injectable()
export class RollCallRecordsRepository {
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
}
