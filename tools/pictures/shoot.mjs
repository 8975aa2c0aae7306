import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../bootstrap/folders.mjs';
import { say } from '../bootstrap/progress.mjs';

const folder = join(repositoryRoot, 'docs/pictures');
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/**
 * Takes the page as it is, on a computer and on a telephone, as docs/pictures/<name>-<width>.png; from `top` downwards when
 * a locator of something far down is given. With `block: 'nearest'` a computer's page is scrolled only as far as that must be seen.
 * `ready` runs in the page and says whether what is shown is there.
 */
export async function shoot(page, name, { top, block = 'start', ready = isSettled } = {}) {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  await page.bringToFront();
  await page.mouse.move(0, 0);
  for (const size of sizes) {
    await page.setViewportSize(size);
    const edge = size.width < 600 ? 'start' : block;
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*')) element.scrollTop = 0;
    });
    await top?.evaluate((element, at) => element.scrollIntoView({ block: at }), edge);
    await page.waitForFunction(isSettled);
    await page.waitForFunction(ready);
    await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), animations: 'disabled' });
  }
  await page.setViewportSize(before);
  say(`Taken: ${name}`);
}

/** Runs in the page: fonts are there, and every picture that should move has moved. */
async function isSettled() {
  await document.fonts.ready;
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  return [...document.querySelectorAll('video')].every((video) => {
    if (!video.srcObject) return true;
    video.dataset.firstFrames ??= String(video.getVideoPlaybackQuality().totalVideoFrames);
    return video.getVideoPlaybackQuality().totalVideoFrames > Number(video.dataset.firstFrames) + 5;
  });
}
