import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { openLink, pairByCode, signIn } from './support/actors';
import { startChromium, type Browsers } from './support/chromium';
import { expectFrames, expectGone, expectSound } from './support/media-proof';
import { startProduct, type Product } from './support/product';
import { useSmallCamera } from './support/small-camera';
import { storyOf } from './support/story';

const LECTURER = 'ThS. Trần Thị Thu Hà';
const VENUES = ['UBND xã Hải Minh', 'UBND huyện Ý Yên', 'UBND xã Hải Anh'] as const;

let product: Product;
let browsers: Browsers;
let control: Page;
let lecturer: Page;
let viewer: Page;
let rooms: Page[];
let lecturerKey: string;

beforeAll(async () => {
  [product, browsers] = await Promise.all([startProduct(), startChromium()]);
});
afterAll(async () => {
  await browsers?.close();
  await product?.stop();
});

async function sourceKeys(): Promise<{ lecturer: string; rooms: string[]; participations: string[] }> {
  const client = new Client({ connectionString: product.databaseUrl() });
  await client.connect();
  try {
    const speaker = await client.query('select id from speaker where name = $1', [LECTURER]);
    const participations: string[] = [];
    for (const name of VENUES) {
      const found = await client.query(
        'select p.id from participation p join venue v on v.id = p.venue_id where v.name = $1 limit 1',
        [name],
      );
      participations.push(found.rows[0].id);
    }
    return {
      lecturer: `speaker:${speaker.rows[0].id}`,
      rooms: participations.map((id) => `venue:${id}`),
      participations,
    };
  } finally {
    await client.end();
  }
}

async function person(options?: Parameters<Browsers['newPerson']>[0]): Promise<Page> {
  const page = await browsers.newPerson(options);
  await useSmallCamera(page);
  return page;
}

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

const part = storyOf(() => browsers.capture('event'));

describe('a real event', () => {
  part('gathers the operator, a lecturer, three rooms and a citizen', async () => {
    control = await person({ width: 1440, height: 900 });
    await signIn(control, product, 'operator', '/control');
    const keys = await sourceKeys();
    lecturerKey = keys.lecturer;
    lecturer = await person();
    await openLink(lecturer, product, 'Giảng viên', LECTURER);
    rooms = [];
    for (const participationId of keys.participations) {
      const room = await person();
      await pairByCode(room, control, product, participationId);
      rooms.push(room);
    }
  });

  part('puts the lecturer and a shared screen on air with one cut, seen before it', async () => {
    await press(lecturer, 'Chia sẻ màn hình');
    await press(control, `Xem trước: Màn hình chia sẻ: ${LECTURER}`);
    await press(control, `Xem trước: ${LECTURER}`);
    const preview = control.getByRole('region', { name: 'Hình xem trước' });
    await expectFrames(preview, lecturerKey, 'camera');
    await expectFrames(preview, lecturerKey, 'screen');
    await lecturer.getByText('Ban tổ chức đang xem trước').waitFor();
    expect(await rooms[0]?.locator('video[data-source-key]').count()).toBe(0);

    await control.keyboard.press('c');
    await press(control, 'Lên sóng');
    await control.getByRole('dialog').getByRole('button', { name: 'Lên sóng' }).click();
    viewer = await person({ width: 390, height: 844 });
    await viewer.goto(`${product.url}/c/TAPHUAN1`);
    await viewer.getByRole('button', { name: /^Xem/ }).click();
    for (const page of [...rooms, viewer]) {
      await expectFrames(page, lecturerKey, 'camera');
      await expectFrames(page, lecturerKey, 'screen');
      await expectSound(page, lecturerKey);
    }
    await press(control, 'Hiện tên');
    for (const page of [...rooms, viewer]) {
      await page.getByRole('status').filter({ hasText: LECTURER }).first().waitFor();
    }
  });

  part('goes to the holding picture with one press, and back', async () => {
    await press(control, 'Màn chờ');
    for (const page of [...rooms, viewer]) {
      await expectGone(page, lecturerKey);
      await page.getByTestId('holding-picture').waitFor();
    }
    await press(control, 'Đưa lại như trước');
    for (const page of [...rooms, viewer]) await expectFrames(page, lecturerKey, 'camera');
  });
});
