import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../bootstrap/progress.mjs';
import { startBrowser } from './browser.mjs';
import { nameDevices, writeFilm, writeSound } from './camera.mjs';
import { Crowd, questions } from './crowd.mjs';
import { drawSources } from './drawn-sources.mjs';
import {
  callRoll,
  checkLine,
  giveFloor,
  lookAtMosaic,
  lookAtVenues,
  openHallCamera,
  setStage,
  support,
} from './event.mjs';
import { passTime } from './pass-time.mjs';
import { takePreparation } from './preparation.mjs';
import { lecturerScene, roomScene, slideScene } from './scenes.mjs';
import { shoot } from './shoot.mjs';
import { fromTests } from './test-support.mjs';

const { openLink, openTab, pairByCode, pairScreen, signIn } = fromTests('e2e/support/actors.ts');
const { expectFrames } = fromTests('e2e/support/media-proof.ts');
const { startProduct } = fromTests('e2e/support/product.ts');

const lecturerName = 'ThS. Trần Thị Thu Hà';
const commune = 'UBND xã Hải Minh';
const district = 'UBND huyện Ý Yên';
const neighbours = ['UBND xã Hải Anh', 'UBND xã Hải Hưng'];

/** Prepares a conference, plays another from the first login to the table of figures, and takes every page on the way. */
export async function takePictures() {
  const films = mkdtempSync(join(tmpdir(), 'diem-cau-films-'));
  const closing = [() => rmSync(films, { recursive: true, force: true })];
  const later = (close) => closing.unshift(close);
  try {
    const product = await startProduct();
    later(() => product.stop());
    const people = await startBrowser();
    later(() => people.close());
    await takePreparation(product, people);
    const withCamera = async (name, scene) => {
      const page = await people.newPerson();
      const film = await writeFilm(page, scene, join(films, `${name}.y4m`));
      await page.context().close();
      const sound = writeSound(join(films, `${name}.wav`));
      const browsers = await startBrowser({ film, sound });
      later(() => browsers.close());
      const person = await browsers.newPerson();
      await person.addInitScript(nameDevices);
      return person;
    };
    const withDrawing = async (name, seats) => {
      const page = await people.newPerson();
      await drawSources(page, { camera: roomScene(name.toLocaleUpperCase('vi'), seats) });
      return page;
    };
    const cast = {
      operator: await people.newPerson({ width: 1440, height: 900 }),
      lecturer: await withCamera('lecturer', lecturerScene),
      commune: await withCamera('commune', roomScene('UBND XÃ HẢI MINH', 7)),
      district: await withDrawing(district, 5),
      neighbours: [await withDrawing(neighbours[0], 6), await withDrawing(neighbours[1], 4)],
      viewer: await people.newPerson({ width: 390, height: 844 }),
      people,
    };
    const crowd = new Crowd(product);
    later(() => crowd.leave());
    await drawSources(cast.lecturer, { screen: slideScene });
    await prepare(product, cast);
    await hold(product, cast, crowd);
    await report(product, cast);
    say('The pictures are in docs/pictures.');
  } finally {
    for (const close of closing) await close();
  }
}

/** Before the conference: logins, rooms and the lecturer's green room. */
async function prepare(product, { operator, lecturer, commune: room, district: otherRoom }) {
  await operator.goto(`${product.url}/login`);
  await operator.getByLabel('Tên đăng nhập').waitFor();
  await shoot(operator, 'login');
  await signIn(operator, product, 'operator', '/control');
  await room.goto(`${product.url}/venue`);
  await room.getByTestId('pairing-code').waitFor();
  await shoot(room, 'venue-pairing');
  await pairScreen(room, operator, product, commune);
  await pairScreen(otherRoom, operator, product, district);
  await checkLine(room);
  await openLink(lecturer, product, 'Giảng viên', lecturerName);
  await lecturer.getByText('Chờ ban tổ chức đưa lên hình').waitFor();
  await lecturer.waitForFunction(() => document.querySelector('video')?.videoWidth > 0);
  await lecturer.waitForFunction(() => document.querySelector('[role=meter]')?.ariaValueNow > 20);
  await shoot(lecturer, 'studio-waiting');
}

