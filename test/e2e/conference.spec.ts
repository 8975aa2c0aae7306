import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { expectFigure, openLink, openTab, pairScreen, signIn } from './support/actors';
import { startChromium, type Browsers } from './support/chromium';
import { expectFrames, expectGone, expectSound } from './support/media-proof';
import { startProduct, type Product } from './support/product';
import { storyOf } from './support/story';

const LECTURER = 'ThS. Trần Thị Thu Hà';
const COMMUNE = 'UBND xã Hải Minh';
const DISTRICT = 'UBND huyện Ý Yên';
const QUESTION = 'Người cao tuổi chưa có điện thoại thông minh thì nộp hồ sơ bằng cách nào?';

let product: Product;
let browsers: Browsers;
let control: Page;
let lecturer: Page;
let commune: Page;
let district: Page;
let viewers: [Page, Page];
let moderator: Page;
let lecturerKey: string;
let communeKey: string;

beforeAll(async () => {
  [product, browsers] = await Promise.all([startProduct(), startChromium()]);
});
afterAll(async () => {
  await browsers?.close();
  await product?.stop();
});

async function query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: product.databaseUrl() });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

interface Span {
  device_id: string;
  tab_id: string;
  first_beat_no: number;
  last_beat_no: number;
  opened_at: Date;
  last_at: Date;
}
const viewerSpans = () =>
  query<Span>(`select * from presence_span where role = 'viewer' order by opened_at, first_beat_no`);

const part = storyOf(() => browsers.capture('conference'));

