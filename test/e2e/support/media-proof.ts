import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

type Picture = 'camera' | 'screen';

const elementOf = (sourceKey: string, picture: Picture = 'camera') =>
  `video[data-source-key="${sourceKey}"][data-picture="${picture}"]`;

/** More decoded frames than a stalled picture could still show. */
const FRAMES = 5;

/** Decoded frames of the source go on. */
export function expectFrames(
  where: Page | Locator,
  sourceKey: string,
  picture: Picture = 'camera',
): Promise<void> {
  return expectPlaying(
    where.locator(elementOf(sourceKey, picture)).first(),
    `The ${picture} of ${sourceKey}`,
  );
}

/** Decoded frames of a tile of the mosaic go on. */
export function expectTile(where: Page | Locator, sourceKey: string): Promise<void> {
  return expectPlaying(tileOf(where, sourceKey).locator('video'), `The tile of ${sourceKey}`);
}

/** The page of the mosaic that is shown does not have the venue. */
export async function expectNoTile(where: Page | Locator, sourceKey: string): Promise<void> {
  await tileOf(where, sourceKey).waitFor({ state: 'detached' });
}

const tileOf = (where: Page | Locator, sourceKey: string) =>
  where.locator(`div[data-source-key="${sourceKey}"]`);

async function expectPlaying(video: Locator, what: string): Promise<void> {
  const deadline = Date.now() + 45_000;
  let first: number | null = null;
  for (; Date.now() < deadline; await pause(100)) {
    const now = await video
      .evaluate((element) => (element as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames, null, {
        timeout: Math.max(1, deadline - Date.now()),
      })
      .catch(() => null);
    // A new element, after a reconnect, counts from its own start.
    if (now === null || first === null || now < first) first = now;
    else if (now - first >= FRAMES) return;
  }
  throw new Error(`${what} stands still`);
}

/** Sound of the source arrives with energy: the fake microphone beeps, silence has none, and -1 says that there is no voice. */
export async function expectSound(page: Page, sourceKey: string): Promise<void> {
  const loudest = await page.evaluate(async (selector) => {
    const context = new AudioContext();
    await context.resume();
    const analyser = context.createAnalyser();
    const samples = new Float32Array(analyser.fftSize);
    const until = performance.now() + 20_000;
    let heard: MediaStreamTrack | null = null;
    let peak = -1;
    while (peak < 0.01 && performance.now() < until) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      // The voice may come after the picture, and another one after a reconnect.
      const stream = document.querySelector<HTMLVideoElement>(selector)?.srcObject;
      const [voice = null] = stream instanceof MediaStream ? stream.getAudioTracks() : [];
      if (voice !== heard) {
        heard = voice;
        if (voice) context.createMediaStreamSource(new MediaStream([voice])).connect(analyser);
      }
      analyser.getFloatTimeDomainData(samples);
      if (voice) peak = Math.max(peak, ...samples.map(Math.abs));
    }
    await context.close();
    return peak;
  }, elementOf(sourceKey));
  if (loudest < 0.01) throw new Error(`No sound of ${sourceKey} at ${page.url()}: peak ${loudest}`);
}

/** The source is not on this page's stage. */
export async function expectGone(page: Page, sourceKey: string): Promise<void> {
  await page.waitForSelector(elementOf(sourceKey), { state: 'detached' });
}
