import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { connect, type TestClient } from '../support/client';
import { quantile } from './join/quantiles';
import { Audience } from './sfu/audience';
import { Relay } from './sfu/relay';
import { placeGenerator, placeSubject } from './sfu/stand';
import { cpuMicrosOf } from './support/cpu-time';
import { freePort } from './support/free-port';
import { privateBytesOf } from './support/memory';
import { withPostgres } from './support/postgres';
import { startProcess, type ProcessOfItsOwn } from './support/process-of-its-own';
import { report, type Row } from './support/report';
import type { SfuUnderTest } from './support/sfu-under-test';
import { serverGauges } from './venues/server-gauges';
import { VenueScreen } from './venues/venue-screen';

/** Venues that come at the same moment. */
const AT_ONCE = 16;

/** The lecturer's picture: some 600 kbit/s. */
const PACKETS_PER_SECOND = 60;

/** A venue speaks for so long. */
const FLOOR_MS = 4_000;
const PATIENCE_MS = 60_000;

interface Options {
  venues: number;
  real: number;
  seconds: number;
}

/**
 * A conference of hundreds of venues: each has one socket and one stage subscription, beats and reports its line; a lecturer is
 * on air, now and then a venue gets the floor, and an operator watches the board. A few venues are peers that decrypt all they
 * get, the others' packets are counted and dropped by a native receiver.
 */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      venues: { type: 'string', default: '400' },
      real: { type: 'string', default: '20' },
      seconds: { type: 'string', default: '60' },
    },
  });
  const options = {
    venues: Number(values.venues),
    real: Number(values.real),
    seconds: Number(values.seconds),
  };
  await withPostgres(() => measure(options));
}

async function measure({ venues, real, seconds }: Options): Promise<void> {
  process.stdout.write(`${venues} venues are prepared …\n`);
  const server = await startProcess<SfuUnderTest>(join(__dirname, 'support/product.process.ts'), {
    port: await freePort(),
    webRoot: null,
    viewers: 0,
    mediaPorts: { from: 42_000, to: 42_099 },
    workers: availableParallelism(),
    venues,
  });
  const relay = Relay.open();
  placeSubject([server.pid, ...server.info.workerPids]);
  placeGenerator([relay.pid]);
  const screens: VenueScreen[] = [];
  const clients: { close(): unknown }[] = [];
  try {
    const { info } = server;
    const empty = memoryOf(server);
    const lecturer = await Audience.open(info, relay, 0);
    clients.push(lecturer);
    const flow = lecturer.send(PACKETS_PER_SECOND);
    clients.push({ close: () => flow.stop() });
    const operator = await connect(info.origin, {
      as: 'account',
      code: info.code,
      cookie: info.operatorCookie,
    });
    clients.push(operator);
    await operator.send('control-room:watch', {});

    const startedAt = performance.now();
    const cookies = [...info.screenCookies];
    while (cookies.length > 0) {
      const together = cookies.splice(0, AT_ONCE).map((cookie, index) => {
        const isReal = screens.length + index < real;
        return VenueScreen.open(info, cookie, isReal ? null : relay);
      });
      screens.push(...(await Promise.all(together)));
      if (screens.length % (AT_ONCE * 5) === 0) process.stdout.write(`${screens.length} venues are there\n`);
    }
    const joinSeconds = (performance.now() - startedAt) / 1000;

    const atRest = await serverGauges(info.origin);
    const run = await running(server, relay, operator, screens, real, seconds);
    conclude({ venues, real, seconds }, [
      { what: 'all venues had joined after', found: `${joinSeconds.toFixed(1)} s` },
      {
        what: 'sockets; stage subscriptions; uplinks',
        found: `${screens.length + 2}; ${atRest.peers} with ${atRest.consumers} consumers; ${atRest.producers}`,
      },
      ...run,
      memoryRow(empty, memoryOf(server), venues),
    ]);
  } finally {
    await Promise.all([...clients, ...screens].map((each) => each.close()));
    relay.close();
    await server.stop();
  }
}

