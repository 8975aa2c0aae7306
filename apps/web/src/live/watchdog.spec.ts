import { Watchdog } from './watchdog';

let now: number;
let well: boolean;
let onAir: boolean;
let woke: jest.Mock;
let reload: jest.Mock;
let watchdog: Watchdog;

beforeEach(() => {
  jest.useFakeTimers();
  now = 1_000_000;
  well = true;
  onAir = false;
  woke = jest.fn();
  reload = jest.fn(async () => undefined);
  watchdog = new Watchdog(
    { woke, isOnAir: () => onAir, isWell: async () => well },
    { now: () => now, reload },
  );
  watchdog.open();
});
afterEach(() => {
  watchdog.close();
  jest.useRealTimers();
});

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    now += 1_000;
    await jest.advanceTimersByTimeAsync(1_000);
  }
}

it('notices once that the machine has slept', async () => {
  await pass(60);
  expect(woke).not.toHaveBeenCalled();
  now += 3_600_000;
  await pass(10);
  expect(woke).toHaveBeenCalledTimes(1);
});

it('does not take a slow moment for a sleep', async () => {
  now += 15_000;
  await pass(10);
  expect(woke).not.toHaveBeenCalled();
});

it('loads a page anew that was not well for three minutes, and asks every half minute', async () => {
  well = false;
  await pass(178);
  expect(reload).not.toHaveBeenCalled();
  await pass(4);
  expect(reload).toHaveBeenCalledTimes(1);
  await pass(60);
  expect(reload).toHaveBeenCalledTimes(3);
});

it('leaves a page alone that heals in between', async () => {
  well = false;
  await pass(170);
  well = true;
  await pass(4);
  well = false;
  await pass(170);
  expect(reload).not.toHaveBeenCalled();
});

it('never touches a page that is seen by everybody', async () => {
  well = false;
  onAir = true;
  await pass(600);
  expect(reload).not.toHaveBeenCalled();
});

it('gives a page time again after a sleep', async () => {
  well = false;
  await pass(100);
  now += 3_600_000;
  await pass(100);
  expect(reload).not.toHaveBeenCalled();
});

it('stops with its page', async () => {
  watchdog.close();
  well = false;
  await pass(600);
  expect(reload).not.toHaveBeenCalled();
});
