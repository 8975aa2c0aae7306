import type { types } from 'mediasoup-client';
import { framesReceived, framesSent, ProgressWatch, type WatchedTrack } from './progress-watch';

class FakeConsumer implements WatchedTrack {
  closed = false;
  frames = 0;

  constructor(
    readonly id: string,
    readonly kind: types.MediaKind,
  ) {}

  async getStats(): Promise<RTCStatsReport> {
    return new Map([['1', { type: 'inbound-rtp', framesDecoded: this.frames, bytesReceived: this.frames }]]);
  }
}

let now: number;
let picture: FakeConsumer;
let stalled: jest.Mock;
let watch: ProgressWatch;

beforeEach(() => {
  now = 0;
  picture = new FakeConsumer('v', 'video');
  const sound = new FakeConsumer('a', 'audio');
  stalled = jest.fn();
  watch = new ProgressWatch(
    () => [picture, sound],
    framesReceived,
    stalled,
    () => now,
  );
});

async function pass(seconds: number, framesPerSecond: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    now += 1_000;
    picture.frames += framesPerSecond;
    await watch.look();
  }
}

it('is quiet while frames advance, even slowly', async () => {
  await pass(60, 1);
  expect(stalled).not.toHaveBeenCalled();
});

it('reports a picture that has stood still for six seconds', async () => {
  await pass(5, 25);
  await pass(5, 0);
  expect(stalled).not.toHaveBeenCalled();
  await pass(1, 0);
  expect(stalled).toHaveBeenCalledTimes(1);
});

it('reports a picture that never began', async () => {
  await pass(8, 0);
  expect(stalled).toHaveBeenCalledTimes(1);
});

it('loses its haste when rejoining does not help, and finds it again with the picture', async () => {
  await pass(120, 0);
  const reports = stalled.mock.calls.length;
  expect(reports).toBeGreaterThanOrEqual(3);
  expect(reports).toBeLessThanOrEqual(5);
  await pass(3, 25);
  await pass(6, 0);
  expect(stalled).toHaveBeenCalledTimes(reports + 1);
});

it('sees that a camera sends as long as one of its layers does', async () => {
  const frames = { small: 0, large: 0 };
  const camera: WatchedTrack = {
    id: 'camera',
    kind: 'video',
    closed: false,
    getStats: async () =>
      new Map([
        ['1', { type: 'outbound-rtp', framesSent: frames.small }],
        ['2', { type: 'outbound-rtp', framesSent: frames.large }],
      ]),
  };
  watch = new ProgressWatch(
    () => [camera],
    framesSent,
    stalled,
    () => now,
  );
  for (let second = 0; second < 20; second += 1) {
    frames.small += 1;
    await pass(1, 0);
  }
  expect(stalled).not.toHaveBeenCalled();
  await pass(7, 0);
  expect(stalled).toHaveBeenCalledTimes(1);
});
