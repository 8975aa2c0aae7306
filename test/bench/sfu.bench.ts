import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { forwarding, type Side, type Sight } from './sfu/forwarding';
import { measureJoins, type JoinMemory } from './sfu/joins';
import { CONSUMERS_PER_WORKER, Stand } from './sfu/stand';
import { privateBytesOf } from './support/memory';
import { comparePaired } from './support/paired-rounds';
import { withPostgres } from './support/postgres';
import { comparisonRow, report, type Row } from './support/report';
import { showSpread, spreadOf } from './support/spread';

/** Packets that leave the workers in a second, all viewers together: about a quarter of what a core can do. */
const LOAD = 20_000;
const FASTEST_SENDER = 1_500;

/** Beyond this many viewers the control is the baseline itself: a third audience would keep the generator too busy. */
const LARGEST_TWIN = 100;

/** P2: the size whose cost the largest one, which needs a pipe, is compared with. */
const REFERENCE = 100;
const PACE_OF_GROWTH = 30;
const HIGH_LOAD = { share: 0.8, seconds: 5 };

/** A generator that is busier than this may be what was measured. */
const GENERATOR_LIMIT = 0.85;

interface Measured {
  rows: Row[];
  details: unknown;
}
interface Effort {
  rounds: number;
  seconds: number;
}

/**
 * P1: the workers' CPU for each packet that reached a viewer of the running server, against bare mediasoup that the same
 * clients joined. P2: the same for a conference that needs a pipe, against one that does not. P3: the workers' memory.
 */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      consumers: { type: 'string', default: '1,10,100,300,1000' },
      rounds: { type: 'string', default: '9' },
      seconds: { type: 'string', default: '0.6' },
      joins: { type: 'string', default: '10000' },
    },
  });
  const effort = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
  const sizes = values.consumers.split(',').map(Number);
  const measured: Measured[] = [await memoryOfJoins(Number(values.joins))];
  await withPostgres(async () => {
    for (const viewers of sizes) {
      process.stdout.write(`1 → ${viewers} …\n`);
      measured.push(await measure(viewers, effort));
    }
  });
  report(
    'sfu',
    measured.flatMap(({ rows }) => rows),
    measured.map(({ details }) => details),
  );
  process.stdout.write(
    'Shape: one H.264 camera to N viewers over WebRTC (ICE, DTLS, SRTP AEAD_AES_128_GCM), packets of 1,200 bytes; product: the ' +
      'whole server, its own joins over socket.io; bare: mediasoup’s defaults, same workers, codecs and clients. Above 500 ' +
      'viewers both use two workers with a pipe between them.\n' +
      'Counted at the receivers; A/A is a bare server against another one, above 100 viewers against itself. Loopback: the ' +
      'sender pays for the receiver.\n',
  );
}

async function measure(viewers: number, { rounds, seconds }: Effort): Promise<Measured> {
  const stand = Stand.open();
  try {
    const [product, bare] = [await stand.serve('product', viewers), await stand.serve('bare', viewers)];
    const twin = viewers > LARGEST_TWIN ? bare : await stand.serve('bare', viewers);
    const flow = (side: Side) => forwarding(side, stand.relay, paceFor(side), seconds);
    const comparison = await comparePaired(flow(product), flow(bare), rounds, flow(twin));
    const rows: Row[] = [
      {
        ...comparisonRow(`P1  1 → ${viewers}, product | bare`, 'µs/packet', comparison, '≤ 1.03'),
        ...besides(product, bare),
      },
    ];
    const details: Record<string, unknown> = {
      viewers,
      comparison,
      product: product.sights,
      bare: bare.sights,
    };
    if (viewers > CONSUMERS_PER_WORKER) {
      rows.push(memoryRow(product, bare));
      const small = await stand.serve('product', REFERENCE);
      product.sights = [];
      // Each viewer gets as much in both, as in two real conferences.
      const alike = (side: Side) => forwarding(side, stand.relay, PACE_OF_GROWTH, seconds);
      const growth = await comparePaired(alike(product), alike(small), rounds);
      rows.push({
        ...comparisonRow(`P2  1 → ${viewers} | 1 → ${REFERENCE}, product`, 'µs/packet', growth, '≤ 1.25'),
        ...besides(product, small),
      });
      rows.push(await underHighLoad(stand, product, growth.subject.median));
      Object.assign(details, { growth, large: product.sights, small: small.sights });
    }
    return { rows, details };
  } finally {
    await stand.close();
  }
}

