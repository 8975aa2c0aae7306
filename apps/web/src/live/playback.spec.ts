import { Playback } from './playback';
import { installFakeMedia } from './testing/fake-media';
import { settled } from './testing/fake-socket';

/** An element whose browser may refuse sound. */
class FakeElement {
  currentTime = 0;
  paused = true;
  ended = false;
  muted = false;
  srcObject: MediaStream | null = null;
  static refusesSound = false;

  async play(): Promise<void> {
    if (FakeElement.refusesSound && !this.muted) throw new DOMException('', 'NotAllowedError');
    this.paused = false;
  }
}

let now: number;
let element: FakeElement;
let playback: Playback;
let soundAllowed: boolean;

const attach = (target = element) => playback.attach(target as never);

beforeEach(() => {
  jest.useFakeTimers();
  now = 0;
  soundAllowed = true;
  FakeElement.refusesSound = false;
  element = new FakeElement();
  playback = new Playback(
    false,
    () => now,
    async () => soundAllowed,
  );
});
afterEach(() => jest.useRealTimers());

it('plays with sound and asks nobody where the browser allows it', async () => {
  attach();
  await settled();
  expect(element).toMatchObject({ paused: false, muted: false });
  expect(playback.getSnapshot().soundBlocked).toBe(false);
});

it('goes on without sound where it is refused, and asks', async () => {
  FakeElement.refusesSound = true;
  attach();
  await settled();
  expect(element).toMatchObject({ paused: false, muted: true });
  expect(playback.getSnapshot().soundBlocked).toBe(true);
});

it('is not asked again for what comes on air after the touch', async () => {
  FakeElement.refusesSound = true;
  attach();
  await settled();
  FakeElement.refusesSound = false;
  playback.setMuted(false);
  const next = new FakeElement();
  attach(next);
  await settled();
  expect([element.muted, next.muted]).toEqual([false, false]);
  expect(playback.getSnapshot().soundBlocked).toBe(false);
});

it('asks before there is anything to hear, and goes on asking while sources come and go', async () => {
  soundAllowed = false;
  FakeElement.refusesSound = true;
  await playback.askEarly();
  expect(playback.getSnapshot().soundBlocked).toBe(true);
  const detach = attach();
  await settled();
  expect(element).toMatchObject({ paused: false, muted: true });
  detach();
  expect(playback.getSnapshot().soundBlocked).toBe(true);
});

it('knows whether pictures advance', async () => {
  attach();
  await settled();
  now += 14_000;
  expect(playback.advances()).toBe(true);
  now += 2_000;
  expect(playback.advances()).toBe(false);
  element.currentTime = 1;
  await jest.advanceTimersByTimeAsync(1_000);
  expect(playback.advances()).toBe(true);
});

it('plays on by itself what something has paused', async () => {
  const detach = attach();
  await settled();
  element.paused = true;
  await jest.advanceTimersByTimeAsync(1_000);
  expect(element.paused).toBe(false);
  detach();
});

it('waits for new tracks when all of a stream have ended', async () => {
  installFakeMedia();
  const stream = Object.assign(new MediaStream(), { active: false });
  Object.assign(element, { srcObject: stream });
  attach();
  await settled();
  const play = jest.spyOn(element, 'play');
  element.ended = true;
  await jest.advanceTimersByTimeAsync(5_000);
  expect(play).not.toHaveBeenCalled();
  Object.assign(stream, { active: true });
  await jest.advanceTimersByTimeAsync(1_000);
  expect(play).toHaveBeenCalled();
});
