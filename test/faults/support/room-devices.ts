import type { Page } from 'playwright-core';

declare global {
  interface Window {
    roomDevices: { unplug(kind: 'video' | 'audio'): void; plug(kind: 'video' | 'audio'): void };
  }
}

/**
 * A camera and a microphone that can be pulled out. Chromium cannot do that to its fake devices: their tracks end, they are not
 * found and the page is told, as the standard says of real ones.
 */
export async function giveRoomDevices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    if (!mediaDevices) return;
    const gone = new Set<string>();
    const tracks = new Set<MediaStreamTrack>();
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    const enumerateDevices = mediaDevices.enumerateDevices.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted = {}) => {
      if ((wanted.video && gone.has('video')) || (wanted.audio && gone.has('audio'))) {
        throw new DOMException('Requested device not found', 'NotFoundError');
      }
      const small = { width: 320, height: 180, frameRate: 10 };
      const stream = await getUserMedia({ ...wanted, ...(wanted.video && { video: small }) });
      stream.getTracks().forEach((track) => tracks.add(track));
      return stream;
    };
    mediaDevices.enumerateDevices = async () =>
      (await enumerateDevices()).filter(({ kind }) => !gone.has(kind.slice(0, 5)));
    const changed = () => mediaDevices.dispatchEvent(new Event('devicechange'));
    window.roomDevices = {
      unplug: (kind) => {
        gone.add(kind);
        for (const track of tracks) {
          if (track.kind !== kind || track.readyState === 'ended') continue;
          track.stop();
          track.dispatchEvent(new Event('ended'));
        }
        changed();
      },
      plug: (kind) => {
        gone.delete(kind);
        changed();
      },
    };
  });
}
