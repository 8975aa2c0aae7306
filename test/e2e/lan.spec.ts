import type { Page } from 'playwright-core';
import { openLink, openTab, pairScreen, signIn } from './support/actors';
import { startChromium, type Browsers } from './support/chromium';
import { expectFrames, expectSound } from './support/media-proof';
import { canMakeNamespaces, makeNetworkLine, type NetworkLine } from './support/network-line';
import { startProduct, type Product } from './support/product';
import { UntouchedPage } from './support/untouched-page';

const LECTURER = 'Nguyễn Văn Minh';
const COMMUNE = 'UBND xã Hải Minh';

let line: NetworkLine;
let product: Product;
let browsers: Browsers;
let screen: Page;
let key: string;

// Network namespaces need rights that not every machine's user has.
const story = canMakeNamespaces ? describe : describe.skip;

story('on a local network, by the address of the machine', () => {
  beforeAll(async () => {
    line = makeNetworkLine();
    [product, browsers] = await Promise.all([
      startProduct({ args: ['--lan'], within: line.hall.enter }),
      startChromium({ program: line.room.chromium, soundUnasked: false }),
    ]);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.stop();
    line?.remove();
  });

  /** The key of the source that this page sends, once it is on another page's stage. */
  const sourceOn = async (page: Page) => {
    const video = page.locator('video[data-source-key]').first();
    await video.waitFor({ state: 'attached' });
    return (await video.getAttribute('data-source-key')) ?? '';
  };

  it('serves secure pages that may use cameras, and media on that address', async () => {
    expect(product.url).toMatch(new RegExp(`^https://${line.hall.address.replaceAll('.', '\\.')}:`));
    expect(product.output()).toContain(`${product.url}/venue`);

    const control = await browsers.newPerson({ width: 1440, height: 900 });
    await signIn(control, product, 'operator', '/control');
    expect(await control.evaluate(() => window.isSecureContext)).toBe(true);
    const cookies = await control.context().cookies();
    expect(cookies.find(({ name }) => name === 'dc_account')).toMatchObject({ secure: true, httpOnly: true });

    const lecturer = await browsers.newPerson();
    await openLink(lecturer, product, 'Giảng viên', LECTURER);
    await lecturer.getByText('Chờ ban tổ chức đưa lên hình').waitFor();
    screen = await browsers.newPerson();
    await pairScreen(screen, control, product, COMMUNE);

    await openTab(control, 'Nguồn');
    await control.getByRole('button', { name: `Đưa lên hình: ${LECTURER}` }).click();
    key = await sourceOn(screen);
    await expectFrames(screen, key);
    await expectSound(screen, key);
    expect(await screen.evaluate(() => 'wakeLock' in navigator)).toBe(true);
  });

  it('asks a room once for sound where the browser wants a touch, and shows the picture meanwhile', async () => {
    const untouched = await UntouchedPage.open(screen.context(), `${product.url}/venue`);
    const asks = `document.body.innerText.includes('Bật âm thanh')`;
    const videos = `[...document.querySelectorAll('video[data-source-key]')]`;
    await untouched.until(asks);
    await untouched.until(`${videos}.some((video) => video.getVideoPlaybackQuality().totalVideoFrames > 8)`);
    expect(await untouched.look(`${videos}.every((video) => video.muted)`)).toBe(true);
    await untouched.touch();
    await untouched.until(`!${asks}`);
    await untouched.until(`${videos}.some((video) => !video.muted && !video.paused)`);
    await untouched.close();
  });

  it('comes back by itself after the line was cut, without anybody being told', async () => {
    line.cut();
    await screen.getByText('Đang nối lại…').waitFor();
    line.mend();
    await screen.getByText('Đã kết nối').waitFor();
    await expectFrames(screen, key);
  });
});