async function hold(product, cast, crowd) {
  const { operator, lecturer, commune: room, district: otherRoom, viewer } = cast;
  const { venues, speakers } = await crowd.board();
  const sourceOf = (list, name) => list.find((source) => source.name === name).sourceKey;
  const lecturerKey = sourceOf(speakers, lecturerName);
  const communeKey = sourceOf(venues, commune);
  const named = new Set([commune, district, ...neighbours]);
  const others = venues.filter(({ name }) => !named.has(name));
  for (const [index, page] of cast.neighbours.entries()) {
    const { participationId } = venues.find(({ name }) => name === neighbours[index]);
    await pairByCode(page, operator, product, participationId);
  }
  await crowd.pairScreens(others.filter((_, index) => index % 4 !== 3).slice(0, 150));
  await crowd.addViewers(180);

  await openTab(operator, 'Nguồn');
  await operator.getByRole('button', { name: `Đưa lên hình: ${lecturerName}` }).click();
  await lecturer.getByText('BẠN ĐANG LÊN HÌNH').waitFor();
  await expectFrames(operator, lecturerKey);
  await operator.getByRole('button', { name: 'Lên sóng' }).click();
  await operator.getByRole('dialog').getByRole('button', { name: 'Lên sóng' }).waitFor();
  await shoot(operator, 'go-live');
  await operator.getByRole('dialog').getByRole('button', { name: 'Lên sóng' }).click();
  await operator.getByRole('button', { name: 'Kết thúc', exact: true }).waitFor();
  await operator.getByRole('button', { name: /^Bắt đầu: Chuyên đề 1/ }).click();
  await operator.getByText(/^Đã bắt đầu “Chuyên đề 1/).waitFor();
  await lookAtMosaic(cast, named.size);

  await crowd.arrive();
  await crowd.telephone(others.slice(0, 118));
  crowd.leave();
  await passTime(product, 'TAPHUAN1', 30);
  await crowd.arrive();
  await crowd.ask(questions);
  await crowd.checkLines();

  await viewer.goto(`${product.url}/c/TAPHUAN1`);
  await viewer.getByRole('button', { name: /^Xem/ }).waitFor();
  await shoot(viewer, 'watch-start');
  await viewer.getByRole('button', { name: /^Xem/ }).click();
  await expectFrames(viewer, lecturerKey);

  await moderate(product, cast);
  const coordinator = await declare(product, cast);
  await setStage(cast, { lecturerName, lecturerKey, commune, communeKey });
  await openTab(operator, 'Nguồn');
  await shoot(operator, 'control');
  for (const page of [otherRoom, viewer]) await expectFrames(page, lecturerKey, 'screen');
  await shoot(otherRoom, 'venue');
  await shoot(lecturer, 'studio');
  await shoot(viewer, 'watch');
  await openHallCamera(cast, product, lecturerScene);
  await giveFloor(cast, { product, crowd, commune, communeKey });
  await support(cast, crowd);
  await crowd.reportLines();
  await lookAtVenues(cast, product);
  await callRoll({ ...cast, coordinator, chair: await openChair(product, cast, crowd) }, crowd);
  await visit(cast, 'home', async (page) => void (await page.goto(product.url)));
  await visit(cast, 'attendance', async (page) => {
    await signIn(page, product, 'secretary', '/attendance');
    await page.getByRole('row').filter({ hasText: commune }).waitFor();
  });
}

async function moderate(product, { people }) {
  const moderator = await people.newPerson({ width: 1440, height: 900 });
  await signIn(moderator, product, 'moderator', '/moderate');
  for (const [text] of questions.slice(0, 3)) {
    const card = moderator.getByRole('listitem').filter({ hasText: text });
    await card.getByRole('button', { name: /^Duyệt/ }).click();
    await card.waitFor({ state: 'detached' });
  }
  await shoot(moderator, 'moderate');
  await moderator.getByRole('button', { name: /^Đã duyệt \d/ }).click();
  const answered = moderator.getByRole('listitem').filter({ hasText: questions[0][0] });
  await answered.getByRole('button', { name: /^Đã trả lời/ }).click();
  await answered.waitFor({ state: 'detached' });
  await moderator.context().close();
}

async function declare(product, { people }) {
  const coordinator = await people.newPerson({ width: 390, height: 844 });
  const { path } = product.demo.pages.find(
    ({ label, note }) => label === 'Đầu mối điểm cầu' && note.includes(commune),
  );
  await coordinator.goto(`${product.url}${path}`);
  await coordinator.getByRole('textbox', { name: 'Mã PIN' }).waitFor();
  await shoot(coordinator, 'link');
  await coordinator.goto('about:blank');
  await openLink(coordinator, product, 'Đầu mối điểm cầu', commune);
  await coordinator.getByLabel('Số người trong phòng lúc này').fill('14');
  await coordinator.getByRole('button', { name: 'Báo số đại biểu' }).click();
  await coordinator.getByText(/Ban tổ chức đã nhận: 14 đại biểu/).waitFor();
  await shoot(coordinator, 'coordinator');
  return coordinator;
}

/** The chair's tablet. */
async function openChair(product, { people }, crowd) {
  const { url, pin } = await crowd.makeChairLink({ name: 'Trần Văn Hùng', position: 'Phó Giám đốc Sở' });
  const chair = await people.newPerson({ width: 1180, height: 820 });
  await chair.goto(url);
  await chair.getByRole('textbox', { name: 'Mã PIN' }).fill(pin);
  await chair.getByRole('button', { name: 'Mở trang' }).click();
  await chair.waitForURL(({ pathname }) => pathname !== '/link');
  return chair;
}

/** After the conference: what is left on the pages, and the table. */
async function report(product, cast) {
  const { operator, district: otherRoom } = cast;
  await operator.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await operator.getByRole('dialog').getByRole('button', { name: 'Kết thúc hội nghị' }).click();
  await otherRoom.getByText('Hội nghị đã kết thúc').first().waitFor();
  await shoot(otherRoom, 'venue-ended');
  await visit(cast, 'attendance-ended', async (page) => {
    await signIn(page, product, 'secretary', '/attendance');
    await page.getByText('Số liệu sau khi kết thúc hội nghị').waitFor();
    await page.getByRole('row').filter({ hasText: commune }).waitFor();
  });
  await visit(cast, 'attendance-units', async (page) => {
    await signIn(page, product, 'secretary', '/attendance');
    await page.getByText('Theo đơn vị', { exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'Huyện Hải Hậu' }).waitFor();
    return page.getByText('Bảng số liệu');
  });
}

/** Takes one page as somebody who only comes for that. `open` may return what is to be at the top. */
async function visit({ people }, name, open) {
  const page = await people.newPerson({ width: 1440, height: 900 });
  const top = await open(page);
  await page.waitForLoadState('networkidle');
  await shoot(page, name, { top });
  await page.context().close();
}
