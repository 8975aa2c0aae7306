import type { Page } from 'playwright-core';
import type { Product } from './product';

const CODE = 'TAPHUAN1';

export async function signIn(page: Page, product: Product, role: string, path: string): Promise<void> {
  const login = product.demo.logins.find((each) => each.role === role);
  if (!login) throw new Error(`The demo has no ${role}`);
  await page.goto(`${product.url}/login`);
  await page.getByLabel('Tên đăng nhập').fill(login.loginName);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(login.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
  await page.goto(`${product.url}${path}/${CODE}`);
}

/** Opens the personal link that stands in the demo's sheet beside the note. */
export async function openLink(page: Page, product: Product, label: string, note: string): Promise<void> {
  const entry = product.demo.pages.find((each) => each.label === label && each.note.includes(note));
  if (!entry) throw new Error(`The demo has no link for ${label} ${note}`);
  await page.goto(`${product.url}${entry.path}`);
  const pin = /PIN (\d+)/.exec(entry.note)?.[1];
  if (pin) {
    await page.getByRole('textbox', { name: 'Mã PIN' }).fill(pin);
    await page.getByRole('button', { name: 'Mở trang' }).click();
  }
  await page.waitForURL((url) => url.pathname !== '/link');
}

/** One of the panels of the operator's desk. */
export async function openTab(control: Page, name: string): Promise<void> {
  await control.getByRole('tab', { name }).click();
}

/** The room's screen shows a code; the operator finds the venue and types it. */
export async function pairScreen(
  screen: Page,
  control: Page,
  product: Product,
  venue: string,
): Promise<void> {
  await screen.goto(`${product.url}/venue`);
  const code = (await screen.getByTestId('pairing-code').textContent()) ?? '';
  await openTab(control, 'Điểm cầu');
  await control.getByRole('searchbox').fill(venue);
  await control.getByRole('treeitem', { name: venue }).last().click();
  await control.getByRole('button', { name: 'Màn hình', exact: true }).click();
  const dialog = control.getByRole('dialog').filter({ has: control.getByLabel('Mã ghép') });
  await dialog.getByLabel('Mã ghép').fill(code);
  await dialog.getByRole('button', { name: 'Ghép màn hình', exact: true }).click();
  await dialog.getByText(`Đã ghép. Màn hình này từ nay là của ${venue}.`).waitFor();
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  await control.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await control.getByRole('searchbox').fill('');
  await screen.getByTestId('pairing-code').waitFor({ state: 'detached' });
}

/** The same without the page of the desk: for stories that are about something else. */
export async function pairByCode(
  screen: Page,
  control: Page,
  product: Product,
  participationId: string,
): Promise<void> {
  await screen.goto(`${product.url}/venue`);
  const code = await screen.getByTestId('pairing-code').textContent();
  const answer = await control.request.post(`${product.url}/api/conferences/${CODE}/screens`, {
    data: { code, participationId },
    headers: { origin: product.url },
  });
  if (!answer.ok()) throw new Error(`The screen was not paired: ${await answer.text()}`);
  await screen.getByTestId('pairing-code').waitFor({ state: 'detached' });
}

/** A live figure of a panel, as its number stands on the page. */
export async function expectFigure(page: Page, name: string, value: RegExp): Promise<void> {
  const figure = page
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: name }) })
    .locator('dd');
  await figure.filter({ hasText: value }).waitFor();
}
