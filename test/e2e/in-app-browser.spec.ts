import type { Page } from 'playwright-core';
import { openLink, signIn } from './support/actors';
import { startChromium, type Browsers } from './support/chromium';
import { expectFrames } from './support/media-proof';
import { startProduct, type Product } from './support/product';

const LECTURER = 'ThS. Trần Thị Thu Hà';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 12; SM-A127F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const WINDOWS_7 = 'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

/** The links of a conference go round in these; how each names itself, and what it calls the way out of it. */
const ZALO_ANDROID = `${ANDROID} Chrome/110.0.5481.153 Mobile Safari/537.36 Zalo android/12100743 ZaloTheme/light`;
const ABROAD = 'Chọn “Mở bằng trình duyệt bên ngoài” (Open in external browser).';
const BROWSERS = [
  { name: 'Zalo on Android', userAgent: ZALO_ANDROID, wayOut: 'Chọn “Mở bằng trình duyệt”.' },
  {
    name: 'Zalo on iOS',
    userAgent: `${IPHONE} Mobile/15E148 Zalo iOS/479 ZaloTheme/light`,
    wayOut: 'Chọn “Mở bằng trình duyệt”.',
  },
  {
    name: 'Facebook on Android',
    userAgent: `${ANDROID} Chrome/118.0.5993.111 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/438.0.0.33.118;]`,
    wayOut: ABROAD,
  },
  {
    name: 'Facebook on iOS',
    userAgent: `${IPHONE} Mobile/20G75 [FBAN/FBIOS;FBAV/437.0.0.39.118;FBSV/16.6]`,
    wayOut: ABROAD,
  },
  {
    name: 'Cốc Cốc on Windows 7',
    userAgent: `${WINDOWS_7} coc_coc_browser/109.0.128 Chrome/109.0.5414.128 Safari/537.36`,
    wayOut: 'Hãy mở bằng Cốc Cốc, Chrome, Edge hoặc Firefox bản mới.',
  },
];

let product: Product;
let browsers: Browsers;
let watch: string;
let source: string;

const open = (userAgent: string) => browsers.newPerson({ width: 390, height: 844, userAgent });

beforeAll(async () => {
  [product, browsers] = await Promise.all([startProduct(), startChromium()]);
  watch = `${product.url}/c/TAPHUAN1`;
  const lecturer = await browsers.newPerson();
  await openLink(lecturer, product, 'Giảng viên', LECTURER);
  await lecturer.getByText('Chờ ban tổ chức đưa lên hình').waitFor();
  const control = await browsers.newPerson({ width: 1440, height: 900 });
  await signIn(control, product, 'operator', '/control');
  await control.getByRole('button', { name: `Đưa lên hình: ${LECTURER}` }).click();
  await control.getByRole('button', { name: 'Lên sóng' }).click();
  await control.getByRole('dialog').getByRole('button', { name: 'Lên sóng' }).click();
  source = await sourceOn(control);
});
afterAll(async () => {
  await browsers?.close();
  await product?.stop();
});

async function sourceOn(page: Page): Promise<string> {
  const video = page.locator('video[data-source-key]').first();
  await video.waitFor({ state: 'attached' });
  return (await video.getAttribute('data-source-key')) ?? '';
}

/** All at once: each is a person with a device of their own. */
const inEach = (visit: (page: Page, browser: (typeof BROWSERS)[number]) => Promise<void>) =>
  Promise.all(
    BROWSERS.map(async (browser) => {
      const page = await open(browser.userAgent);
      await visit(page, browser);
      await page.context().close();
    }),
  );

it('the conference is seen with one tap in Zalo, Facebook and Cốc Cốc', async () => {
  await inEach(async (page) => {
    await page.goto(watch);
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await expectFrames(page, source);
  });
});

it('each of them says how to open another browser, where pictures are forbidden', async () => {
  await inEach(async (page, { name, wayOut }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
    await page.goto(watch);
    await page.getByText(wayOut).waitFor();
    const viaChrome = page.getByRole('link', { name: 'Mở bằng Chrome' });
    expect([name, await viaChrome.count()]).toEqual([name, name.includes('Android') ? 1 : 0]);
  });
});

it('without pictures there is the agenda still', async () => {
  const page = await open(ZALO_ANDROID);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
  await page.goto(watch);
  await page.getByRole('button', { name: 'Chỉ xem chương trình, tài liệu' }).click();
  await page.getByText(/Trình duyệt này không phát được hình và tiếng/).waitFor();
  await page.getByRole('heading', { name: 'Chương trình' }).waitFor();
});

describe('a browser that cannot read the pages at all', () => {
  /** Knows neither the functions nor the syntax that the pages are written with. */
  const old = async (userAgent: string) => {
    const page = await open(userAgent);
    await page.addInitScript(() => Reflect.deleteProperty(window, 'structuredClone'));
    await page.route('**/assets/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'not a script that it knows' }),
    );
    await page.goto(watch);
    return page;
  };

  it('is told the way out of the app, and the address', async () => {
    const page = await old(ZALO_ANDROID);
    await page.getByRole('heading', { name: 'Mở bằng trình duyệt' }).waitFor();
    await page.getByText('2. Chọn “Mở bằng trình duyệt”.').waitFor();
    await page.getByText(watch).waitFor();
  });

  it('is told which browsers there are', async () => {
    const page = await old(`${WINDOWS_7} Chrome/80.0.3987.149 Safari/537.36`);
    await page.getByRole('heading', { name: 'Trình duyệt này đã cũ' }).waitFor();
    await page.getByText(/Hãy dùng Cốc Cốc, Chrome, Edge hoặc Firefox bản mới/).waitFor();
  });
});

it('a page that did not arrive says so instead of staying empty', async () => {
  const page = await browsers.newPerson();
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(watch);
  await page.getByRole('heading', { name: 'Trang chưa tải được' }).waitFor();
});
