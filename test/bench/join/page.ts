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

window.joinPage = { join, present };
