import type { Locator, Page } from 'playwright-core';

const LONGEST_WAY = 400;
const LONGEST_LIST = 40;
const MEMORY_MS = 2_000;

/** Somebody without a mouse: goes to things by Tab, and presses and types there. */
export class Keyboard {
  /** Keys pressed so far, and characters typed. */
  presses = 0;
  typed = 0;
  /** On the way to these the page had forgotten where the hand was. */
  readonly lost: string[] = [];

  constructor(private readonly page: Page) {}

  /** One key, where the focus stands. */
  async key(name: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(name);
  }

  /** Tabs until the thing has the focus, backwards where it stands before; fails when it is never reached. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor();
    await this.comeToRest(target);
    for (let step = 0; step < LONGEST_WAY; step += 1) {
      const way = await target.evaluate((element) => {
        const { activeElement, body } = document;
        if (element === activeElement) return null;
        const before = Node.DOCUMENT_POSITION_PRECEDING;
        const backwards =
          activeElement !== null &&
          activeElement !== body &&
          (activeElement.compareDocumentPosition(element) & before) > 0 &&
          !activeElement.contains(element);
        return backwards ? 'Shift+Tab' : 'Tab';
      });
      if (way === null) return;
      await this.key(way);
    }
    throw new Error(`The keyboard does not reach ${target}`);
  }

  /** Waits as people do: until a dialog that is on its way out is gone, and something has the focus. */
  private async comeToRest(target: Locator): Promise<void> {
    await this.page.waitForFunction(
      (element) => {
        const dialog = document.querySelector('[role=dialog][aria-modal=true]');
        return dialog === null || dialog.contains(element);
      },
      await target.elementHandle(),
    );
    const begins = await this.page.evaluate(() => {
      const isNew = !document.documentElement.hasAttribute('data-keyboard');
      document.documentElement.setAttribute('data-keyboard', '');
      return isNew;
    });
    if (begins) return;
    await this.page
      .waitForFunction(() => document.activeElement !== document.body, null, { timeout: MEMORY_MS })
      .catch(() => this.lost.push(String(target)));
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.key(key);
  }

  /** Replaces what stands in a field. */
  async type(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.key('ControlOrMeta+a');
    await this.write(text);
  }

  /** Types where the focus stands. */
  async write(text: string): Promise<void> {
    this.typed += text.length;
    await this.page.keyboard.insertText(text);
  }

  /** Chooses among round buttons, of which Tab reaches only the chosen one. */
  async pick(radio: Locator): Promise<void> {
    const group = await radio.getAttribute('name');
    const all = this.page.locator(`input[type=radio][name="${group}"]`);
    const chosen = all.and(this.page.locator(':checked'));
    await this.goTo((await chosen.count()) > 0 ? chosen : all.first());
    await this.step(radio, (element) => element === document.activeElement);
  }

  /** Looks for a choice in a list that opens below its field, or takes it from a list that is not searched. */
  async choose(field: Locator, text: string | null, choice: Locator): Promise<void> {
    if (text === null) await this.press(field);
    else await this.type(field, text);
    await choice.waitFor();
    await this.step(choice, (element) => element.hasAttribute('data-combobox-selected'));
    await this.key('Enter');
  }

  /** Goes down until it has come to the choice. */
  private async step(choice: Locator, isThere: (element: Element) => boolean): Promise<void> {
    for (let step = 0; step < LONGEST_LIST; step += 1) {
      if (await choice.evaluate(isThere)) return;
      await this.key('ArrowDown');
    }
    throw new Error(`The keyboard does not reach ${choice}`);
  }
}
