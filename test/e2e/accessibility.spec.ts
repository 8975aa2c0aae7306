import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { Browser } from '../support/http';
import { openLink } from './support/actors';
import { startChromium, type Browsers } from './support/chromium';
import { startProduct, type Product } from './support/product';

const CODE = 'TAPHUAN1';
const PREPARATION = `/admin/conferences/${CODE}`;
const STEPS = [
  'details',
  'agenda',
  'people',
  'venues',
  'venues/plan',
  'venues/people',
  'invitations',
  'delegates',
  'materials',
  'access',
];

/** Who looks at which pages; null for nobody in particular. */
const VISITS: readonly { role: string | null; paths: readonly string[] }[] = [
  {
    role: null,
    paths: [
      '/',
      '/login',
      '/setup',
      '/password',
      '/link',
      '/venue',
      `/c/${CODE}`,
      '/c/KHONGCO1',
      '/no-such-page',
    ],
  },
  {
    role: 'administrator',
    paths: ['/admin', '/admin/units', '/admin/units/import', '/admin/accounts', '/admin/accounts/new'],
  },
  {
    role: 'organiser',
    paths: [
      '/admin',
      '/admin/venues',
      '/admin/audit',
      '/admin/account',
      '/admin/conferences/new',
      PREPARATION,
      ...STEPS.map((step) => `${PREPARATION}/${step}`),
      `/control/${CODE}`,
      `/control/${CODE}/venues`,
      `/hall/${CODE}`,
      `/hall/${CODE}/camera`,
      `/moderate/${CODE}`,
      `/attendance/${CODE}`,
    ],
  },
];
const WIDTHS = [1440, 390];
const LOADING = '[aria-busy=true], [role=progressbar], .mantine-Loader-root';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

let product: Product;
let browsers: Browsers;

beforeAll(async () => {
  [product, browsers] = await Promise.all([startProduct(), startChromium()]);
});
afterAll(async () => {
  await browsers?.close();
  await product?.stop();
});

/** What axe finds serious or critical, each with the first element it means, and what is wider than the screen. */
async function findings(page: Page): Promise<string[]> {
  // Loading ends everywhere with a heading, and nothing that still spins.
  await page.locator('h1, h2').first().waitFor();
  await loaded(page);
  await page.evaluate(axe.source);
  const found = await barriers(page, page.url());
  const [, ...panels] = await page.getByRole('tablist', { name: 'Bảng điều khiển' }).getByRole('tab').all();
  for (const panel of panels) {
    await panel.click();
    await loaded(page);
    found.push(...(await barriers(page, `${page.url()}, ${await panel.textContent()}`)));
  }
  return found;
}

/** Panels that are not open may wait for being opened. */
const loaded = (page: Page) =>
  page.locator(LOADING).locator('visible=true').first().waitFor({ state: 'detached' });

/** The same of what is shown now. */
async function barriers(page: Page, place: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    const where = `${place} at ${width} pixels`;
    await page.setViewportSize({ width, height: 900 });
    // Some pages choose their layout in code, a frame after the new width: they fit soon, or never.
    const fits = () => document.documentElement.scrollWidth <= innerWidth;
    await page.waitForFunction(fits, null, { timeout: 5000 }).catch(async () => {
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      found.push(`${where}: ${overflow} pixels too wide`);
    });
    const { violations } = await page.evaluate(() =>
      window.axe.run(document, { resultTypes: ['violations'] }),
    );
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      found.push(`${where}: ${id}, ${nodes.length} times, first ${nodes[0]?.target.join(' ')}`);
    }
  }
  return found;
}

const loginOf = (role: string) => {
  const login = product.demo.logins.find((each) => each.role === role);
  if (!login) throw new Error(`The demo has no ${role}`);
  return login;
};

async function signIn(page: Page, role: string): Promise<void> {
  const { loginName, password } = loginOf(role);
  await page.goto(`${product.url}/login`);
  await page.getByLabel('Tên đăng nhập').fill(loginName);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

describe('the pages', () => {
  it.each(VISITS)('of $role have no serious barrier', async ({ role, paths }) => {
    const page = await browsers.newPerson({ width: 1440, height: 900 });
    if (role) await signIn(page, role);
    const waiting = [...paths];
    const found: string[] = [];
    const visitNext = async (tab: Page): Promise<void> => {
      const path = waiting.shift();
      if (path === undefined) return;
      await tab.goto(`${product.url}${path}`);
      found.push(...(await findings(tab)));
      await visitNext(tab);
    };
    await Promise.all([page, await page.context().newPage()].map(visitNext));
    expect(found).toEqual([]);
  });
});

describe('the pages behind personal links', () => {
  it.each([
    ['Giảng viên', 'ThS. Trần Thị Thu Hà'],
    ['Đầu mối điểm cầu', 'UBND xã Hải Minh'],
  ])('of a %s have no serious barrier', async (label, note) => {
    const page = await browsers.newPerson({ width: 390, height: 844 });
    await openLink(page, product, label, note);
    expect(await findings(page)).toEqual([]);
  });

  it.each(['chair', 'technician', 'invitee'])('of a %s have no serious barrier', async (kind) => {
    const page = await browsers.newPerson({ width: 390, height: 844 });
    const { url, pin } = await makeLink(kind);
    await page.goto(url);
    await page.getByRole('textbox', { name: 'Mã PIN' }).fill(pin);
    const found = await findings(page);
    await page.getByRole('button', { name: 'Mở trang' }).click();
    await page.waitForURL(({ pathname }) => pathname !== '/link');
    found.push(...(await findings(page)));
    expect(found).toEqual([]);
  });
});

/** The organiser makes a link of this kind for the first there is. */
async function makeLink(kind: string): Promise<{ url: string; pin: string }> {
  const organiser = new Browser(product.url, product.url);
  const { loginName, password } = loginOf('organiser');
  await organiser.post('/api/login', { loginName, password });
  const conference = `/api/conferences/${CODE}`;
  if (kind === 'invitee') {
    const { json } = await organiser.get(`${conference}/invitations`);
    const invitationIds = [json.invitations[0].id];
    return (await organiser.post(`${conference}/invitations/links`, { invitationIds })).json.links[0];
  }
  if (kind === 'technician') {
    const { json } = await organiser.get(`${conference}/participations`);
    return (await organiser.post(`${conference}/links`, { kind, subjectId: json.participations[0].id })).json;
  }
  const chair = { kind, name: 'Trần Văn Hùng', position: 'Giám đốc', phone: null };
  const { json } = await organiser.post(`${conference}/people`, chair);
  return (await organiser.post(`${conference}/links`, { kind, subjectId: json.id })).json;
}
