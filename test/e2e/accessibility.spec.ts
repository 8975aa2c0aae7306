import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { openLink } from './support/actors';
import { startChromium, type Browsers } from './support/chromium';
import { startProduct, type Product } from './support/product';

const CODE = 'TAPHUAN1';
const PREPARATION = `/admin/conferences/${CODE}`;

/** Who looks at which pages; null for nobody in particular. */
const VISITS: readonly { role: string | null; paths: readonly string[] }[] = [
  { role: null, paths: ['/', '/login', `/c/${CODE}`] },
  { role: 'administrator', paths: ['/admin', '/admin/units', '/admin/units/import', '/admin/accounts'] },
  {
    role: 'organiser',
    paths: [
      '/admin',
      '/admin/venues',
      '/admin/audit',
      '/admin/account',
      '/admin/conferences/new',
      PREPARATION,
      ...['details', 'agenda', 'invitations', 'delegates'].map((step) => `${PREPARATION}/${step}`),
      `/control/${CODE}`,
      `/moderate/${CODE}`,
      `/attendance/${CODE}`,
    ],
  },
];
const WIDTHS = [1440, 390];

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

/** What axe finds serious or critical, each with the first element it means. */
async function findings(page: Page): Promise<string[]> {
  // Loading ends everywhere with a heading, and nothing that still spins.
  await page.locator('h1, h2').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true], [role=progressbar]') === null);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${page.url()}: ${id} at ${nodes[0]?.target.join(' ')} (${nodes.length})`);
}

async function signIn(page: Page, role: string): Promise<void> {
  const login = product.demo.logins.find((each) => each.role === role);
  await page.goto(`${product.url}/login`);
  await page.getByLabel('Tên đăng nhập').fill(login?.loginName ?? '');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(login?.password ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

describe.each(VISITS)('the pages of $role', ({ role, paths }) => {
  it.each(WIDTHS)('have no serious barrier at %i pixels', async (width) => {
    const page = await browsers.newPerson({ width, height: 900 });
    if (role) await signIn(page, role);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(`${product.url}${path}`);
      found.push(...(await findings(page)));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) found.push(`${path}: ${overflow} pixels wider than the screen`);
    }
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
});
