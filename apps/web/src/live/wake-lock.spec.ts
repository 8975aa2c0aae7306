import { settled } from './testing/fake-socket';
import { WakeLock } from './wake-lock';

class FakeLock extends EventTarget {
  released = false;

  async release(): Promise<void> {
    this.released = true;
    this.dispatchEvent(new Event('release'));
  }
}

let taken: FakeLock[];
let refused: boolean;
let visibility: DocumentVisibilityState;
let wakeLock: WakeLock;

const held = () => taken.filter(({ released }) => !released).length;

async function becomes(state: DocumentVisibilityState): Promise<void> {
  visibility = state;
  if (state === 'hidden') for (const lock of taken) await lock.release();
  document.dispatchEvent(new Event('visibilitychange'));
  await settled();
}

beforeEach(async () => {
  jest.useFakeTimers();
  taken = [];
  refused = false;
  visibility = 'visible';
  jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  const request = async () => {
    if (refused) throw new DOMException('', 'NotAllowedError');
    const lock = new FakeLock();
    taken.push(lock);
    return lock;
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  wakeLock = new WakeLock();
  wakeLock.open();
  await settled();
});
afterEach(() => {
  wakeLock.close();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

it('keeps the display on, and again when the page is back', async () => {
  expect(held()).toBe(1);
  await becomes('hidden');
  expect(held()).toBe(0);
  await becomes('visible');
  expect(held()).toBe(1);
});

it('holds one lock however often the page is shown', async () => {
  document.dispatchEvent(new Event('visibilitychange'));
  await settled();
  expect(taken).toHaveLength(1);
});

it('takes it again when the browser let it go to save power, or refused it', async () => {
  refused = true;
  await taken[0]?.release();
  await jest.advanceTimersByTimeAsync(30_000);
  await settled();
  expect(held()).toBe(0);
  refused = false;
  await jest.advanceTimersByTimeAsync(30_000);
  await settled();
  expect(held()).toBe(1);
});

it('lets go when it is closed', async () => {
  wakeLock.close();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(held()).toBe(0);
  expect(taken).toHaveLength(1);
  expect(jest.getTimerCount()).toBe(0);
});
