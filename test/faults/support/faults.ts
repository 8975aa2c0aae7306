import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { workersOf } from '../../bench/support/workers-of';
import type { RoomOnAir } from './room-on-air';

export interface Fault {
  name: string;
  /** The picture must go on within so many seconds, at the screen and at the citizen's. */
  seconds: number;
  /** Takes minutes: only when asked for. */
  long?: boolean;
  /** @returns the moment from which the time to the picture counts, milliseconds since 1970 */
  happen(scene: RoomOnAir): Promise<number>;
  /** Something to say of it that was measured meanwhile. */
  note?(scene: RoomOnAir, since: number): Promise<string>;
  /** Puts right what stays wrong after the measurement. */
  undo?(scene: RoomOnAir): void | Promise<void>;
}

/** Every process of the room's machine stands still, as it does in a sleep. */
const asleep = (seconds: number): Fault['happen'] => {
  return async ({ line }) => {
    const pids = line.room.pids();
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    await sleep(seconds * 1_000);
    for (const pid of pids) process.kill(pid, 'SIGCONT');
    return Date.now();
  };
};

const cutFor = (seconds: number): Fault['happen'] => {
  return async ({ line }) => {
    line.cut();
    await sleep(seconds * 1_000);
    line.mend();
    return Date.now();
  };
};

const unpluggedFor = (seconds: number): Fault['happen'] => {
  return async ({ line }) => {
    line.unplug();
    await sleep(seconds * 1_000);
    line.plug();
    return Date.now();
  };
};

/** Seconds until the server serves requests again. */
async function answeredAfter(page: Page, since: number): Promise<string> {
  for (;;) {
    const answers = await page
      .evaluate(async () => (await fetch('/api/health/ready', { cache: 'no-store' })).ok)
      .catch(() => false);
    if (answers) return ((Date.now() - since) / 1_000).toFixed(1);
    await sleep(200);
  }
}

/** The program of Chromium that reads the devices: its end takes the device away from the page, as the real thing does. */
function killService(scene: RoomOnAir, name: string): void {
  const isService = (pid: number) => commandOf(pid).includes(`--utility-sub-type=${name}`);
  const pids = scene.line.room.pids().filter(isService);
  if (pids.length === 0) throw new Error(`Chromium runs no ${name}`);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

export const FAULTS: readonly Fault[] = [
  { name: 'line silent for 5 s', seconds: 5, happen: cutFor(5) },
  { name: 'line silent for 15 s', seconds: 10, happen: cutFor(15) },
  { name: 'line silent for 40 s', seconds: 10, happen: cutFor(40) },
  { name: 'line silent for 10 min', seconds: 10, long: true, happen: cutFor(600) },
  { name: 'cable out for 5 s', seconds: 5, happen: unpluggedFor(5) },
  { name: 'cable out for 40 s', seconds: 10, happen: unpluggedFor(40) },
  {
    name: 'UDP refused, TCP goes on',
    seconds: 15,
    happen: async ({ line }) => {
      line.refuseUdp();
      return Date.now();
    },
    undo: ({ line }) => line.mend(),
  },
  {
    name: 'another address',
    seconds: 15,
    happen: async ({ line }) => {
      line.roam();
      return Date.now();
    },
  },
  {
    name: 'server killed (-9)',
    seconds: 30,
    note: async ({ viewer }, since) => `the server answered after ${await answeredAfter(viewer, since)} s`,
    happen: async ({ product }) => {
      product.killServer();
      return Date.now();
    },
  },
  {
    name: 'media worker killed (-9)',
    seconds: 3,
    happen: async ({ product }) => {
      for (const pid of workersOf(product.serverPid())) process.kill(pid, 'SIGKILL');
      return Date.now();
    },
  },
  { name: 'machine asleep for 10 s', seconds: 5, happen: asleep(10) },
  { name: 'machine asleep for 60 s', seconds: 10, happen: asleep(60) },
  {
    name: 'camera out and in again after 8 s',
    seconds: 3,
    happen: async ({ room }) => {
      await room.evaluate(() => window.roomDevices.unplug('video'));
      await sleep(8_000);
      await room.evaluate(() => window.roomDevices.plug('video'));
      return Date.now();
    },
  },
  {
    name: 'program that reads the camera killed',
    seconds: 10,
    happen: async (scene) => {
      killService(scene, 'video_capture.mojom.VideoCaptureService');
      return Date.now();
    },
  },
];
