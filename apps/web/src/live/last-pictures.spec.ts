import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { LastPictures } from './last-pictures';
import { Store } from './store';
import { installFakeMedia } from './testing/fake-media';

type State = 'off' | 'waiting' | 'joined';

let session: Store<{ state: State }>;
let videos: HTMLMediaElement[];
let drawn: unknown[];
let frames: (() => void)[];
let pictures: LastPictures;

const canvases = () => [...document.querySelectorAll('canvas')];
const state = (next: State) => session.update({ state: next });
/** The browser shows another frame. */
const frame = () => frames.splice(0).forEach((seen) => seen());

function aVideo(): { video: HTMLVideoElement; track: FakeMediaStreamTrack } {
  const track = new FakeMediaStreamTrack({ kind: 'video' });
  const video = document.createElement('video');
  const srcObject = new MediaStream([track]);
  const requestVideoFrameCallback = (seen: () => void) => frames.push(seen);
  Object.defineProperties(video, {
    videoWidth: { value: 640, configurable: true },
    videoHeight: { value: 360 },
  });
  Object.assign(video, { srcObject, requestVideoFrameCallback });
  document.body.append(video);
  videos.push(video);
  return { video, track };
}

/** What rejoining does to the stream, after it has said so. */
function replaceTrack({ video, track }: ReturnType<typeof aVideo>, muted: boolean): FakeMediaStreamTrack {
  const stream = video.srcObject as MediaStream;
  const next = new FakeMediaStreamTrack({ kind: 'video' });
  Object.defineProperty(next, 'muted', { value: muted, configurable: true });
  stream.removeTrack(track as never);
  stream.addTrack(next as never);
  return next;
}

beforeEach(() => {
  jest.useFakeTimers();
  installFakeMedia();
  document.body.replaceChildren();
  [videos, drawn, frames] = [[], [], []];
  const drawImage = (image: unknown) => drawn.push(image);
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage } as never);
  session = new Store<{ state: State }>({ state: 'joined' });
  pictures = new LastPictures(session, { playing: () => videos });
  pictures.open();
});
afterEach(() => {
  pictures.close();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

it('keeps the last picture over its video until the new track shows one', () => {
  const played = aVideo();
  state('waiting');
  expect(drawn).toEqual([played.video]);
  expect(played.video.nextElementSibling).toBe(canvases()[0]);
  played.track.stop();
  frame();
  expect(canvases()).toHaveLength(1);
  state('joined');
  const next = replaceTrack(played, true);
  frame();
  expect(canvases()).toHaveLength(1);
  Object.defineProperty(next, 'muted', { value: false });
  frame();
  expect(canvases()).toHaveLength(0);
});

it('draws a video once, however often joining fails, for what comes after the first is black', () => {
  aVideo();
  for (const next of ['waiting', 'joined', 'waiting'] as const) state(next);
  expect(drawn).toHaveLength(1);
  expect(canvases()).toHaveLength(1);
});

it('keeps nothing of a video whose picture had ended, of a sound, and of one that shows nothing yet', () => {
  aVideo().track.stop();
  videos.push(document.createElement('audio'));
  Object.defineProperty(aVideo().video, 'videoWidth', { value: 0 });
  state('waiting');
  expect(canvases()).toHaveLength(0);
});

it('gives way when the room is there and the picture is not', () => {
  aVideo();
  state('waiting');
  jest.advanceTimersByTime(60_000);
  expect(canvases()).toHaveLength(1);
  state('joined');
  jest.advanceTimersByTime(4_900);
  expect(canvases()).toHaveLength(1);
  jest.advanceTimersByTime(200);
  expect(canvases()).toHaveLength(0);
});

it('leaves nothing behind', () => {
  aVideo();
  state('waiting');
  pictures.close();
  expect(canvases()).toHaveLength(0);
});
