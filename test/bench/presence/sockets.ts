import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { viewerCookie, type TestConference } from '../../support/conference';
import type { TestServer } from '../../support/server';
import { cpuMicrosDuring, pin } from '../support/cpu-time';
import { spreadOf } from '../support/spread';
import type { FromGenerator, ToGenerator } from './beat-generator';
import { figure, type Part } from './part';

const SOCKETS = 300;
const BEATS_PER_SOCKET = 20;

/** Beats over real sockets: the cost of this process and of PostgreSQL, with whoever sends them on the other core. */
export async function measureSockets(server: TestServer, conference: TestConference): Promise<Part> {
  const generator = fork(join(__dirname, 'run-generator.cjs'));
  try {
    if (availableParallelism() > 1) pin(generator.pid!, 1);
    const cookies = await Promise.all(
      Array.from({ length: SOCKETS }, () => viewerCookie(server, conference)),
    );
    await order(generator, { do: 'connect', origin: server.origin, code: conference.code, cookies });
    const costs: number[] = [];
    const loads: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const pids = [process.pid, ...(await backendsOf(server))];
      let kept = 0;
      const cost = await cpuMicrosDuring(pids, async () => {
        const answer = await order(generator, { do: 'beat', beatsPerSocket: BEATS_PER_SOCKET });
        if (answer.done !== 'beat') return;
        kept = answer.kept;
        loads.push(answer.cpuMicros / 1e4 / answer.seconds);
      });
      costs.push(cost / kept);
    }
    const cost = spreadOf(costs.slice(1));
    const load = spreadOf(loads.slice(1));
    const what = `heartbeat, socket included (generator at ${load.median.toFixed(0)} % of a core)`;
    return { rows: [figure(what, 'µs CPU/beat', cost, 'A3: ≤ 25')], details: { cost, load } };
  } finally {
    generator.kill();
  }
}

async function backendsOf({ dataSource }: TestServer): Promise<number[]> {
  const backends: { pid: number }[] = await dataSource.query(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  return backends.map(({ pid }) => pid);
}

async function order(generator: ChildProcess, order: ToGenerator): Promise<FromGenerator> {
  generator.send(order);
  const [answer] = (await once(generator, 'message')) as [FromGenerator];
  return answer;
}
