import { readdirSync, readFileSync } from 'node:fs';

/** The media workers alive now that a server's process has started. */
export function workersOf(serverPid: number): number[] {
  return readdirSync(`/proc/${serverPid}/task`)
    .flatMap((thread) => readFileSync(`/proc/${serverPid}/task/${thread}/children`, 'utf8').split(' '))
    .filter((pid) => pid !== '' && isWorker(pid))
    .map(Number);
}

function isWorker(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.includes('mediasoup-worker') ?? false;
  } catch {
    return false;
  }
}
