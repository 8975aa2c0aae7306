import { availableParallelism } from 'node:os';
import { Client } from 'pg';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { PresenceIngestion } from '../../../apps/server/src/attendance/presence-ingestion';
import { PresenceRepository, type StoredSpan } from '../../../apps/server/src/attendance/presence.repository';
import { Clock } from '../../../apps/server/src/common/time/clock';
import { databaseOptions } from '../../../apps/server/src/database/data-source';
import type { TestConference } from '../../support/conference';
import { cpuMicrosDuring, pin } from '../support/cpu-time';
import { comparePaired, type Round, type Work } from '../support/paired-rounds';
import { comparisonRow } from '../support/report';
import { spansOf, type Part } from './part';

const TABS = 10_000;
const BATCH = 2_000;
const SAVES_PER_ROUND = 300;

/** What TypeORM would save beat by beat; the columns that a beat changes, and its key. */
@Entity('presence_span')
class SpanEntity {
  @PrimaryColumn({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;
  @PrimaryColumn({ name: 'device_id', type: 'uuid' })
  deviceId!: string;
  @PrimaryColumn({ name: 'tab_id', type: 'uuid' })
  tabId!: string;
  @PrimaryColumn({ name: 'first_beat_no', type: 'integer' })
  firstBeatNo!: number;
  @Column({ name: 'last_beat_no', type: 'integer' })
  lastBeatNo!: number;
  @Column({ name: 'last_at', type: 'timestamptz' })
  lastAt!: Date;
}

interface Database {
  raw: Client;
  dataSource: DataSource;
  /** This process and the two backends that work for it. */
  pids: number[];
}

/** One connection for each side, so that the kernel's accounting of a backend is the accounting of a side. */
async function connectTo(url: string): Promise<Database> {
  const raw = new Client({ connectionString: url });
  await raw.connect();
  const dataSource = await new DataSource({
    ...databaseOptions(url),
    entities: [SpanEntity],
    extra: { max: 1, idleTimeoutMillis: 0 },
  } as ReturnType<typeof databaseOptions>).initialize();
  const [{ pid: pooled }]: [{ pid: number }] = await dataSource.query('select pg_backend_pid() as pid');
  const { rows } = await raw.query<{ pid: number }>('select pg_backend_pid() as pid');
  const backends = [pooled, rows[0]!.pid];
  if (availableParallelism() > 1) for (const pid of backends) pin(pid, 1);
  return { raw, dataSource, pids: [process.pid, ...backends] };
}

const beatsOf = (spans: StoredSpan[], round: number): StoredSpan[] =>
  spans.map((span) => ({ ...span, lastBeatNo: round, lastAt: span.openedAt + round * 10 }));

function batchesOf<Item>(items: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}

async function measure(pids: number[], units: number, work: () => Promise<void>): Promise<Round> {
  return { cost: await cpuMicrosDuring(pids, work), units };
}

/** The same rows by the plainest upsert there is; its parameters are ready before the clock starts. */
function rawUpsert({ raw, pids }: Database, spans: StoredSpan[]): Work {
  let round = 1;
  return async () => {
    round += 1;
    const parameters = batchesOf(beatsOf(spans, round)).map((batch) => {
      const list = (pick: (span: StoredSpan) => unknown): string =>
        `{${batch.map((span) => String(pick(span))).join(',')}}`;
      return [
        list((span) => span.conferenceId),
        list((span) => span.deviceId),
        list((span) => span.tabId),
        list((span) => span.firstBeatNo),
        list((span) => span.lastBeatNo),
        list((span) => span.role),
        list((span) => span.participationId),
        list((span) => span.state),
        list((span) => `"${new Date(span.openedAt).toISOString()}"`),
        list((span) => `"${new Date(span.lastAt).toISOString()}"`),
        list(() => null),
        list((span) => span.late),
      ];
    });
    return measure(pids, spans.length, async () => {
      for (const values of parameters) await raw.query(RAW_UPSERT, values);
    });
  };
}

function storing({ dataSource, pids }: Database, spans: StoredSpan[]): Work {
  const repository = new PresenceRepository(dataSource);
  let round = 1;
  return async () => {
    round += 1;
    const batches = batchesOf(beatsOf(spans, round));
    return measure(pids, spans.length, async () => {
      for (const batch of batches) await repository.store(batch);
    });
  };
}

/** From the arrival of a message to its acknowledgement, without the socket. */
function ingesting({ dataSource, pids }: Database, spans: StoredSpan[]): Work {
  const conferences = { find: async () => ({ rules: { leaseSeconds: 30 } }) };
  const ingestion = new PresenceIngestion(new PresenceRepository(dataSource), new Clock(), conferences);
  // Above all numbers that the table may hold already.
  let beatNo = 1_000;
  return async () => {
    beatNo += 1;
    return measure(pids, spans.length, async () => {
      const beats = [{ beatNo, state: 'playing' as const, agoMs: 0 }];
      await Promise.all(spans.map((span) => ingestion.keep(span, 's', beats)));
    });
  };
}

function savingOneByOne({ dataSource, pids }: Database, spans: StoredSpan[]): Work {
  const repository = dataSource.getRepository(SpanEntity);
  let round = 1;
  return async () => {
    round += 1;
    return measure(pids, spans.length, async () => {
      for (const { lastAt, ...span } of beatsOf(spans, round)) {
        await repository.save(repository.create({ ...span, lastAt: new Date(lastAt) }));
      }
    });
  };
}

/** The ingestion and its database stage beside what they could be. */
export async function compareStages(url: string, conferences: TestConference[]): Promise<Part> {
  const database = await connectTo(url);
  try {
    const [own, raw, saved] = conferences.map(({ id }, index) =>
      spansOf(id, index === 2 ? SAVES_PER_ROUND : TABS),
    );
    const repository = new PresenceRepository(database.dataSource);
    for (const spans of [own!, raw!, saved!])
      for (const batch of batchesOf(spans)) await repository.store(batch);

    const stage = await comparePaired(storing(database, own!), rawUpsert(database, raw!));
    const ingestion = await comparePaired(ingesting(database, own!), rawUpsert(database, raw!));
    const saves = await comparePaired(savingOneByOne(database, saved!), storing(database, own!));
    return {
      rows: [
        comparisonRow('database stage ÷ raw unnest upsert', 'µs CPU/beat', stage, 'A1: ≤ 1.111 (≥ 90 %)'),
        comparisonRow('whole ingestion ÷ raw unnest upsert', 'µs CPU/beat', ingestion, ''),
        comparisonRow('TypeORM save per beat ÷ database stage', 'µs CPU/beat', saves, 'A1: ≥ 50'),
      ],
      details: { stage, ingestion, saves },
    };
  } finally {
    await database.raw.end();
    await database.dataSource.destroy();
  }
}

const RAW_UPSERT = `
  insert into presence_span (conference_id, device_id, tab_id, first_beat_no, last_beat_no, role, participation_id,
                             state, opened_at, last_at, ended_in, late)
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::integer[], $6::text[], $7::uuid[],
                       $8::text[], $9::timestamptz[], $10::timestamptz[], $11::xid8[], $12::boolean[])
  on conflict (conference_id, device_id, tab_id, first_beat_no) do update
     set last_beat_no = excluded.last_beat_no, last_at = excluded.last_at, ended_in = excluded.ended_in,
         changed_in = excluded.changed_in`;