async function running(
  { pid, info }: ProcessOfItsOwn<SfuUnderTest>,
  relay: Relay,
  operator: TestClient,
  screens: VenueScreen[],
  real: number,
  seconds: number,
): Promise<Row[]> {
  const speakers = screens.slice(0, real);
  const updates = { count: 0, bytes: 0 };
  operator.socket.on('control-room:board-changed', (payload) => {
    updates.count += 1;
    updates.bytes += Buffer.byteLength(JSON.stringify(payload));
  });
  const workers = (): number => info.workerPids.reduce((sum, worker) => sum + cpuMicrosOf(worker), 0);
  const decrypted = (): number => speakers.reduce((sum, { packets }) => sum + packets, 0);
  const before = {
    node: cpuMicrosOf(pid),
    workers: workers(),
    own: process.cpuUsage(),
    decrypted: decrypted(),
  };
  const [countedBefore, startedAt] = [await relay.count(), performance.now()];
  const floors: number[] = [];
  let mostUplinks = 0;
  for (let turn = 0; performance.now() - startedAt < seconds * 1000; turn += 1) {
    const speaker = speakers[turn % speakers.length];
    if (!speaker) break;
    floors.push(...(await giveFloor(operator, speaker, screens)));
    mostUplinks = Math.max(mostUplinks, (await serverGauges(info.origin)).producers);
    await sleep(FLOOR_MS);
    await operator.send('stage:take-off-air', {
      commandId: randomUUID(),
      sourceKey: speaker.sourceKey,
      picture: 'camera',
    });
    await sleep(FLOOR_MS / 2);
    process.stdout.write(`${turn + 1} venues had the floor\n`);
  }
  const [counted, micros] = [await relay.count(), (performance.now() - startedAt) * 1000];
  const share = (used: number): string => `${((100 * used) / micros).toFixed(0)} %`;
  const perSecond = (count: number): string => ((count * 1_000_000) / micros).toFixed(1);
  const own = process.cpuUsage(before.own);
  const answers = screens.flatMap((screen) => screen.answers);
  return [
    { what: 'board updates a second; size', found: `${perSecond(updates.count)}; ${size(updates)}` },
    {
      what: 'lecturer’s packets a second to the drained venues; lost',
      found: `${perSecond(counted.received - countedBefore.received)}; ${counted.lost - countedBefore.lost}`,
    },
    {
      what: `packets a second decrypted by the ${real} real peers`,
      found: perSecond(decrypted() - before.decrypted),
    },
    { what: `a venue gets the floor: all others subscribed after`, found: times(floors) },
    { what: 'uplinks at most', found: mostUplinks },
    { what: 'a report of the line was answered after', found: times(answers) },
    {
      what: 'CPU: server; its media workers; this generator',
      found: `${share(cpuMicrosOf(pid) - before.node)}; ${share(workers() - before.workers)}; ${share(own.user + own.system)} of a core`,
    },
  ];
}

/** @returns milliseconds after which each other venue had subscribed to the speaker's picture */
async function giveFloor(
  operator: TestClient,
  speaker: VenueScreen,
  screens: VenueScreen[],
): Promise<number[]> {
  const askedAt = performance.now();
  await operator.send('stage:put-on-air', {
    commandId: randomUUID(),
    sourceKey: speaker.sourceKey,
    picture: 'camera',
  });
  const others = screens.filter((screen) => screen !== speaker);
  const newest = ({ subscribedAt }: VenueScreen): number => Math.max(0, ...subscribedAt.values());
  while (others.some((screen) => newest(screen) < askedAt)) {
    if (performance.now() - askedAt > PATIENCE_MS)
      throw new Error('A venue did not subscribe to the speaker.');
    await sleep(10);
  }
  return others.map((screen) => newest(screen) - askedAt);
}

interface Memory {
  node: number;
  workers: number;
}

function memoryOf({ pid, info }: ProcessOfItsOwn<SfuUnderTest>): Memory {
  return { node: privateBytesOf([pid]), workers: privateBytesOf(info.workerPids) };
}

function memoryRow(empty: Memory, full: Memory, venues: number): Row {
  const show = (kind: keyof Memory): string => {
    const perVenue = (full[kind] - empty[kind]) / venues / 1024;
    return `${(full[kind] / 1024 ** 2).toFixed(0)} MB (${perVenue.toFixed(0)} KB a venue)`;
  };
  return { what: 'memory: server; its media workers', found: `${show('node')}; ${show('workers')}` };
}

function times(values: number[]): string {
  if (values.length === 0) return 'none';
  const at = (share: number): string => quantile(values, share).toFixed(0);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)} ms`;
}

function size({ count, bytes }: { count: number; bytes: number }): string {
  return `${(bytes / Math.max(1, count) / 1024).toFixed(1)} KB`;
}

function conclude(options: Options, rows: Row[]): void {
  report('venues', rows, { options });
  process.stdout.write(
    `${options.venues} venues, ${options.real} of them peers that decrypt all they get; the others have real sockets and connections ` +
      'too, but a native receiver counts and drops their packets. Generator and server share this machine.\n',
  );
}
