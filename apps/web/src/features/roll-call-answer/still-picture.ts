import { ROLL_CALL_LIMITS } from '@diem-cau/shared';
import type { LocalMedia } from '../../live/local-media';

const LONG_SIDE = 1280;
const OPENING_MS = 8_000;
/** Rooms are often dark for the first pictures of a camera. */
const WARMING_MS = 700;
const QUALITIES = [0.75, 0.55, 0.35] as const;

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

/** A photo from a phone, made small and without what the phone wrote into it, such as the place. */
export async function shrink(photo: Blob): Promise<Blob | null> {
  const url = URL.createObjectURL(photo);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await toJpeg(image, image.naturalWidth, image.naturalHeight);
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

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
    return await toJpeg(video, video.videoWidth, video.videoHeight);
  } finally {
    video.srcObject = null;
  }
}

async function toJpeg(source: CanvasImageSource, width: number, height: number): Promise<Blob | null> {
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, LONG_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob !== null && blob.size <= ROLL_CALL_LIMITS.pictureBytes) return blob;
  }
  return null;
}
