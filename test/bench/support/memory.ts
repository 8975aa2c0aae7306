import { readFileSync } from 'node:fs';

/** Bytes that only these processes hold: what the machine would have back if they ended. */
export function privateBytesOf(pids: number[]): number {
  return pids.reduce((sum, pid) => {
    const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm);
    return sum + [...lines].reduce((bytes, [, kilobytes]) => bytes + Number(kilobytes) * 1024, 0);
  }, 0);
}
