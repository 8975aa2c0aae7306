import { drawSources } from './drawn-sources.mjs';
import { shoot } from './shoot.mjs';
import { fromTests } from './test-support.mjs';

const { openTab, signIn } = fromTests('e2e/support/actors.ts');
const { expectFrames } = fromTests('e2e/support/media-proof.ts');

const press = (where, name) =>
  where
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Takes a page that stays on the operator's desk, from the head of its panels downwards on a telephone. */
async function shootTab(operator, tab, name) {
  await openTab(operator, tab);
  await shoot(operator, name, { top: operator.getByRole('tablist'), block: 'nearest' });
}

/** A room checks its devices and its line before the conference begins. */
export async function checkLine(room) {
  await press(room, /^Kiểm tra thiết bị và đường truyền/);
  const dialog = room.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Xong' }).waitFor({ timeout: 180_000 });
  await shoot(room, 'venue-check');
  await press(dialog, 'Xong');
}

/** The desk looks at the rooms that are there, before the many without cameras come. */
export async function lookAtMosaic({ operator }, rooms) {
  await press(operator, 'Mở lưới');
  const mosaic = operator.getByRole('region', { name: 'Lưới điểm cầu' });
  await mosaic
    .getByRole('radiogroup', { name: 'Số điểm cầu mỗi trang' })
    .getByText('4', { exact: true })
    .click();
  await mosaic
    .locator('video')
    .nth(rooms - 1)
    .waitFor();
  const tiles = mosaic.getByRole('list', { name: 'Các điểm cầu của trang này' });
  await shoot(operator, 'control-mosaic', { top: tiles, block: 'nearest', ready: mosaicIsLit });
  await press(operator, 'Đóng lưới');
}

/** Runs in the page: the first frames of a camera that is just opened may be dark. */
function mosaicIsLit() {
  const context = new OffscreenCanvas(16, 9).getContext('2d');
  return [...document.querySelectorAll('li video')].every((video) => {
    context.clearRect(0, 0, 16, 9);
    context.drawImage(video, 0, 0, 16, 9);
    return context.getImageData(0, 0, 16, 9).data.some((value, at) => at % 4 < 3 && value > 100);
  });
}

/** The lecture and the lecturer on air beside each other, with the name; a room waits in the preview. */
export async function setStage({ operator, lecturer }, { lecturerName, lecturerKey, commune, communeKey }) {
  await press(lecturer, 'Chia sẻ màn hình');
  await press(operator, `Xem trước: Màn hình chia sẻ: ${lecturerName}`);
  await press(operator, `Xem trước: ${lecturerName}`);
  const preview = operator.getByRole('region', { name: 'Hình xem trước' });
  await expectFrames(preview, lecturerKey, 'screen');
  await expectFrames(preview, lecturerKey, 'camera');
  await operator.keyboard.press('c');
  await press(operator, 'Hiện tên');
  await press(operator, `Bỏ khỏi khung xem trước: ${lecturerName}`);
  await openTab(operator, 'Điểm cầu');
  await operator.getByRole('searchbox').fill(commune);
  await press(operator, `Xem trước: ${commune}`);
  await expectFrames(preview, communeKey);
  await operator.getByRole('searchbox').fill('');
}

/** Two rooms have called; one gets its answer, and all get a notice. */
export async function support({ operator, district: room }, crowd) {
  await crowd.callForHelp([
    { reason: 'unsteady' },
    { text: 'Tivi của phòng không có tiếng, đã thử dây khác.' },
  ]);
  await press(room, /^Cần hỗ trợ/);
  await press(room.getByRole('dialog'), 'Không nghe tiếng');
  await openTab(operator, 'Hỗ trợ');
  const call = operator
    .getByRole('listitem')
    .filter({ has: operator.getByRole('button', { name: /^UBND huyện Ý Yên/ }) });
  await press(call, /^UBND huyện Ý Yên/);
  await press(call, 'Nhận xử lý');
  await press(call, /^Đề nghị kiểm tra loa/);
  await shootTab(operator, 'Hỗ trợ', 'control-support');
  await press(call, 'Gửi');
  await room.getByText('Đề nghị kiểm tra loa').first().waitFor();
  await shoot(room, 'venue-answer');
  await press(room, 'Đã đọc');
  await press(operator, /^Thông báo$/);
  await operator
    .getByLabel('Nội dung', { exact: true })
    .fill('Hội nghị nghỉ giải lao 15 phút, tiếp tục lúc 9 giờ 30. Đề nghị các điểm cầu giữ nguyên màn hình.');
  await press(operator, 'Gửi thông báo');
  await press(operator.getByRole('dialog'), 'Gửi thông báo');
  await room.getByText('Hội nghị nghỉ giải lao').first().waitFor();
  await shoot(room, 'venue-notice');
}

