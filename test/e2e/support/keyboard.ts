import type { Locator, Page } from 'playwright-core';

const LONGEST_WAY = 400;

/** Somebody without a mouse: goes to things by Tab, and presses and types there. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Tabs until the thing has the focus; fails when the way through the page never comes there. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < LONGEST_WAY; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${target}`);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press(key);
  }

  /** Replaces what stands in a field. */
  async type(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** Looks for a choice in a list that opens below its field. */
  async choose(target: Locator, text: string, choice: Locator): Promise<void> {
    await this.type(target, text);
    await choice.waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }
}
