import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Source key → when its picture was seen to have gone on, milliseconds since 1970. */
    frameLog: Record<string, number[]>;
  }
}

const LOOK_MS = 50;
/** The fake camera gives ten frames a second: longer than this is an interruption to whoever watches. */
const GAP_MS = 1_000;
const STEADY_MS = 3_000;

/** Writes down when pictures go on, in this page and in every one that it loads later. */
export async function logFrames(page: Page): Promise<void> {
  await page.addInitScript((lookMs) => {
    const counts = new Map<string, number>();
    window.frameLog = {};
    setInterval(() => {
      for (const video of document.querySelectorAll<HTMLVideoElement>('video[data-source-key]')) {
        const key = video.dataset['sourceKey'] ?? '';
        const { totalVideoFrames } = video.getVideoPlaybackQuality();
        if (totalVideoFrames > 0 && totalVideoFrames !== counts.get(key)) {
          (window.frameLog[key] ??= []).push(Date.now());
        }
        counts.set(key, totalVideoFrames);
      }
    }, lookMs);
  }, LOOK_MS);
}

/**
 * Waits until a source's picture goes on steadily.
 *
 * @returns milliseconds from the moment to the end of the last interruption after it, 0 when there was none, null when the
 * picture did not go on in time
 */
export async function pictureAfter(
  page: Page,
  sourceKey: string,
  since: number,
  timeout: number,
): Promise<number | null> {
  const found = page.waitForFunction(
    ({ key, moment, gapMs, steadyMs }) => {
      const now = Date.now();
      const seen = (window.frameLog?.[key] ?? []).filter((at) => at >= moment);
      const times = [moment, ...seen];
      let resumed = moment;
      times.forEach((at, index) => {
        const before = times[index - 1];
        if (before !== undefined && at - before > gapMs) resumed = at;
      });
      const last = times.at(-1) ?? moment;
      const steady = seen.length > 0 && now - last <= gapMs && now - resumed >= steadyMs;
      return steady ? { after: resumed - moment } : null;
    },
    { key: sourceKey, moment: since, gapMs: GAP_MS, steadyMs: STEADY_MS },
    { polling: 200, timeout },
  );
  const result = await found.then((handle) => handle.jsonValue()).catch(() => null);
  return result?.after ?? null;
}