describe('a live conference', () => {
  part('is found by its operator, with every venue of the province', async () => {
    control = await browsers.newPerson({ width: 1440, height: 900 });
    await signIn(control, product, 'operator', '/control');
    await control.getByRole('tab', { name: 'Điểm cầu' }).waitFor();
    await expectFigure(control, 'Điểm cầu kết nối', /^0\/237/);
    const sources = await query<{ key: string }>(
      `select 'speaker:' || id as key from speaker where name = $1
       union all select 'venue:' || p.id from participation p join venue v on v.id = p.venue_id where v.name = $2`,
      [LECTURER, COMMUNE],
    );
    [lecturerKey, communeKey] = sources.map(({ key }) => key) as [string, string];
  });

  part('shows a lecturer the green room before anybody sees them', async () => {
    lecturer = await browsers.newPerson();
    await openLink(lecturer, product, 'Giảng viên', LECTURER);
    await lecturer.getByText('Chờ ban tổ chức đưa lên hình').waitFor();
    expect(new URL(lecturer.url()).hash).toBe('');
    await lecturer.waitForFunction(() => {
      const own = document.querySelector('video');
      return own !== null && own.videoWidth > 0;
    });
    await lecturer.getByRole('meter').first().waitFor();
  });

  part('pairs two rooms by the codes on their screens', async () => {
    commune = await browsers.newPerson();
    district = await browsers.newPerson();
    await pairScreen(commune, control, product, COMMUNE);
    await pairScreen(district, control, product, DISTRICT);
    await expectFigure(control, 'Điểm cầu kết nối', /^2\/237/);
  });

  part('goes live with the lecturer, and rooms and citizens see and hear it', async () => {
    await openTab(control, 'Nguồn');
    await control.getByRole('button', { name: `Đưa lên hình: ${LECTURER}`, exact: true }).click();
    await lecturer.getByText('BẠN ĐANG LÊN HÌNH').waitFor();
    await control.getByRole('button', { name: 'Lên sóng' }).click();
    await control.getByRole('dialog').getByRole('button', { name: 'Lên sóng' }).click();
    await control.getByRole('button', { name: 'Kết thúc' }).waitFor();

    viewers = [await browsers.newPerson({ width: 390, height: 844 }), await browsers.newPerson()];
    for (const viewer of viewers) {
      await viewer.goto(`${product.url}/c/TAPHUAN1`);
      await viewer.getByRole('button', { name: /^Xem/ }).click();
    }
    for (const page of [control, commune, district, ...viewers]) await expectFrames(page, lecturerKey);
    for (const page of [commune, district, ...viewers]) await expectSound(page, lecturerKey);
    await expectFigure(control, 'Thiết bị đang xem', /^2/);
    await expectFigure(control, 'Đồng thời cao nhất', /^2/);
  });

  part('puts a room on air beside the lecturer and takes it off again', async () => {
    await openTab(control, 'Điểm cầu');
    await control.getByRole('searchbox').fill('hai minh');
    await control.getByRole('button', { name: `Đưa lên hình: ${COMMUNE}` }).click();
    await commune.getByText('Điểm cầu đang lên hình').waitFor();
    for (const page of [district, ...viewers, lecturer]) await expectFrames(page, communeKey);
    for (const page of [district, viewers[0]]) await expectSound(page, communeKey);
    // The room never gets its own sound back.
    expect(await commune.locator(`video[data-source-key="${communeKey}"]`).count()).toBe(0);

    await control
      .getByRole('button', { name: `Hạ xuống: ${COMMUNE}` })
      .first()
      .click();
    for (const page of [district, ...viewers]) await expectGone(page, communeKey);
    await expectFrames(viewers[0], lecturerKey);
    await control.getByRole('searchbox').fill('');
  });

  part('asks, approves, shows and answers a question', async () => {
    await viewers[0].getByLabel('Câu hỏi của quý vị').fill(QUESTION);
    await viewers[0].getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await viewers[0].getByText('Đã nhận, chờ duyệt').waitFor();
    expect(await viewers[1].getByText(QUESTION).count()).toBe(0);

    moderator = await browsers.newPerson();
    await signIn(moderator, product, 'moderator', '/moderate');
    await moderator.getByText(QUESTION).waitFor();
    await moderator
      .getByRole('listitem')
      .getByRole('button', { name: /^Duyệt/ })
      .click();
    await viewers[1].getByText(QUESTION).waitFor();
    await viewers[0].getByText('Đã duyệt').waitFor();
  });

  part('counts the people in the rooms: declared by one, telephoned by the other', async () => {
    const coordinator = await browsers.newPerson({ width: 390, height: 844 });
    await openLink(coordinator, product, 'Đầu mối điểm cầu', COMMUNE);
    await coordinator.getByLabel('Số người trong phòng lúc này').fill('14');
    await coordinator.getByRole('button', { name: 'Báo số đại biểu' }).click();
    await coordinator.getByText(/Ban tổ chức đã nhận: 14 đại biểu/).waitFor();

    const secretary = await browsers.newPerson();
    await signIn(secretary, product, 'secretary', '/attendance');
    await secretary.getByRole('combobox', { name: 'Điểm cầu' }).fill('y yen');
    await secretary.getByRole('option', { name: new RegExp(DISTRICT) }).click();
    await secretary.getByLabel('Số đại biểu có mặt').fill('23');
    await secretary.getByLabel('Người báo số').fill('Ông Nguyễn Văn Bình, văn phòng huyện');
    await secretary.getByRole('button', { name: 'Ghi số đại biểu' }).click();
    await secretary.getByText(`Đã ghi 23 đại biểu cho ${DISTRICT}`).waitFor();
    await expectFigure(control, 'Đại biểu tại điểm cầu', /^37/);
    await expectFigure(control, 'Điểm cầu báo số', /^2\/237/);
    await coordinator.context().close();
    await secretary.context().close();
  });

  part('comes back by itself after the server was killed, and loses or doubles nothing', async () => {
    const before = await viewerSpans();
    const killed = product.serverPid();
    product.killServer();
    for (const page of [control, commune, district, ...viewers]) await expectFrames(page, lecturerKey);
    await expectSound(commune, lecturerKey);
    await expectSound(viewers[1], lecturerKey);
    expect(product.serverPid()).not.toBe(killed);
    await expectFigure(control, 'Thiết bị đang xem', /^2/);
    await moderator.getByRole('button', { name: /^Đã duyệt 1/ }).waitFor();
    expect(await viewers[1].getByText(QUESTION).count()).toBe(1);

    // Every span that was committed is still there, as long as it was or longer, and none overlaps another.
    const after = await viewerSpans();
    for (const span of before) {
      const same = after.find(
        (each) => each.tab_id === span.tab_id && each.first_beat_no === span.first_beat_no,
      );
      expect(same?.last_at.getTime()).toBeGreaterThanOrEqual(span.last_at.getTime());
      expect(Number(same?.last_beat_no)).toBeGreaterThanOrEqual(Number(span.last_beat_no));
    }
    for (const [index, span] of after.entries()) {
      const next = after.slice(index + 1).find((each) => each.tab_id === span.tab_id);
      if (next) expect(next.opened_at.getTime()).toBeGreaterThanOrEqual(span.last_at.getTime());
    }
    expect(new Set(after.map((span) => span.device_id)).size).toBe(2);
  });

  part('keeps a viewer one device over a reload and a second tab', async () => {
    await viewers[0].reload();
    await viewers[0].getByRole('button', { name: /^Xem/ }).click();
    await expectFrames(viewers[0], lecturerKey);
    const second = await viewers[0].context().newPage();
    await second.goto(`${product.url}/c/TAPHUAN1`);
    await second.getByRole('button', { name: /^Xem/ }).click();
    await expectFrames(second, lecturerKey);
    await expectFigure(control, 'Thiết bị đã vào', /^2/);
    await expectFigure(control, 'Thiết bị đang xem', /^2/);
    await second.close();
  });

  part('answers the question and ends, with a table that equals what happened', async () => {
    await moderator.getByRole('button', { name: /^Đã duyệt \d/ }).click();
    await moderator
      .getByRole('listitem')
      .getByRole('button', { name: /^Đã trả lời/ })
      .click();
    await viewers[1].getByText('Đã trả lời').waitFor();

    await control.getByRole('button', { name: 'Kết thúc' }).click();
    await control.getByRole('dialog').getByRole('button', { name: 'Kết thúc hội nghị' }).click();
    await viewers[1].getByText('Hội nghị đã kết thúc').first().waitFor();
    await commune.getByText('Hội nghị đã kết thúc').waitFor();

    const secretary = await browsers.newPerson();
    await signIn(secretary, product, 'secretary', '/attendance');
    await secretary.getByText('Số liệu sau khi kết thúc hội nghị').waitFor();
    const [csv] = await Promise.all([
      secretary.waitForEvent('download'),
      secretary.getByRole('link', { name: /theo điểm cầu \(CSV\)/ }).click(),
    ]);
    const lines = readFileSync((await csv.path()) ?? '', 'utf8').split(/\r?\n/);
    expect(lines[0]?.charCodeAt(0)).toBe(0xfeff);
    expect(lines.filter((line) => line.includes('UBND')).length).toBeGreaterThanOrEqual(237);
    expect(lines.find((line) => line.includes(COMMUNE))).toContain('14');
    expect(lines.find((line) => line.includes(DISTRICT))).toMatch(/23.*Ông Nguyễn Văn Bình/);

    const table = await secretary.evaluate(async () =>
      (await fetch('/api/conferences/TAPHUAN1/attendance')).json(),
    );
    expect(table.totals).toMatchObject({ delegates: 37, venuesInvited: 237, venuesCounted: 2 });
    expect(table.online).toMatchObject({ peakDevices: 2, uniqueDevices: 2 });
    expect(table.units.find((unit: { unitName: string }) => unit.unitName === 'Huyện Hải Hậu')).toMatchObject(
      { delegates: 14 },
    );
    expect(table.units.find((unit: { unitName: string }) => unit.unitName === 'Tỉnh Nam Định')).toMatchObject(
      { delegates: 37 },
    );
  });
});
