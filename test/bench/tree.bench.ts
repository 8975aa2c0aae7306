import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { startChromium, type Browsers } from '../e2e/support/chromium';
import { UnitsOffice } from '../medium/org-units/support/units-office';
import { accountCookie } from '../support/conference';
import { startServer, type TestServer } from '../support/server';
import { withPostgres } from './support/postgres';
import { report } from './support/report';
import { jumpInTree, measureFrames, scrollTree, type Frames } from './tree/frames';

const UNITS = 10_000;
const COMMUNES_OF_A_DISTRICT = 33;
/** A frame that takes longer is seen as a jerk. */
const LONG_MS = 50;

/** The page of the tree with 10,000 units in a real browser: frames while it is scrolled, walked through and searched. */
export async function bench(): Promise<void> {
  const browsers = await startChromium();
  try {
    await withPostgres(async () => {
      const server = await startServer();
      try {
        await fill(server);
        const frames = await measure(await openPage(browsers, server));
        report('tree', frames.map(toRow), frames);
      } finally {
        await server.stop();
      }
    });
  } finally {
    await browsers.close();
  }
}

/** Through the import, as an office would. */
async function fill(server: TestServer): Promise<void> {
  const lines = ['code,name,level,parent_code', 'T,Tỉnh Mười Nghìn,province,'];
  for (let count = 1; count < UNITS; count += 1) {
    const district = Math.floor((count - 1) / (COMMUNES_OF_A_DISTRICT + 1));
    const isDistrict = (count - 1) % (COMMUNES_OF_A_DISTRICT + 1) === 0;
    lines.push(
      isDistrict
        ? `H${district},Huyện Thứ ${district},district,T`
        : `X${count},Xã Số ${count},commune,H${district}`,
    );
  }
  await (await UnitsOffice.open(server)).import(Buffer.from(lines.join('\n')));
}

async function openPage(browsers: Browsers, server: TestServer): Promise<Page> {
  const page = await browsers.newPerson({ width: 1440, height: 900 });
  const [name = '', value = ''] = (await accountCookie(server, 'administrator', null)).split('=');
  await page.context().addCookies([{ name, value, url: server.origin }]);
  await page.goto(`${server.origin}/admin/units`);
  await page.getByRole('button', { name: 'Mở tất cả' }).click();
  await page.getByRole('button', { name: 'Thu gọn' }).waitFor();
  return page;
}

async function measure(page: Page): Promise<Frames[]> {
  const tree = page.getByRole('tree');
  const press = async (times: number, ...keys: string[]) => {
    for (let time = 0; time < times; time += 1) for (const key of keys) await page.keyboard.press(key);
  };
  const search = page.getByLabel('Tìm đơn vị trong cây');
  const found = page.getByText(/Tìm thấy/);
  const measured = [
    await measureFrames(page, 'scroll 500 px a frame', () => scrollTree(page, 600, 500)),
    await measureFrames(page, 'jump to 120 places', () => jumpInTree(page, 120)),
  ];
  await tree.focus();
  measured.push(
    await measureFrames(page, '200 lines by arrow', () => press(200, 'ArrowDown')),
    await measureFrames(page, 'to the end and back, 10 times', () => press(10, 'End', 'Home')),
    await measureFrames(page, 'close and open all, 3 times', () => press(3, 'ArrowLeft', 'ArrowRight')),
    await measureFrames(page, 'type a search', async () => {
      await search.pressSequentially('xa so 99', { delay: 60 });
      await found.waitFor();
    }),
  );
  return measured;
}

function toRow({ what, gaps }: Frames) {
  const sorted = [...gaps].sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return {
    what,
    frames: gaps.length,
    'p50, ms': at(0.5),
    'p99, ms': at(0.99),
    'longest, ms': at(1),
    [`over ${LONG_MS} ms`]: gaps.filter((gap) => gap > LONG_MS).length,
  };
}
