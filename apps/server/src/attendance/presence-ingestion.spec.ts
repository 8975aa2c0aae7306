import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import type { PresenceBeat } from '@diem-cau/shared';
import { PresenceIngestion } from './presence-ingestion';
import { placeBeat, type PresenceSpan } from './presence-span';
import { tabKey, type PresenceTab } from './presence-tab';
import type { PresenceRepository, StoredSpan } from './presence.repository';

const LEASE_SECONDS = 30;

beforeAll(() => Logger.overrideLogger(false));

/** Holds spans as the table does; can be told to fail, or to wait. */
class FakeTable {
  readonly rows = new Map<string, StoredSpan>();
  stores = 0;
  lookups = 0;
  failure: 'none' | 'before commit' | 'after commit' = 'none';
  gate: Promise<void> = Promise.resolve();

  async store(spans: StoredSpan[]): Promise<void> {
    await this.gate;
    this.stores += 1;
    if (this.failure === 'before commit') throw new Error('the database is away');
    const keys = spans.map((span) => `${tabKey(span)}/${span.firstBeatNo}`);
    if (new Set(keys).size < keys.length) throw new Error('ON CONFLICT cannot affect a row a second time');
    for (const [index, span] of spans.entries()) this.rows.set(keys[index]!, span);
    if (this.failure === 'after commit') throw new Error('the connection broke');
  }

  async findNewest(tabs: PresenceTab[]): Promise<Map<string, PresenceSpan>> {
    this.lookups += 1;
    const newest = new Map<string, PresenceSpan>();
    for (const span of this.rows.values()) {
      const key = tabKey(span);
      if (!tabs.some((tab) => tabKey(tab) === key)) continue;
      if ((newest.get(key)?.firstBeatNo ?? 0) < span.firstBeatNo) newest.set(key, span);
    }
    return newest;
  }
}

const clock = { time: 1_000_000, now: () => new Date(clock.time) };

function ingestionOn(table: FakeTable): PresenceIngestion {
  const repository: Pick<PresenceRepository, 'store' | 'findNewest'> = table;
  const conferences = { find: async () => ({ rules: { leaseSeconds: LEASE_SECONDS } }) };
  return new PresenceIngestion(repository, clock, conferences);
}

function tab(tabId: string): PresenceTab {
  return { conferenceId: 'c', deviceId: 'd', tabId, role: 'viewer', participationId: null };
}
function beat(beatNo: number, state: PresenceBeat['state'] = 'playing'): PresenceBeat {
  return { beatNo, state, agoMs: 0 };
}

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'kept',
    (error: Error) => error.message,
  );