/** Rooms ask for the floor; the commune is told, then speaks, and the hall hears it. */
export async function giveFloor(
  { operator, commune: room, people },
  { product, crowd, commune, communeKey },
) {
  await crowd.askForFloor([
    'Kinh nghiệm vận động người cao tuổi cài VNeID',
    'Đề nghị bổ sung máy quét cho bộ phận một cửa',
    'Chợ không dùng tiền mặt ở xã',
  ]);
  await press(room, /^Xin phát biểu/);
  await room
    .getByRole('dialog')
    .getByLabel(/^Nội dung sẽ nói/)
    .fill('Tổ công nghệ số đến từng nhà: cách làm của xã');
  await press(room.getByRole('dialog'), 'Gửi đăng ký phát biểu');
  await room.getByText('Đã gửi đăng ký').first().waitFor();
  await room.keyboard.press('Escape');
  await openTab(operator, 'Phát biểu');
  await press(operator, `Báo sắp đến lượt: ${commune}`);
  await room.getByText('Sắp đến lượt: chuẩn bị').first().waitFor();
  await shoot(room, 'venue-next');
  await press(operator, `Mời phát biểu: ${commune}`);
  await room.getByText('Phòng đang phát biểu').waitFor();
  await expectFrames(operator, communeKey);
  await shootTab(operator, 'Phát biểu', 'control-floor');
  await shoot(room, 'venue-on-air');
  const hall = await people.newPerson({ width: 1440, height: 900 });
  await signIn(hall, product, 'operator', '/hall');
  await expectFrames(hall, communeKey);
  await shoot(hall, 'hall');
  await hall.context().close();
}

/** Everybody is called at once; most rooms have answered, the room and its coordinator still may. */
export async function callRoll({ operator, commune: room, coordinator, chair }, crowd) {
  await openTab(operator, 'Điểm danh');
  await operator.getByLabel('Thời gian trả lời (giây)').fill('600');
  await press(operator.getByRole('tabpanel'), 'Bắt đầu điểm danh');
  await room.getByText('Hội nghị đang gọi điểm cầu của bạn').waitFor();
  await crowd.answerRollCall();
  await shootTab(operator, 'Điểm danh', 'control-roll-call');
  await shoot(room, 'venue-roll-call');
  await coordinator.getByText('Hội nghị đang gọi điểm cầu của bạn').waitFor();
  await shoot(coordinator, 'coordinator-roll-call');
  await shoot(chair, 'chair');
}

/** The board on a display of its own, one group opened. */
export async function lookAtVenues({ operator, people }, product) {
  await openTab(operator, 'Điểm cầu');
  await operator.getByRole('treeitem', { name: 'Huyện Mỹ Lộc' }).first().click();
  await shootTab(operator, 'Điểm cầu', 'control-venues');
  const board = await people.newPerson({ width: 1440, height: 900 });
  await signIn(board, product, 'operator', '/control');
  await board.goto(`${board.url()}/venues`);
  await press(board, 'Mở tất cả');
  await shoot(board, 'control-venues-page');
  await board.context().close();
}

/** A camera of the hall, from its own machine. */
export async function openHallCamera({ people }, product, scene) {
  const page = await people.newPerson();
  await drawSources(page, { camera: scene });
  await signIn(page, product, 'operator', '/hall');
  await page.goto(`${page.url()}/camera`);
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll('video')];
    return pictures.length > 1 && pictures.every(({ videoWidth }) => videoWidth > 0);
  });
  await shoot(page, 'hall-camera');
  await page.context().close();
}
