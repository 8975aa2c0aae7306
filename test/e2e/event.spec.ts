import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Locator, Page } from 'playwright-core';
import { openLink, openTab, pairByCode, signIn } from './support/actors';
import { startChromium, type Browsers } from './support/chromium';
import { expectFrames, expectGone, expectNoTile, expectSound, expectTile } from './support/media-proof';
import { startProduct, type Product } from './support/product';
import { useSmallCamera } from './support/small-camera';
import { storyOf } from './support/story';

const LECTURER = 'ThS. Trần Thị Thu Hà';
const VENUES = ['UBND xã Hải Minh', 'UBND huyện Ý Yên', 'UBND xã Hải Anh'] as const;
/** Further rooms, which only fill the second page of the mosaic. */
const MORE_ROOMS = 2;

let product: Product;
let browsers: Browsers;
let control: Page;
let lecturer: Page;
let viewer: Page;
let hall: Page;
let rooms: Page[];
let roomKeys: string[];
let moreParticipations: string[];
let lecturerKey: string;

beforeAll(async () => {
  [product, browsers] = await Promise.all([startProduct(), startChromium()]);
});
afterAll(async () => {
  await browsers?.close();
  await product?.stop();
});

async function findSources(): Promise<{ lecturer: string; participations: string[] }> {
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
    const more = await client.query('select id from participation where id <> all($1) order by id limit $2', [
      participations,
      MORE_ROOMS,
    ]);
    participations.push(...more.rows.map(({ id }) => id));
    return { lecturer: `speaker:${speaker.rows[0].id}`, participations };
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

const keysOf = (mosaic: Locator): Promise<string[]> =>
  mosaic
    .locator('div[data-source-key]')
    .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('data-source-key') ?? ''));

const part = storyOf(() => browsers.capture('event'));

describe('a real event', () => {
  part('gathers the operator, a lecturer, three rooms and a citizen', async () => {
    control = await person({ width: 1440, height: 900 });
    await signIn(control, product, 'operator', '/control');
    const sources = await findSources();
    const participations = sources.participations.slice(0, VENUES.length);
    lecturerKey = sources.lecturer;
    roomKeys = participations.map((id) => `venue:${id}`);
    moreParticipations = sources.participations.slice(VENUES.length);
    lecturer = await person();
    await openLink(lecturer, product, 'Giảng viên', LECTURER);
    rooms = [];
    for (const participationId of participations) {
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

  part('calls the roll: each room answers with one press, and the minutes write themselves', async () => {
    await openTab(control, 'Điểm danh');
    await control.getByRole('button', { name: 'Bắt đầu điểm danh' }).click();
    for (const [index, room] of rooms.entries()) {
      const prompt = room.getByRole('region', { name: 'Điểm danh' });
      await prompt.getByLabel('Số đại biểu có mặt').fill(String(10 + index));
      await prompt.getByLabel('Số đại biểu có mặt').press('Enter');
      await prompt.getByText(`Đã ghi: có mặt, ${10 + index} đại biểu.`).waitFor();
      await prompt.getByText('Đã gửi ảnh phòng họp.').waitFor();
    }
    await control.getByRole('tabpanel', { name: 'Điểm danh' }).getByText('3/237').waitFor();
    await press(control, 'Kết thúc điểm danh');
    await control.getByRole('dialog').getByRole('button', { name: 'Kết thúc điểm danh' }).click();
    const [minutes] = await Promise.all([control.waitForEvent('download'), press(control, 'Biên bản (PDF)')]);
    expect(
      readFileSync((await minutes.path()) ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  part('gives the floor to two rooms in turn, and the hall sees and hears them', async () => {
    hall = await person();
    await signIn(hall, product, 'operator', '/hall');
    await openTab(control, 'Phát biểu');
    for (const room of rooms.slice(0, 2)) {
      await room.keyboard.press('p');
      await press(room, 'Gửi đăng ký phát biểu');
      await room.keyboard.press('Escape');
    }
    for (const [speaking, listening] of [
      [0, 1],
      [1, 0],
    ] as const) {
      await press(control, `Báo sắp đến lượt: ${VENUES[speaking]}`);
      await rooms[speaking]?.getByText('Sắp đến lượt: chuẩn bị').first().waitFor();
      await press(control, new RegExp(`^Mời phát biểu.*: ${VENUES[speaking]}$`));
      const key = roomKeys[speaking] ?? '';
      for (const page of [rooms[listening] as Page, rooms[2] as Page, viewer, lecturer, hall]) {
        await expectFrames(page, key);
        if (page !== lecturer) await expectSound(page, key);
      }
      // The room never hears itself.
      expect(await rooms[speaking]?.locator(`video[data-source-key="${key}"]`).count()).toBe(0);
      await expectGone(viewer, roomKeys[listening] ?? '');
    }
    await press(control, `Kết thúc phát biểu: ${VENUES[1]}`);
    for (const page of [rooms[0] as Page, viewer, hall]) await expectGone(page, roomKeys[1] ?? '');
    await expectFrames(viewer, lecturerKey);
  });

  part('notices a room that is cut off, which comes back by itself', async () => {
    await openTab(control, 'Điểm cầu');
    const lost = rooms[2] as Page;
    const context = lost.context();
    await lost.close();
    await control.getByRole('button', { name: /^Mất kết nối 1/ }).waitFor();
    const back = await context.newPage();
    await useSmallCamera(back);
    await back.goto(`${product.url}/venue`);
    rooms[2] = back;
    await expectFrames(back, lecturerKey);
    await expectSound(back, lecturerKey);
    await control.getByRole('button', { name: /^Mất kết nối 0/ }).waitFor();
  });

  part('turns the pages of the mosaic, and only its rooms send', async () => {
    for (const participationId of moreParticipations) {
      const room = await person({ width: 640, height: 360 });
      await pairByCode(room, control, product, participationId);
      rooms.push(room);
    }
    await press(control, 'Mở lưới');
    const mosaic = control.getByRole('list', { name: 'Các điểm cầu của trang này' });
    await control.getByText('Trang 1/2').waitFor();
    const first = await keysOf(mosaic);
    expect(first).toHaveLength(4);
    for (const key of first) await expectTile(mosaic, key);
    await press(control, /^Trang sau/);
    await control.getByText('Trang 2/2').waitFor();
    for (const key of first) await expectNoTile(mosaic, key);
    const [second = '', ...rest] = await keysOf(mosaic);
    expect(rest).toEqual([]);
    await expectTile(mosaic, second);
    await press(control, 'Đóng lưới');
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
