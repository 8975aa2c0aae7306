import type { Page } from 'playwright-core';
import type { Browsers } from '../../e2e/support/chromium';
import type { SfuUnderTest } from '../support/sfu-under-test';
import type { JoinTimes } from './page';

/** Puts the lecturer on air: a real browser with a fake camera. */
export async function present(browsers: Browsers, { origin, speakerCookie }: SfuUnderTest): Promise<Page> {
  const page = await browsers.newPerson();
  const [name = '', value = ''] = speakerCookie.split('=');
  await page.context().addCookies([{ name, value, url: origin }]);
  await page.goto(origin);
  await page.evaluate(() => window.joinPage.present());
  return page;
}

/** A page that joins again and again. */
export class Visitor {
  readonly times: JoinTimes[] = [];

  private constructor(
    private readonly page: Page,
    private readonly code: string,
  ) {}

  static async open(browsers: Browsers, { origin, code }: SfuUnderTest): Promise<Visitor> {
    const page = await browsers.newPerson({ width: 640, height: 360 });
    await page.goto(origin);
    return new Visitor(page, code);
  }

  async join(): Promise<void> {
    await this.page.bringToFront();
    this.times.push(await this.page.evaluate((code) => window.joinPage.join(code), this.code));
  }

  firstFrames(): number[] {
    return this.times.map(({ firstFrame }) => firstFrame);
  }
}
