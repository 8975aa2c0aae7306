import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { startChromium, type Browsers } from '../e2e/support/chromium';
import { connect, type TestClient } from '../support/client';
import { accountCookie, createConference, type TestConference } from '../support/conference';
import { startServer, type TestServer } from '../support/server';
import { ReportingVenues } from './board/reporting-venues';
import { measureTicks, type Ticks } from './board/ticks';
import { freePort } from './support/free-port';
import { withPostgres } from './support/postgres';
import { report, type Row } from './support/report';
import { measureFrames, scrollTree, type Frames } from './tree/frames';

const VENUES = 400;
const FEW = 10;
const SECONDS = 10;
/** A change of how many report has reached the board by then. */
const SETTLING_TICKS = 3;
/** A small PC beside the machine that measures. */
const SLOWER = 4;
const LONG_MS = 100;

/** The board of 400 venues: what a tick costs the server and the wire, and how a slow browser draws it. */
export async function bench(): Promise<void> {
  const browsers = await startChromium();
  try {
    await withPostgres(async () => {
      // A page speaks to the server only from the address that the server is known by.
      const port = await freePort();
      const server = await startServer({ PORT: `${port}`, PUBLIC_URL: `http://127.0.0.1:${port}` });
      const conference = await createConference(server, { state: 'live', venues: VENUES });
      const venues = new ReportingVenues(server, conference);
      const ticks = measureTicks(server);
      venues.start();
      try {
        const told = await measureServer(server, conference, venues, ticks);
        const drawn = await measurePages(browsers, server, conference, venues);
        report('board', [...told, ...drawn.map(toRow)], { told, drawn });
      } finally {
        venues.stop();
        await server.stop();
      }
    });
  } finally {
    await browsers.close();
  }
}

const CHANGED = 'control-room:board-changed';
const bytesOf = (client: TestClient) =>
  client.payloads(CHANGED).map((payload) => JSON.stringify(payload).length);
const median = (values: number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

async function measureServer(
  server: TestServer,
  conference: TestConference,
  venues: ReportingVenues,
  ticks: Ticks,
): Promise<Row[]> {
  const cookie = await accountCookie(server, 'operator', conference);
  const watcher = await connect(server.origin, {
    as: 'account',
    code: conference.code,
    cookie,
    originHeader: server.origin,
  });
  const board = await watcher.send('control-room:watch', {});
  const rows: Row[] = [{ what: 'whole board, once', 'KB a tick': kilobytes(JSON.stringify(board).length) }];
  for (const changing of [0, FEW, VENUES]) {
    venues.changing = changing;
    await ticks.next(SETTLING_TICKS);
    const heard = watcher.payloads(CHANGED).length;
    const taken = await ticks.next(SECONDS);
    rows.push({
      what: `server, ${changing} of ${VENUES} change`,
      'CPU ms a tick': round(median(taken.map(({ cpu }) => cpu))),
      'ms a tick': round(median(taken.map(({ wall }) => wall))),
      'KB a tick': kilobytes(median(bytesOf(watcher).slice(heard))),
    });
  }
  watcher.close();
  return rows;
}

async function measurePages(
  browsers: Browsers,
  server: TestServer,
  conference: TestConference,
  venues: ReportingVenues,
): Promise<Frames[]> {
  venues.changing = VENUES;
  const page = await openPage(browsers, server, conference, `/control/${conference.code}/venues`);
  const measured = await measurePage(page, 'page of venues');
  await page.close();
  const desk = await openPage(browsers, server, conference, `/control/${conference.code}`);
  await desk.getByRole('tab', { name: 'Điểm cầu' }).click();
  return [...measured, ...(await measurePage(desk, 'tab of the control room'))];
}

async function measurePage(page: Page, where: string): Promise<Frames[]> {
  await page.getByRole('button', { name: 'Mở tất cả' }).click();
  await page
    .getByRole('treeitem', { name: /UBND xã/ })
    .first()
    .waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return [
    await measureFrames(page, `${where}: all change, nobody acts`, () => page.waitForTimeout(SECONDS * 1000)),
    await measureFrames(page, `${where}: all change, scrolled`, () => scrollTree(page, 400, 60)),
    await measureFrames(page, `${where}: all change, a search is typed`, async () => {
      await page.getByRole('searchbox').pressSequentially('ubnd xa 39', { delay: 150 });
      await page.waitForTimeout(2000);
    }),
  ];
}

async function openPage(
  browsers: Browsers,
  server: TestServer,
  conference: TestConference,
  path: string,
): Promise<Page> {
  const page = await browsers.newPerson({ width: 1440, height: 900 });
  const [name = '', value = ''] = (await accountCookie(server, 'operator', conference)).split('=');
  await page.context().addCookies([{ name, value, url: server.origin }]);
  await page.goto(`${server.origin}${path}`);
  return page;
}

const round = (value: number) => Math.round(value * 10) / 10;
const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;

function toRow({ what, gaps }: Frames): Row {
  const sorted = gaps.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return {
    what: `${SLOWER}x slower, ${what}`,
    'p50, ms': at(0.5),
    'p95, ms': at(0.95),
    'longest, ms': at(1),
    [`over ${LONG_MS} ms`]: gaps.filter((gap) => gap > LONG_MS).length,
  };
}
