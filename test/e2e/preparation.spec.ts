import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Locator, Page } from 'playwright-core';
import { aPdf } from '../support/files';
import { startChromium, type Browsers } from './support/chromium';
import { Keyboard } from './support/keyboard';
import { startProduct, type Product } from './support/product';
import { storyOf } from './support/story';

const TREE = join(__dirname, '../../apps/server/assets/demo/nam-dinh-2024-09-to-2025-06.csv');
const HOST = 'Sở Thông tin và Truyền thông';
const TITLE = 'Hội nghị tập huấn chuyển đổi số cho cán bộ cấp xã';
const TOPIC = 'Dùng chữ ký số trong công việc hằng ngày';
const LECTURER = 'TS. Nguyễn Thị Minh Khai';
const ROOM = 'Nhà văn hóa trung tâm xã Minh Tân';
const PASSWORD = 'bốn từ không liên quan';

interface PersonalLink {
  url: string;
  pin: string;
}

let product: Product;
let browsers: Browsers;
let administrator: Page;
let organiser: Page;
/** The hands of the administrator and the organiser: there is no mouse in this story. */
let office: Keyboard;
let hands: Keyboard;
let lecturerLink: PersonalLink;
let communeLink: PersonalLink;
let shortLink: string;

beforeAll(async () => {
  [product, browsers] = await Promise.all([startProduct({ args: ['--empty'] }), startChromium()]);
});
afterAll(async () => {
  await browsers?.close();
  await product?.stop();
});

const part = storyOf(() => browsers.capture('preparation'));

const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('textbox', { name, exact: typeof name === 'string' });
const list = (page: Page | Locator, name: string) => page.getByRole('combobox', { name, exact: true });
const saidIn = async (page: Page | Locator, label: string) =>
  (await page.getByLabel(label, { exact: true }).textContent()) ?? '';

async function openStep(name: string): Promise<void> {
  const steps = organiser.getByRole('navigation', { name: 'Các bước chuẩn bị' });
  await hands.press(steps.getByRole('link', { name, exact: true }));
}

