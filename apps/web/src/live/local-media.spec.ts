import { LocalMedia } from './local-media';
import { settled } from './testing/fake-socket';
import { FakeDevices } from './testing/fake-devices';

let devices: FakeDevices;
let local: LocalMedia;
let release: () => void;

const camera = () => local.getSnapshot().camera;
const microphone = () => local.getSnapshot().microphone;

beforeEach(async () => {
  jest.useFakeTimers();
  localStorage.clear();
  devices = new FakeDevices();
  devices.plug('room camera', 'videoinput');
  devices.plug('microphone', 'audioinput');
  local = new LocalMedia('test');
  release = local.hold();
  await settled();
});
afterEach(() => {
  release();
  jest.useRealTimers();
});

async function plug(id: string, kind: 'videoinput' | 'audioinput' = 'videoinput'): Promise<void> {
  devices.plug(id, kind);
  await settled();
  await settled();
}

async function unplug(id: string): Promise<void> {
  devices.unplug(id);
  await settled();
  await settled();
}

describe('a device that is pulled out', () => {
  it('is said to be missing, costs the other nothing, and comes back by itself', async () => {
    const voice = microphone().track;
    await unplug('room camera');
    expect(camera()).toMatchObject({ track: null, problem: 'unplugged' });
    expect(microphone().track).toBe(voice);
    await plug('room camera');
    expect(camera()).toMatchObject({ problem: null, deviceId: 'room camera' });
    expect(camera().track?.readyState).toBe('live');
  });

  it('does the same for the microphone', async () => {
    await unplug('microphone');
    expect(microphone()).toMatchObject({ track: null, problem: 'unplugged' });
    await plug('microphone', 'audioinput');
    expect(microphone()).toMatchObject({ problem: null, deviceId: 'microphone' });
  });

  it('is stood in for by another, and takes its place again', async () => {
    await plug('laptop camera');
    await unplug('room camera');
    expect(camera()).toMatchObject({ problem: null, deviceId: 'laptop camera' });
    const standIn = camera().track;
    await plug('room camera');
    expect(camera()).toMatchObject({ problem: null, deviceId: 'room camera' });
    expect(standIn?.readyState).toBe('ended');
  });

  it('stays the one that somebody chose', async () => {
    await plug('laptop camera');
    await local.choose('camera', 'laptop camera');
    await unplug('room camera');
    await plug('room camera');
    expect(camera().deviceId).toBe('laptop camera');
  });
});

describe('a device that another program uses', () => {
  it('is tried again until that program has ended', async () => {
    devices.busy.add('room camera');
    await unplug('room camera');
    await plug('room camera');
    expect(camera()).toMatchObject({ track: null, problem: 'busy' });
    devices.busy.clear();
    await jest.advanceTimersByTimeAsync(5_000);
    await settled();
    expect(camera()).toMatchObject({ problem: null, deviceId: 'room camera' });
  });

  it('is not asked for any more once the devices are let go', async () => {
    devices.busy.add('room camera');
    await unplug('room camera');
    await plug('room camera');
    release();
    const asked = devices.asked;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(devices.asked).toBe(asked);
    expect(jest.getTimerCount()).toBe(0);
  });
});

it('opens a device anew that is open and gives nothing', async () => {
  const former = camera().track;
  local.renew('camera');
  await settled();
  expect(former?.readyState).toBe('ended');
  expect(camera().track?.readyState).toBe('live');
  expect(camera().problem).toBeNull();
});
