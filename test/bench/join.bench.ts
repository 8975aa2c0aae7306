import 'reflect-metadata';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startChromium, type Browsers } from '../e2e/support/chromium';
import { buildPage } from './join/build-page';
import type { JoinTimes } from './join/page';
import { quantile, ratioOfQuantiles, showInterval, type Interval } from './join/quantiles';
import { present, Visitor } from './join/visitor';
import { freePort } from './support/free-port';
import { withPostgres } from './support/postgres';
import { startProcess } from './support/process-of-its-own';
import { report } from './support/report';
import type { SfuUnderTest } from './support/sfu-under-test';

const WARM_UP = 5;

/** A browser ignores a second request for a key frame within 300 ms, and a joiner who is ignored waits a second longer. */
const PAUSE_MS = 400;

/**
 * The camera's time from frame to frame. A join ends with a frame, so that without a draw each would begin at the same moment
 * between two frames, and a difference of a millisecond would show as a whole frame or as none.
 */
const FRAME_MS = 100;

/** Beyond these the medians of the control say that the machine was not quiet enough. */
const CONTROL = { from: 0.95, to: 1.05 };

const STEPS: (keyof JoinTimes)[] = ['entered', 'joined', 'picture', 'firstFrame'];

/**
 * J3: the time from connecting to the first picture on the screen of a real browser, the running server against bare mediasoup,
 * with the web client's own code on both sides. The control joins the bare server a second time in each turn.
 */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      joins: { type: 'string', default: '100' },
      pause: { type: 'string', default: String(PAUSE_MS) },
    },
  });
  const page = await buildPage();
  const browsers = await startChromium();
  try {
    await withPostgres(() => measure(browsers, page.folder, Number(values.joins), Number(values.pause)));
  } finally {
    await browsers.close();
    page.remove();
  }
}

async function measure(browsers: Browsers, webRoot: string, joins: number, pause: number): Promise<void> {
  const servers = await Promise.all(
    ['product.process.ts', 'bare-sfu.process.ts'].map((file, index) => start(file, webRoot, index)),
  );
  try {
    const visitors: Visitor[] = [];
    for (const { info } of servers) await present(browsers, info);
    for (const { info } of [servers[0]!, servers[1]!, servers[1]!]) {
      visitors.push(await Visitor.open(browsers, info));
    }
    for (let turn = 0; turn < WARM_UP + joins; turn += 1) {
      if (turn === WARM_UP) visitors.forEach(({ times }) => times.splice(0));
      // Each goes first, second and third equally often.
      for (let place = 0; place < visitors.length; place += 1) {
        await visitors[(turn + place) % visitors.length]!.join();
        await sleep(pause + Math.random() * FRAME_MS);
      }
    }
    const [product, bare, twin] = visitors;
    conclude(product!, bare!, twin!);
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function start(file: string, webRoot: string, index: number) {
  const from = 42_500 + index * 100;
  const port = await freePort();
  const mediaPorts = { from, to: from + 99 };
  return startProcess<SfuUnderTest>(join(__dirname, 'support', file), {
    port,
    webRoot,
    viewers: 0,
    mediaPorts,
  });
}

function conclude(product: Visitor, bare: Visitor, twin: Visitor): void {
  const [ours, theirs, again] = [product, bare, twin].map((visitor) => visitor.firstFrames());
  const rows = [0.5, 0.95].map((share) => {
    const ratio = ratioOfQuantiles(ours!, theirs!, share);
    const control = ratioOfQuantiles(again!, theirs!, share);
    return {
      'time to first frame': `p${share * 100}`,
      'product, ms': quantile(ours!, share).toFixed(0),
      'bare, ms': quantile(theirs!, share).toFixed(0),
      'ratio (95 %)': showInterval(ratio),
      'A/A (95 %)': `${showInterval(control)}${isVoid(share, control) ? ' VOID' : ''}`,
      goal: '≤ 1.3',
    };
  });
  const steps = STEPS.map((step) => {
    const median = ({ times }: Visitor): string =>
      quantile(
        times.map((each) => each[step]),
        0.5,
      ).toFixed(0);
    return `${step} ${median(product)} | ${median(bare)}`;
  });
  report('join', rows, { joins: ours!.length, product: product.times, bare: bare.times, twin: twin.times });
  process.stdout.write(
    `${ours!.length} joins each; medians in ms until, product | bare: ${steps.join(', ')}\n` +
      'Client: Chromium with the web client’s connection and media session; joins alternate; the lecturer is a Chromium with a ' +
      'fake camera (simulcast, 360 lines).\n',
  );
}

/** A p95 of a hundred joins swings too much to be judged so. */
function isVoid(share: number, { value }: Interval): boolean {
  return share === 0.5 && (value < CONTROL.from || value > CONTROL.to);
}
