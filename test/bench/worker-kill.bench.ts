import 'reflect-metadata';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { startChromium, type Browsers } from '../e2e/support/chromium';
import { buildPage } from './join/build-page';
import { quantile } from './join/quantiles';
import { present } from './join/visitor';
import { freePort } from './support/free-port';
import { withPostgres } from './support/postgres';
import { startProcess, type ProcessOfItsOwn } from './support/process-of-its-own';
import { report, type Row } from './support/report';
import type { SfuUnderTest } from './support/sfu-under-test';
import { workersOf } from './support/workers-of';
import { Probe } from './worker-kill/probe';

/** A conference runs for so long between two deaths, so that each finds it as it is and not still coming back. */
const REST_MS = 700;
const PROGRESS_EVERY = 10;

/** On a machine that has much else to do there are fewer kills. */
const LONGEST_MS = 5 * 60_000;

/** C1, in milliseconds; the second holds for 95 of 100 pictures. */
const GOAL = { served: 150, picture: 2_000 };

interface Kill {
  /** Milliseconds from the kill until the replacement had a transport for somebody who asked. */
  served: number;
  /** Milliseconds from the kill until each viewer saw a new picture; null for one who saw none within 15 s. */
  pictures: (number | null)[];
}

/**
 * C1: the only worker is killed again and again while a conference runs on it; real browsers with the web client's own code
 * send and watch.
 */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      kills: { type: 'string', default: '100' },
      viewers: { type: 'string', default: '4' },
    },
  });
  const page = await buildPage();
  const browsers = await startChromium();
  try {
    await withPostgres(() => measure(browsers, page.folder, Number(values.kills), Number(values.viewers)));
  } finally {
    await browsers.close();
    page.remove();
  }
}

async function measure(browsers: Browsers, webRoot: string, kills: number, viewers: number): Promise<void> {
  const server = await startProcess<SfuUnderTest>(join(__dirname, 'support/product.process.ts'), {
    port: await freePort(),
    webRoot,
    viewers: 1,
    mediaPorts: { from: 42_500, to: 42_599 },
  });
  try {
    await present(browsers, server.info);
    const pages: Page[] = [];
    for (let index = 0; index < viewers; index += 1) pages.push(await watch(browsers, server.info));
    const probe = await Probe.open(server.info);
    const done: Kill[] = [];
    const startedAt = performance.now();
    while (done.length < kills && performance.now() - startedAt < LONGEST_MS) {
      await sleep(REST_MS);
      done.push(await kill(server, pages, probe));
      if (done.length % PROGRESS_EVERY === 0) process.stdout.write(`${done.length} of ${kills} kills\n`);
    }
    probe.close();
    conclude(done);
  } finally {
    await server.stop();
  }
}

async function watch(browsers: Browsers, { origin, code }: SfuUnderTest): Promise<Page> {
  const page = await browsers.newPerson({ width: 320, height: 180 });
  await page.goto(origin);
  await page.evaluate((conference) => window.joinPage.watch(conference), code);
  return page;
}

async function kill(server: ProcessOfItsOwn<SfuUnderTest>, pages: Page[], probe: Probe): Promise<Kill> {
  const [worker] = workersOf(server.pid);
  if (worker === undefined) throw new Error('The server has no worker.');
  const served = probe.served();
  const killedAt = Date.now();
  process.kill(worker, 'SIGKILL');
  const seen = await Promise.all(
    pages.map((page) => page.evaluate((moment) => window.joinPage.pictureAfter(moment), killedAt)),
  );
  return {
    served: (await served) - killedAt,
    pictures: seen.map((at) => (at === null ? null : at - killedAt)),
  };
}

function conclude(kills: Kill[]): void {
  const pictures = kills.flatMap((each) => each.pictures).map((picture) => picture ?? Infinity);
  const rows = [
    row(
      'replacement gave a transport',
      kills.map(({ served }) => served),
      GOAL.served,
      `≤ ${GOAL.served} ms`,
    ),
    row('viewers saw a new picture', pictures, GOAL.picture, `95 % ≤ ${GOAL.picture / 1000} s`),
  ];
  report('worker-kill', rows, { kills });
  process.stdout.write(
    `${kills.length} kills of the one worker, ${kills[0]?.pictures.length ?? 0} viewers in Chromium with the web client’s connection and media ` +
      'session, one lecturer with a fake camera (simulcast, 360 lines) who must come back too; milliseconds since the kill.\n' +
      'Beyond these, the server asks those who lost their picture to come back spread over 1 ms for each of them.\n',
  );
}

function row(what: string, values: number[], limit: number, goal: string): Row {
  const at = (share: number): string => quantile(values, share).toFixed(0);
  const within = values.filter((value) => value <= limit).length / values.length;
  return {
    what,
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    longest: at(1),
    'within the goal': `${(100 * within).toFixed(1)} %`,
    goal,
  };
}