describe('keeping beats', () => {
  it('commits the beats of many tabs in one statement, before it answers', async () => {
    const table = new FakeTable();
    const ingestion = ingestionOn(table);
    const kept = Array.from({ length: 500 }, (_, index) => ingestion.keep(tab(`${index}`), 's', [beat(1)]));
    expect(await Promise.all(kept)).toEqual(kept.map(() => ({ throughBeatNo: 1 })));
    expect(table.rows.size).toBe(500);
    expect([table.stores, table.lookups]).toEqual([1, 1]);
  });

  it('places beats of one tab in the order they came, also within a batch', async () => {
    const table = new FakeTable();
    const ingestion = ingestionOn(table);
    await Promise.all([
      ingestion.keep(tab('t'), 's', [beat(1), beat(2)]),
      ingestion.keep(tab('t'), 's', [beat(2), beat(3, 'paused')]),
    ]);
    const rows = [...table.rows.values()].map(({ state, firstBeatNo, lastBeatNo }) => [
      state,
      firstBeatNo,
      lastBeatNo,
    ]);
    expect(rows).toEqual([
      ['playing', 1, 2],
      ['paused', 3, 3],
    ]);
  });

  it('reads a tab once and again after it has reconnected', async () => {
    const table = new FakeTable();
    const ingestion = ingestionOn(table);
    for (const [beatNo, connectionId] of [
      [1, 'first'],
      [2, 'first'],
      [3, 'second'],
    ] as const) {
      await ingestion.keep(tab('t'), connectionId, [beat(beatNo)]);
    }
    expect(table.lookups).toBe(2);
    expect([...table.rows.values()]).toEqual([expect.objectContaining({ firstBeatNo: 1, lastBeatNo: 3 })]);
  });

  it('refuses beats that could not be committed, and keeps their repeat', async () => {
    const table = new FakeTable();
    const ingestion = ingestionOn(table);
    table.failure = 'before commit';
    expect(await code(ingestion.keep(tab('t'), 's', [beat(1)]))).toBe('UNAVAILABLE');
    table.failure = 'none';
    expect(await ingestion.keep(tab('t'), 's', [beat(1)])).toEqual({ throughBeatNo: 1 });
    expect(table.rows.size).toBe(1);
  });

  it('does not double beats whose commit nobody was told of', async () => {
    const table = new FakeTable();
    const ingestion = ingestionOn(table);
    table.failure = 'after commit';
    expect(await code(ingestion.keep(tab('t'), 's', [beat(1), beat(2, 'hidden')]))).toBe('UNAVAILABLE');
    const committed = [...table.rows];
    table.failure = 'none';
    clock.time += 5000;
    expect(await ingestion.keep(tab('t'), 's', [beat(1), beat(2, 'hidden')])).toEqual({ throughBeatNo: 2 });
    expect([...table.rows]).toEqual(committed);
  });

  it('goes on where the committed beats end when the process is a new one', async () => {
    const table = new FakeTable();
    await ingestionOn(table).keep(tab('t'), 's', [beat(1)]);
    await ingestionOn(table).keep(tab('t'), 's2', [beat(1), beat(2)]);
    expect([...table.rows.values()]).toEqual([expect.objectContaining({ firstBeatNo: 1, lastBeatNo: 2 })]);
  });

  it('refuses more than may wait, at once, and takes beats again when there is room', async () => {
    const table = new FakeTable();
    const ingestion = ingestionOn(table);
    let open = (): void => undefined;
    table.gate = new Promise((resolve) => (open = resolve));
    const many = Array.from({ length: 100 }, (_, index) => beat(index + 1));
    const kept = Array.from({ length: 400 }, (_, index) => code(ingestion.keep(tab(`${index}`), 's', many)));
    const answers = await Promise.race([
      code(ingestion.keep(tab('late'), 's', many)),
      Promise.all(kept).then(() => 'all kept'),
    ]);
    expect(answers).toBe('OVERLOADED');
    open();
    const all = await Promise.all(kept);
    expect(all.filter((answer) => answer === 'kept').length).toBeGreaterThanOrEqual(200);
    expect(new Set(all)).toEqual(new Set(['kept', 'OVERLOADED']));
    expect(await code(ingestion.keep(tab('late'), 's', many))).toBe('kept');
  });

  it('commits what it has received before it shuts down', async () => {
    const table = new FakeTable();
    const ingestion = ingestionOn(table);
    const kept = ingestion.keep(tab('t'), 's', [beat(1)]);
    await ingestion.beforeApplicationShutdown();
    expect(table.rows.size).toBe(1);
    await kept;
  });

  it('stores the same spans however the beats are spread over messages and batches', async () => {
    const message = fc.record({
      tabId: fc.constantFrom('a', 'b'),
      connectionId: fc.constantFrom('1', '2'),
      beats: fc.array(
        fc.record({
          beatNo: fc.integer({ min: 1, max: 15 }),
          state: fc.constantFrom('playing' as const, 'hidden' as const, 'left' as const),
          agoMs: fc.constantFrom(0, 4000),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      wait: fc.integer({ min: 0, max: 40_000 }),
      together: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 12 }), async (messages) => {
        const table = new FakeTable();
        const ingestion = ingestionOn(table);
        const expected = new Map<string, PresenceSpan>();
        const newest = new Map<string, PresenceSpan>();
        const kept: Promise<unknown>[] = [];
        for (const { tabId, connectionId, beats, wait, together } of messages) {
          clock.time += wait;
          kept.push(ingestion.keep(tab(tabId), connectionId, beats));
          for (const each of beats) {
            for (const span of placeBeat(newest.get(tabId) ?? null, each, clock.time, LEASE_SECONDS * 1000)) {
              newest.set(tabId, span);
              expected.set(`${tabKey(tab(tabId))}/${span.firstBeatNo}`, { ...tab(tabId), ...span });
            }
          }
          if (!together) await ingestion.beforeApplicationShutdown();
        }
        await ingestion.beforeApplicationShutdown();
        await Promise.all(kept);
        expect(Object.fromEntries(table.rows)).toEqual(Object.fromEntries(expected));
      }),
    );
  });
});
