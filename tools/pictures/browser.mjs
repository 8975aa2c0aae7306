import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=vi',
  '--use-fake-device-for-media-stream=fps=10',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  // Pages that are not in front must go on like the ones on a wall.
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
];

/** Starts a Chromium of its own. With a film and a sound, its camera and microphone deliver these. */
export async function startBrowser({ film, sound } = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_BIN || '/usr/bin/chromium',
    env: { ...process.env, LANGUAGE: 'vi' },
    args: [
      ...flags,
      ...(film ? [`--use-file-for-fake-video-capture=${film}`] : []),
      ...(sound ? [`--use-file-for-fake-audio-capture=${sound}`] : []),
    ],
  });
  return {
    /** A page with cookies of its own: another person, another machine. */
    async newPerson({ width = 1280, height = 720 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        permissions: ['camera', 'microphone'],
      });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      return page;
    },
    close: () => browser.close(),
  };
}
