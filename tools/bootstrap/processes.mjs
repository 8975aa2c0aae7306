import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process of this number exists. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The arguments that a process was started with, or '' when there is no such process. */
export function commandLineOf(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks `condition` (which may be asynchronous) until it answers something true, and returns that; undefined after `ms`. */
export async function waitUntil(condition, ms, everyMs = 50) {
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await condition();
    if (answer || Date.now() >= deadline) return answer || undefined;
    await sleep(everyMs);
  }
}
