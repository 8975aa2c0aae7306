import { LiveConnection } from '../../../apps/web/src/live/connection';
import { LocalMedia } from '../../../apps/web/src/live/local-media';
import { MediaSession } from '../../../apps/web/src/live/media-session';
import { Playback } from '../../../apps/web/src/live/playback';

/** Milliseconds since the page began to connect. */
export interface JoinTimes {
  entered: number;
  joined: number;
  picture: number;
  firstFrame: number;
}

export interface JoinPage {
  /** Joins as a viewer, waits for the first picture on the screen, and leaves. */
  join(conferenceCode: string): Promise<JoinTimes>;
  /** Joins as a viewer and stays. */
  watch(conferenceCode: string): Promise<void>;
  /**
   * Waits until this viewer sees a picture that arrived after the moment, on another track than before.
   *
   * @param moment milliseconds since 1970
   * @returns when it stood on the screen, milliseconds since 1970; null when it took too long
   */
  pictureAfter(moment: number): Promise<number | null>;
  /** Goes on air with a small picture, so that the encoder leaves the machine to those who join. */
  present(): Promise<void>;
}

declare global {
  interface Window {
    joinPage: JoinPage;
  }
}

const PATIENCE_MS = 15_000;
const SMALL_PICTURE = { width: 640, height: 360, frameRate: 15 };

const reached = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('It took too long.')), PATIENCE_MS));

async function join(conferenceCode: string): Promise<JoinTimes> {
  await fetch(`/api/programme/${conferenceCode}/ticket`, { method: 'POST' });
  const video = document.body.appendChild(document.createElement('video'));
  const startedAt = performance.now();
  const elapsed = (): number => performance.now() - startedAt;
  const times: JoinTimes = { entered: 0, joined: 0, picture: 0, firstFrame: 0 };
  const connection = new LiveConnection({ as: 'viewer', conferenceCode });
  const session = new MediaSession(connection, null);
  const playback = new Playback(false);
  let detach: (() => void) | null = null;
  const firstFrame = new Promise<void>((resolve) => video.requestVideoFrameCallback(() => resolve()));
  connection.subscribe(() => {
    if (connection.getSnapshot().status === 'online') times.entered ||= elapsed();
  });
  session.subscribe(() => {
    const { state, sources } = session.getSnapshot();
    const [source] = sources;
    if (state === 'joined') times.joined ||= elapsed();
    if (source?.hasPicture) times.picture ||= elapsed();
    if (source && detach === null) {
      video.srcObject = source.stream;
      detach = playback.attach(video);
    }
  });
  try {
    connection.open();
    session.open();
    await Promise.race([firstFrame, reached()]);
    times.firstFrame = elapsed();
    return times;
  } finally {
    (detach as (() => void) | null)?.();
    session.close();
    connection.close();
    video.remove();
  }
}

/** The viewer that stays. */
let watching: { video: HTMLVideoElement; lastTrack: string | null } | null = null;

async function watch(conferenceCode: string): Promise<void> {
  await fetch(`/api/programme/${conferenceCode}/ticket`, { method: 'POST' });
  const video = document.body.appendChild(document.createElement('video'));
  const connection = new LiveConnection({ as: 'viewer', conferenceCode });
  const session = new MediaSession(connection, null);
  const playback = new Playback(false);
  session.subscribe(() => {
    const [source] = session.getSnapshot().sources;
    if (source && video.srcObject === null) {
      video.srcObject = source.stream;
      playback.attach(video);
    }
  });
  watching = { video, lastTrack: null };
  connection.open();
  session.open();
  if ((await pictureAfter(0)) === null) throw new Error('No picture came.');
}

async function pictureAfter(moment: number): Promise<number | null> {
  if (!watching) throw new Error('Nobody watches here.');
  const { video, lastTrack } = watching;
  const trackNow = (): string | null =>
    video.srcObject instanceof MediaStream ? (video.srcObject.getVideoTracks()[0]?.id ?? null) : null;
  const seen = new Promise<number>((resolve) => {
    const look = (now: number, { receiveTime = 0 }: VideoFrameCallbackMetadata): void => {
      const isNew = trackNow() !== lastTrack && performance.timeOrigin + receiveTime > moment;
      if (isNew) resolve(performance.timeOrigin + now);
      else video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
  });
  const at = await Promise.race([seen, reached()]).catch(() => null);
  watching.lastTrack = trackNow();
  return at;
}

async function present(): Promise<void> {
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = (wanted) =>
    open({ ...wanted, ...(wanted?.video ? { video: SMALL_PICTURE } : {}) });
  const connection = new LiveConnection({ as: 'speaker', conferenceCode: null });
  const session = new MediaSession(connection, new LocalMedia('bench'));
  const sending = new Promise<void>((resolve) =>
    session.subscribe(() => {
      if (session.getSnapshot().sending) resolve();
    }),
  );
  connection.open();
  session.open();
  await Promise.race([sending, reached()]);
}

window.joinPage = { join, watch, pictureAfter, present };