async function chooseFile(keyboard: Keyboard, chooser: Locator, name: string, buffer: Buffer): Promise<void> {
  const [opened] = await Promise.all([chooser.page().waitForEvent('filechooser'), keyboard.press(chooser)]);
  await opened.setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function downloaded(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

async function openPersonalLink({ url, pin }: PersonalLink): Promise<[Page, Keyboard]> {
  const page = await browsers.newPerson({ width: 390, height: 844 });
  const keyboard = new Keyboard(page);
  await page.goto(url);
  await keyboard.type(field(page, 'Mã PIN'), pin);
  await keyboard.key('Enter');
  await page.waitForURL(({ pathname }) => pathname !== '/link');
  return [page, keyboard];
}

describe('a conference prepared from nothing, by keyboard', () => {
  part('begins with an administrator, who brings in the units of a province', async () => {
    administrator = await browsers.newPerson({ width: 1440, height: 900 });
    office = new Keyboard(administrator);
    await administrator.goto(/https?:\/\/\S+\/setup#\S+/.exec(product.output())?.[0] ?? '');
    await office.type(field(administrator, 'Họ và tên'), 'Nguyễn Thị Quản Trị');
    await office.type(field(administrator, 'Tên đăng nhập'), 'quantri');
    await office.type(field(administrator, 'Mật khẩu'), PASSWORD);
    await office.type(field(administrator, 'Nhập lại mật khẩu'), PASSWORD);
    await office.key('Enter');

    await office.press(administrator.getByRole('link', { name: 'Nhập cây đơn vị' }));
    await office.press(administrator.getByRole('link', { name: 'Nhập từ bảng tính' }).first());
    const tree = readFileSync(TREE, 'utf8').trimEnd();
    const withDepartment = (code: string) => Buffer.from(`${tree}\n${code},${HOST},sở,36\n`);
    await chooseFile(office, button(administrator, 'Chọn tệp'), 'don-vi.csv', withDepartment(''));
    await office.press(button(administrator, 'Xem trước'));
    await administrator.getByText('Ô này còn trống.').waitFor();
    expect(await button(administrator, /^Nhập \d/).count()).toBe(0);

    await chooseFile(office, button(administrator, 'Chọn tệp khác'), 'don-vi.csv', withDepartment('STTTT'));
    await office.press(button(administrator, 'Xem trước'));
    await office.press(button(administrator, 'Nhập 186 thay đổi'));
    await administrator.getByText('Tạo mới 186').waitFor();
  });

  part('is given to an organiser, who chooses a password', async () => {
    await office.press(administrator.getByRole('link', { name: 'Tài khoản', exact: true }));
    await office.press(administrator.getByRole('link', { name: 'Thêm tài khoản' }));
    await office.type(field(administrator, 'Họ và tên'), 'Trần Văn Tổ Chức');
    await office.type(field(administrator, 'Tên đăng nhập'), 'totchuc');
    const unit = administrator.getByRole('option', { name: new RegExp(HOST) });
    await office.choose(list(administrator, 'Tại đơn vị'), 'so thong tin', unit);
    await office.press(button(administrator, 'Tạo tài khoản'));
    const dialog = administrator.getByRole('dialog');
    const link = await saidIn(dialog, 'Đường dẫn đặt mật khẩu');
    await office.press(button(dialog, 'Đã gửi, đóng lại'));
    await administrator.getByText('Chưa đặt mật khẩu').waitFor();

    organiser = await browsers.newPerson({ width: 1440, height: 900 });
    hands = new Keyboard(organiser);
    await organiser.goto(link);
    await hands.type(field(organiser, 'Mật khẩu'), PASSWORD);
    await hands.type(field(organiser, 'Nhập lại mật khẩu'), PASSWORD);
    await hands.key('Enter');
  });

  part('is written down as a draft, which says what is missing', async () => {
    await hands.press(organiser.getByRole('link', { name: 'Tạo hội nghị' }));
    await hands.press(button(organiser, 'Tạo bản nháp'));
    // What is missing is where the hand is put.
    await organiser.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    expect(await field(organiser, 'Tên hội nghị').evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await hands.write(TITLE);
    await hands.type(list(organiser, 'Lĩnh vực'), 'Chuyển đổi số');
    expect(await list(organiser, 'Đơn vị chủ trì').inputValue()).toBe(HOST);
    await hands.press(button(organiser, 'Thêm buổi'));
    await hands.pick(organiser.getByRole('radio', { name: 'Công khai' }));
    await hands.type(field(organiser, 'Số điện thoại đường dây nóng'), '0228 3645 678');
    await hands.press(button(organiser, 'Tạo bản nháp'));
    await organiser.getByText('Còn 3 mục bắt buộc chưa xong').waitFor();
    expect(await button(organiser, 'Lên lịch hội nghị').isDisabled()).toBe(true);
  });

  part('has a lecturer and a chair, each with a link and a PIN', async () => {
    await openStep('Người tham gia điều hành');
    const dialog = organiser.getByRole('dialog');
    const made: PersonalLink[] = [];
    for (const [add, name] of [
      ['Thêm giảng viên', LECTURER],
      ['Thêm chủ tọa', 'Ông Phạm Văn Chủ Trì'],
    ] as const) {
      await hands.press(button(organiser, add));
      await hands.type(field(dialog, 'Họ và tên'), name);
      await hands.key('Enter');
      await hands.press(button(organiser, `Tạo đường dẫn: ${name}`));
      await hands.press(button(dialog, 'Tạo đường dẫn'));
      const pin = await saidIn(dialog, 'Mã PIN');
      made.push({ url: await saidIn(dialog, 'Đường dẫn'), pin });
      await hands.press(button(dialog, 'Đã gửi, đóng lại'));
      await dialog.waitFor({ state: 'detached' });
    }
    [lecturerLink = lecturerLink] = made;
    expect(new Set(made.map(({ url }) => url)).size).toBe(2);
  });

  part('has an agenda, put in order', async () => {
    await openStep('Chương trình');
    const dialog = organiser.getByRole('dialog');
    await hands.press(button(organiser, 'Thêm mục đầu tiên'));
    await hands.type(field(dialog, 'Tên mục'), TOPIC);
    const speaker = organiser.getByRole('option', { name: LECTURER });
    await hands.choose(list(dialog, 'Người trình bày'), 'minh khai', speaker);
    await hands.press(button(dialog, 'Lưu mục'));
    await hands.press(button(organiser, 'Thêm mục').first());
    await hands.type(field(dialog, 'Tên mục'), 'Khai mạc');
    await hands.choose(list(dialog, 'Loại'), null, organiser.getByRole('option', { name: 'Phát biểu' }));
    await hands.type(field(dialog, 'Thời lượng (phút)'), '15');
    await hands.press(button(dialog, 'Lưu mục'));
    await hands.press(button(organiser, 'Lên: Khai mạc'));
    await organiser.getByText('Đã chuyển “Khai mạc” đến vị trí 1.').waitFor();
    const items = organiser.getByRole('region', { name: 'Chương trình' }).getByRole('listitem');
    await items.filter({ hasText: 'Khai mạc' }).filter({ hasText: '08:00–08:15' }).waitFor();
    await items.filter({ hasText: TOPIC }).filter({ hasText: '08:15–08:45' }).waitFor();
  });

  part('has its materials', async () => {
    await openStep('Tài liệu');
    // The opening, then the topic.
    await hands.press(list(organiser, 'Tệp mới thuộc'), 'ArrowDown');
    await hands.key('ArrowDown');
    await chooseFile(hands, button(organiser, 'Chọn tệp'), 'Chữ ký số.pdf', aPdf());
    const ofTopic = organiser.getByRole('region', { name: TOPIC, exact: true });
    await ofTopic.getByRole('link', { name: 'Chữ ký số' }).waitFor();
  });

  part('has a venue for each commune of a district, each with its card', async () => {
    await openStep('Điểm cầu');
    await hands.press(organiser.getByRole('link', { name: 'Lập theo cây đơn vị' }).first());
    const district = organiser.getByRole('option', { name: /^Huyện Vụ Bản/ });
    await hands.choose(list(organiser, 'Trong các đơn vị'), 'vu ban', district);
    await organiser.getByText('Lập mới: UBND xã Minh Tân').first().waitFor({ state: 'attached' });
    await hands.press(organiser.getByRole('link', { name: 'Bỏ qua danh sách, đến nút lập điểm cầu' }));
    await hands.press(button(organiser, 'Lập 14 điểm cầu'));
    await hands.press(organiser.getByRole('link', { name: 'Xem danh sách điểm cầu' }));
    await hands.press(button(organiser, 'Tạo thẻ điểm cầu'));
    const dialog = organiser.getByRole('dialog');
    await hands.press(button(dialog, 'Tạo thẻ'));
    const save = button(dialog, 'Tải tệp thẻ (PDF)');
    const [cards] = await Promise.all([organiser.waitForEvent('download'), hands.press(save)]);
    const pdf = await downloaded(cards);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // Two cards on a sheet.
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(7);
    await hands.press(button(dialog, 'Đã lưu tệp, đóng lại'));
  });

  part('invites the units: a link and a PIN for each', async () => {
    await openStep('Mời đơn vị');
    const dialog = organiser.getByRole('dialog');
    await hands.press(button(organiser, 'Sửa thời hạn và chỉ tiêu'));
    await hands.type(field(dialog, 'Chỉ tiêu mỗi đơn vị (đại biểu)'), '2');
    await hands.key('Enter');
    await dialog.waitFor({ state: 'detached' });
    await hands.press(button(organiser, 'Lập đường dẫn'));
    await hands.press(button(dialog, 'Lập 14 đường dẫn'));
    const cells = dialog.getByRole('row', { name: /^Xã Minh Tân/ }).getByRole('cell');
    const [url, pin] = await Promise.all([cells.nth(1).textContent(), cells.nth(2).textContent()]);
    communeLink = { url: url ?? '', pin: pin ?? '' };
    // From the beginning of a dialog the way back leads to its end.
    await hands.key('Shift+Tab');
    await hands.press(button(dialog, 'Tôi đã lưu, đóng lại'));
  });

  part('is accepted by a unit, which states its venue and hands in its delegates', async () => {
    const [commune, clerk] = await openPersonalLink(communeLink);
    await clerk.press(button(commune, 'Nhận lời tham dự'));
    await clerk.type(field(commune, 'Người liên hệ của đơn vị'), 'Bà Lê Thị Đầu Mối');
    await clerk.type(field(commune, 'Số điện thoại liên hệ'), '0912 345 678');
    await clerk.key('Enter');
    await clerk.press(button(commune, 'Đổi phòng dự'));
    await clerk.pick(commune.getByRole('radio', { name: /^Phòng khác/ }));
    await clerk.type(field(commune, /^Tên phòng/), ROOM);
    await clerk.key('Enter');
    await commune.getByText(`Đại biểu của đơn vị dự tại: ${ROOM}.`).waitFor();
    for (const name of ['Nguyễn Văn An', 'Trần Thị Bình']) {
      await clerk.type(field(commune, 'Họ và tên'), name);
      await clerk.key('Enter');
      await commune.getByText(`Đã ghi ${name} vào danh sách.`).waitFor();
    }
    await clerk.press(button(commune, 'Nộp danh sách'));
    await commune.getByText('Đã nộp danh sách lúc').waitFor();
    expect(clerk.lost).toEqual([]);
  });

  part('shows who has not answered, and the list of the one who has', async () => {
    await openStep('Đại biểu');
    await hands.type(field(organiser, 'Tìm đại biểu'), 'van an');
    await organiser.getByText('Nguyễn Văn An').waitFor();
    await openStep('Mời đơn vị');
    const answered = organiser.getByRole('row').filter({ hasText: 'Xã Minh Tân' });
    const says = (text: string) => answered.filter({ hasText: text }).waitFor();
    await Promise.all([ROOM, '2/2', 'Bà Lê Thị Đầu Mối'].map(says));
    await hands.press(button(organiser, /^Chưa trả lời/));
    await organiser.getByText('Đang hiện 13 đơn vị').waitFor();
    expect(await answered.count()).toBe(0);
  });

  part('is ready when nothing that it needs is missing', async () => {
    await openStep('Người xem qua mạng');
    shortLink = await saidIn(organiser, 'Đường dẫn xem hội nghị');
    await organiser.getByRole('img', { name: 'Mã QR của đường dẫn xem hội nghị' }).waitFor();
    await openStep('Tổng quan');
    await hands.press(button(organiser, 'Lên lịch hội nghị'));
    await organiser.getByText('Hội nghị đã sẵn sàng.').waitFor();
    await organiser.getByText('1/14 đơn vị đã trả lời').waitFor();
  });

  part('is waited for by a viewer and entered by its lecturer', async () => {
    const viewer = await browsers.newPerson({ width: 390, height: 844 });
    await viewer.goto(shortLink);
    await viewer.getByRole('heading', { name: TITLE }).waitFor();
    await viewer.getByText(TOPIC).first().waitFor();
    const [lecturer] = await openPersonalLink(lecturerLink);
    await lecturer.getByText(LECTURER).first().waitFor();

    expect([...office.lost, ...hands.lost]).toEqual([]);
    const presses = office.presses + hands.presses;
    const typed = office.typed + hands.typed;
    process.stdout.write(`From nothing to ready: ${presses} keys, ${typed} characters typed, no mouse.\n`);
  });
});
