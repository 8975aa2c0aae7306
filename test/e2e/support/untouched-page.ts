import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

const LOOK_MS = 200;
const PATIENCE_MS = 30_000;

/** A page that nobody has touched. What playwright itself evaluates in a page counts as a touch to the browser. */
export class UntouchedPage {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async open(context: BrowserContext, url: string): Promise<UntouchedPage> {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Page.navigate', { url });
    return new UntouchedPage(page, session);
  }

  /** Waits until the expression is true in the page. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end) {
      if ((await this.look(expression)) === true) return;
      await sleep(LOOK_MS);
    }
    throw new Error(`Never true on the page: ${expression}`);
  }

  async look(expression: string): Promise<unknown> {
    const { result } = await this.session.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      userGesture: false,
    });
    return result.value;
  }

  /** A touch in the middle of the page. */
  async touch(): Promise<void> {
    const at = { x: 300, y: 200, button: 'left', clickCount: 1 } as const;
    await this.session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
