import { departments } from './office-content.mjs';
import { Office } from './office.mjs';
import { lecture, poster } from './papers.mjs';
import { shoot } from './shoot.mjs';

/** What is done in the weeks before: from the tree of units to a conference that waits for its day. */
export async function takePreparation(product, people) {
  const desk = await people.newPerson({ width: 1440, height: 900 });
  await signIn(desk, product, 'administrator');
  await takeAdministration(desk, product);
  await takeSecondStep(desk, product);
  await desk.context().close();

  const office = await Office.open(product);
  await office.makeConference();
  const organiser = await people.newPerson({ width: 1440, height: 900 });
  await signIn(organiser, product, 'organiser');
  await takePlan(organiser, product, office);
  await office.writeAgenda();
  await office.nameCoordinators();
  await office.receiveAnswers();
  await office.addMaterials(await drawPapers(people));
  await office.schedule();
  await takeSteps(organiser, product, office);
  await organiser.context().close();
  await takeGuests(people, product, office);
}

const loginOf = (product, role) => product.demo.logins.find((login) => login.role === role);

async function signIn(page, product, role) {
  const { loginName, password } = loginOf(product, role);
  await page.goto(`${product.url}/login`);
  await page.getByLabel('Tên đăng nhập').fill(loginName);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** The page is there, with everything it has to load. */
async function open(page, address) {
  await page.goto(address);
  await page.locator('h1, h2').first().waitFor();
  await page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

async function takeAdministration(page, product) {
  await open(page, `${product.url}/admin/units`);
  await page.getByRole('treeitem').filter({ hasText: 'Phường Phủ Lý' }).first().click();
  await page.getByRole('heading', { name: 'Các giai đoạn' }).waitFor();
  await shoot(page, 'units');

  const preview = async (name, text) => {
    await open(page, `${product.url}/admin/units/import`);
    const file = { name: 'so-ban-nganh.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByLabel('Có hiệu lực từ ngày').fill('01/07/2025');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    const groups = page.getByRole('group', { name: 'Các nhóm dòng' });
    await groups.waitFor();
    await shoot(page, name, { top: page.getByRole('heading', { name: '3. Xem trước và nhập' }) });
  };
  const rightRows = departments.join('\r\n');
  await preview('units-import-problems', [rightRows, 'SDL,Sở Du lịch,sở,99', 'TTT,,sở,37'].join('\r\n'));
  await preview('units-import', rightRows);

  await open(page, `${product.url}/admin/accounts`);
  await shoot(page, 'accounts');
  await open(page, `${product.url}/admin/accounts/new`);
  await shoot(page, 'account-new');
}

async function takeSecondStep(page, product) {
  await open(page, `${product.url}/admin/account`);
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Mật khẩu hiện tại', { exact: true })
    .fill(loginOf(product, 'administrator').password);
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
  await dialog.getByRole('img', { name: 'Mã QR để thêm tài khoản' }).waitFor();
  await shoot(page, 'second-step');
}

async function takePlan(page, product, { code }) {
  await open(page, `${product.url}/admin/conferences/${code}/venues/plan`);
  await page.getByRole('combobox', { name: 'Trong các đơn vị' }).fill('tinh ninh binh');
  await page.getByRole('option', { name: 'Tỉnh Ninh Bình' }).first().click();
  await page.getByRole('heading', { name: 'Lập điểm cầu theo cây đơn vị' }).click();
  const make = page.getByRole('button', { name: /^Lập \d+ điểm cầu/ });
  await make.waitFor();
  await shoot(page, 'prepare-plan');
  await make.click();
  await page.getByText(/^Đã lập \d+ điểm cầu/).waitFor();
}

/** The steps of a conference whose preparation is well under way. */
async function takeSteps(page, product, { code }) {
  const conference = `${product.url}/admin/conferences/${code}`;
  const steps = ['details', 'agenda', 'people', 'invitations', 'delegates', 'materials', 'access'];
  await open(page, conference);
  await shoot(page, 'prepare-overview');
  for (const step of steps) {
    await open(page, `${conference}/${step}`);
    const top = step === 'access' ? page.getByRole('heading', { name: 'Đường dẫn và mã QR' }) : undefined;
    await shoot(page, `prepare-${step}`, { top });
  }
  await open(page, `${conference}/venues`);
  await shoot(page, 'prepare-venues');
  await page.getByRole('button', { name: 'Tạo thẻ điểm cầu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo thẻ' }).waitFor();
  await shoot(page, 'prepare-cards');
  await open(page, `${conference}/people`);
  await page
    .getByRole('button', { name: /^Tạo đường dẫn: / })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: /^Tạo/ }).click();
  await page.getByRole('dialog').getByLabel('Mã PIN').waitFor();
  await shoot(page, 'person-link');
  await open(page, `${product.url}/admin/venues`);
  await shoot(page, 'venues');
  await open(page, `${product.url}/admin/audit`);
  await shoot(page, 'audit');
}

/** What those who are invited see, most of them on their telephones. */
async function takeGuests(people, product, { code, silentUnit, readyUnit, technician, coordinator }) {
  const visit = async (name, link, heading, atTop = false) => {
    const page = await people.newPerson({ width: 390, height: 844 });
    await page.goto(link.url);
    await page.getByRole('textbox', { name: 'Mã PIN' }).fill(link.pin);
    await page.getByRole('button', { name: 'Mở trang' }).click();
    await page.waitForURL((url) => url.pathname !== '/link');
    const top = page.getByRole('heading', { name: heading });
    await top.waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, name, atTop ? { top } : {});
    await page.context().close();
  };
  await visit('invitation', silentUnit, '1. Trả lời lời mời');
  await visit('invitation-list', readyUnit, '3. Danh sách đại biểu', true);
  await visit('technician', technician, /^Màn hình của/);
  await visit('coordinator-before', coordinator, /^Màn hình của/);
  const viewer = await people.newPerson({ width: 390, height: 844 });
  await open(viewer, `${product.url}/c/${code}`);
  await shoot(viewer, 'waiting');
  await viewer.context().close();
}

/** Papers for the conference, printed by a browser. */
async function drawPapers(people) {
  const page = await people.newPerson({ width: 1280, height: 720 });
  await page.setContent(lecture);
  const pdf = await page.pdf({ format: 'A4', landscape: true });
  await page.setContent(poster);
  const png = await page.screenshot();
  await page.context().close();
  return { pdf, png };
}
