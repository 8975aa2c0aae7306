import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Audience } from './sfu/audience';
import { forwarding, type Side, type Sight } from './sfu/forwarding';
import { Relay } from './sfu/relay';
import { pin, prefer } from './support/cpu-time';
import { freePort } from './support/free-port';
import { comparePaired } from './support/paired-rounds';
import { withPostgres } from './support/postgres';
import { startProcess, type ProcessOfItsOwn } from './support/process-of-its-own';
import { comparisonRow, report, type Row } from './support/report';
import type { SfuUnderTest } from './support/sfu-under-test';
import { showSpread, spreadOf } from './support/spread';

/** Asked before this process keeps to one core. */
const SEVERAL_CORES = availableParallelism() > 1;
const SUBJECT_CORE = 0;
const GENERATOR_CORE = 1;

/** Packets that leave the worker in a second, all viewers together: about a quarter of what a core can do. */
const LOAD = 20_000;
const FASTEST_SENDER = 1_500;

/** A generator that is busier than this may be what was measured. */
const GENERATOR_LIMIT = 0.85;

interface Measured {
  row: Row;
  details: unknown;
}

/**
 * P1: the worker's CPU for each packet that reached a viewer of the running server, against bare mediasoup that the same
 * clients joined. The control compares two bare servers, so that it also shows how much one process differs from its twin.
 */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      consumers: { type: 'string', default: '100' },
      rounds: { type: 'string', default: '25' },
      seconds: { type: 'string', default: '0.6' },
    },
  });
  const measured: Measured[] = [];
  await withPostgres(async () => {
    for (const viewers of values.consumers.split(',').map(Number)) {
      measured.push(await measure(viewers, Number(values.rounds), Number(values.seconds)));
    }
  });
  report(
    'sfu',
    measured.map(({ row }) => row),
    measured.map(({ details }) => details),
  );
  process.stdout.write(
    'Shape: one H.264 camera to N viewers over WebRTC (ICE, DTLS, SRTP AEAD_AES_128_GCM), packets of 1,200 bytes; product: the ' +
      'whole server, its own joins over socket.io; bare: mediasoup’s defaults, same worker, codecs and clients.\n' +
      'Counted at the receivers; A/A is a bare server against another one. Loopback: the sender pays for the receiver.\n',
  );
}

async function measure(viewers: number, rounds: number, seconds: number): Promise<Measured> {
  const relay = Relay.open();
  place([relay.pid], GENERATOR_CORE);
  if (SEVERAL_CORES) pin(process.pid, GENERATOR_CORE);
  const opened: { close(): Promise<void> }[] = [];
  const open = async (file: string, index: number): Promise<Side> => {
    const server = await startServerAt(file, viewers, index);
    opened.push({ close: () => server.stop() });
    const audience = await Audience.open(server.info, relay, viewers);
    opened.push(audience);
    return { audience, viewers, workerPid: server.info.workerPid, hostPid: server.pid, sights: [] };
  };
  try {
    const product = await open('product.process.ts', 0);
    const bare = await open('bare-sfu.process.ts', 1);
    const twin = await open('bare-sfu.process.ts', 2);
    const pace = Math.min(FASTEST_SENDER, LOAD / viewers);
    const [subject, baseline, control] = [product, bare, twin].map((side) =>
      forwarding(side, relay, pace, seconds),
    );
    const comparison = await comparePaired(subject!, baseline!, rounds, control);
    return {
      row: {
        ...comparisonRow(`1 → ${viewers}`, 'µs/packet', comparison, '≤ 1.03'),
        ...besides(product, bare),
      },
      details: { viewers, pace, comparison, product: product.sights, bare: bare.sights, twin: twin.sights },
    };
  } finally {
    for (const each of opened.reverse()) await each.close();
    relay.close();
  }
}

async function startServerAt(
  file: string,
  viewers: number,
  index: number,
): Promise<ProcessOfItsOwn<SfuUnderTest>> {
  const from = 42_000 + index * 100;
  const server = await startProcess<SfuUnderTest>(join(__dirname, 'support', file), {
    port: await freePort(),
    webRoot: null,
    viewers,
    mediaPorts: { from, to: from + 99 },
  });
  place([server.pid, server.info.workerPid], SUBJECT_CORE);
  return server;
}

function place(pids: number[], core: number): void {
  for (const pid of pids) {
    prefer(pid);
    if (SEVERAL_CORES) pin(pid, core);
  }
}

/** What else a reader must know before believing the ratio. */
function besides(product: Side, bare: Side): Row {
  const sights = [...product.sights, ...bare.sights];
  const sum = (pick: (sight: Sight) => number): number => sights.reduce((all, each) => all + pick(each), 0);
  const host = (side: Side): string => showSpread(spreadOf(side.sights.map(({ hostMicros }) => hostMicros)));
  const busiest = Math.max(...sights.map(({ generator }) => generator));
  return {
    'Node beside the worker, product | bare, µs/packet': `${host(product)} | ${host(bare)}`,
    'received of sent': `${((100 * sum(({ received }) => received)) / sum(({ expected }) => expected)).toFixed(2)} %`,
    lost: sum(({ lost }) => lost),
    'generator at most': `${(100 * busiest).toFixed(0)} %${busiest > GENERATOR_LIMIT ? ' TOO BUSY' : ''}`,
  };
}
