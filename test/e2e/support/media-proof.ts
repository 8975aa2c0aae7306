import type { Page } from 'playwright-core';

const elementOf = (sourceKey: string) => `video[data-source-key="${sourceKey}"]`;

/** Decoded frames of the source go on: at least `frames` more than at the first look. */
export async function expectFrames(page: Page, sourceKey: string, frames = 8): Promise<void> {
  await page.waitForFunction(
    ({ selector, frames: wanted }) => {
      const video = document.querySelector<HTMLVideoElement>(selector);
      if (!video) return false;
      const total = video.getVideoPlaybackQuality().totalVideoFrames;
      // A new element, after a reconnect, counts from its own start.
      video.dataset['framesAtFirstLook'] ??= String(total);
      return total - Number(video.dataset['framesAtFirstLook']) >= wanted;
    },
    { selector: elementOf(sourceKey), frames },
    { polling: 100, timeout: 45_000 },
  );
  await page.evaluate((selector) => {
    const video = document.querySelector<HTMLVideoElement>(selector);
    delete video?.dataset['framesAtFirstLook'];
  }, elementOf(sourceKey));
}

/** Sound of the source arrives with energy: the fake microphone beeps, silence has none. */
export async function expectSound(page: Page, sourceKey: string): Promise<void> {
  const loudest = await page.evaluate(async (selector) => {
    const video = document.querySelector<HTMLVideoElement>(selector);
    const stream = video?.srcObject;
    if (!(stream instanceof MediaStream) || stream.getAudioTracks().length === 0) return -1;
    const context = new AudioContext();
    await context.resume();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const until = performance.now() + 20_000;
    let peak = 0;
    while (peak < 0.01 && performance.now() < until) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      analyser.getFloatTimeDomainData(samples);
      peak = Math.max(peak, ...samples.map(Math.abs));
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
