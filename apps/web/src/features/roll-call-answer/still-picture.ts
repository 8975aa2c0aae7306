import { ROLL_CALL_LIMITS } from '@diem-cau/shared';
import { shrinkPicture, toSmallJpeg } from '../../lib/files/small-jpeg';
import type { LocalMedia } from '../../live/local-media';

const SMALL = { longSide: 1280, bytes: ROLL_CALL_LIMITS.pictureBytes };
const OPENING_MS = 8_000;
/** Rooms are often dark for the first pictures of a camera. */
const WARMING_MS = 700;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One picture of the room from its own camera, which is opened for the moment; null when there is none. */
export async function takePicture(local: LocalMedia): Promise<Blob | null> {
  const letGo = local.hold();
  try {
    const track = await cameraOf(local);
    return track && (await pictureOf(track));
  } catch {
    return null;
  } finally {
    letGo();
  }
}

export const shrink = (photo: Blob): Promise<Blob | null> => shrinkPicture(photo, SMALL);

function cameraOf(local: LocalMedia): Promise<MediaStreamTrack | null> {
  return new Promise((resolve) => {
    const done = (track: MediaStreamTrack | null) => {
      clearTimeout(timer);
      stop();
      resolve(track);
    };
    const look = () => {
      const { camera } = local.getSnapshot();
      if (camera.track !== null) done(camera.track);
      else if (camera.problem !== null) done(null);
    };
    const timer = setTimeout(() => done(null), OPENING_MS);
    const stop = local.subscribe(look);
    look();
  });
}

async function pictureOf(track: MediaStreamTrack): Promise<Blob | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  try {
    await video.play();
    await pause(WARMING_MS);
    return await toSmallJpeg(video, video.videoWidth, video.videoHeight, SMALL);
  } finally {
    video.srcObject = null;
  }
}
