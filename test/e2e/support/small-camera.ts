import type { Page } from 'playwright-core';

/**
 * From the next load on the page's camera gives 320 × 180 pixels whatever it asks for: a machine that plays a whole event can
 * encode a handful of these.
 */
export async function useSmallCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    if (!devices) return;
    const original = devices.getUserMedia.bind(devices);
    devices.getUserMedia = (wanted) => {
      const video = wanted?.video && typeof wanted.video === 'object' ? wanted.video : {};
      const small = { ...video, width: 320, height: 180, frameRate: 10 };
      return original({ ...wanted, ...(wanted?.video ? { video: small } : {}) });
    };
  });
}
