import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const RESULTS = resolve(__dirname, '../../results');

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream=fps=10',
  '--use-fake-ui-for-media-stream',
  // Pages that nobody looks at must go on like the ones on a wall.
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
];

export interface Browsers {
  /** A page in a browser profile of its own: another person, another machine. */
  newPerson(options?: { width?: number; height?: number; userAgent?: string }): Promise<Page>;
  /** Pictures of all open pages, to see what a failed test saw. */
  capture(name: string): Promise<void>;
  close(): Promise<void>;
}

interface ChromiumOptions {
  program?: string;
  /** Whether pages may play sound that nobody has touched, as on a machine set up for it. */
  soundUnasked?: boolean;
}

/** One Chromium with a fake camera and microphone; every person has separate cookies. */
export async function startChromium({
  program = process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
  soundUnasked = true,
}: ChromiumOptions = {}): Promise<Browsers> {
  const profile = mkdtempSync(join(tmpdir(), 'diem-cau-chromium-'));
  const browser = await chromium.launch({
    executablePath: program,
    args: [
      ...FLAGS,
      `--disk-cache-dir=${profile}`,
      `--autoplay-policy=${soundUnasked ? 'no-user-gesture-required' : 'document-user-activation-required'}`,
    ],
  });
  const contexts: BrowserContext[] = [];
  return {
    newPerson: async ({ width = 1280, height = 720, userAgent } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        ...(userAgent !== undefined && { userAgent }),
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        permissions: ['camera', 'microphone'],
        ignoreHTTPSErrors: true,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      return page;
    },
    capture: async (name) => {
      mkdirSync(RESULTS, { recursive: true });
      for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
        await page.screenshot({ path: join(RESULTS, `${name}-${index}.png`) }).catch(() => undefined);
      }
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