function paceFor({ viewers }: Side): number {
  return Math.min(FASTEST_SENDER, LOAD / viewers);
}

/** @param micros what a packet costs the workers */
async function underHighLoad(stand: Stand, side: Side, micros: number): Promise<Row> {
  const run = async (pace: number, seconds: number): Promise<Sight> => {
    side.sights = [];
    await forwarding(side, stand.relay, pace, seconds)();
    return side.sights[0]!;
  };
  // A packet costs less where more of them come, so the pace is set right once.
  const guessed = (HIGH_LOAD.share * 1_000_000) / micros / side.viewers;
  const { worker: used } = await run(guessed, HIGH_LOAD.seconds / 3);
  const { worker, received } = await run((guessed * HIGH_LOAD.share) / used, HIGH_LOAD.seconds);
  return {
    what: `P2  1 → ${side.viewers} at high load, product`,
    found: `${(100 * worker).toFixed(0)} % of a core, ${(received / HIGH_LOAD.seconds / 1000).toFixed(1)} k packets/s`,
    ...besides(side),
    goal: '0 lost at 80 %',
  };
}

async function memoryOfJoins(joins: number): Promise<Measured> {
  process.stdout.write(`${joins} joins and leaves …\n`);
  const memory: JoinMemory = await measureJoins(1_000, joins);
  const growth = (100 * (memory.all - memory.half)) / memory.half;
  return {
    rows: [
      {
        what: 'P3  a viewer’s transport and 3 consumers',
        found: `${(memory.bytesPerViewer / 1024).toFixed(1)} KB`,
        goal: '≤ 45 KB',
      },
      {
        what: `P3  the second ${joins / 2} of ${joins} joins and leaves`,
        found: `${growth.toFixed(2)} % of ${(memory.half / 1024 / 1024).toFixed(1)} MB, ${memory.joinsPerSecond.toFixed(0)} joins/s`,
        goal: '≤ 1 %',
      },
    ],
    details: memory,
  };
}

/** With everything that a connection needs: ICE, DTLS, keys and what waits to be sent again. */
function memoryRow(product: Side, bare: Side): Row {
  const perViewer = ({ workerPids, bytesBefore, viewers }: Side): string =>
    ((privateBytesOf(workerPids) - bytesBefore) / viewers / 1024).toFixed(1);
  return {
    what: `P3  one of ${product.viewers} connected viewers, 1 consumer, product | bare`,
    found: `${perViewer(product)} | ${perViewer(bare)} KB`,
  };
}

/** What else a reader must know before believing a figure. */
function besides(subject: Side, baseline?: Side): Row {
  const sights = [...subject.sights, ...(baseline?.sights ?? [])];
  const sum = (pick: (sight: Sight) => number): number => sights.reduce((all, each) => all + pick(each), 0);
  const host = (side: Side): string => showSpread(spreadOf(side.sights.map(({ hostMicros }) => hostMicros)));
  const busiest = Math.max(...sights.map(({ generator }) => generator));
  return {
    'Node beside the workers, µs/packet': [subject, ...(baseline ? [baseline] : [])].map(host).join(' | '),
    'received of sent': `${((100 * sum(({ received }) => received)) / sum(({ expected }) => expected)).toFixed(2)} %`,
    lost: sum(({ lost }) => lost),
    'generator at most': `${(100 * busiest).toFixed(0)} %${busiest > GENERATOR_LIMIT ? ' TOO BUSY' : ''}`,
  };
}
