import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, isAlive } from '../bootstrap/processes.mjs';

/**
 * What the server that runs on this cluster says of itself, or undefined when none runs. After a reboot the number in a file
 * left behind can belong to some other program, so its command line must name the cluster.
 */
export function findRunningPostmaster(clusterFolder) {
  const lines = readLines(clusterFolder);
  const pid = Number(lines[0]);
  if (!(pid > 1) || !commandLineOf(pid).includes(clusterFolder)) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** PostgreSQL would refuse to start because of a stranger's process that has the old server's number. */
export function removeForeignPostmasterFile(clusterFolder) {
  const pid = Number(readLines(clusterFolder)[0]);
  if (pid > 1 && isAlive(pid) && !findRunningPostmaster(clusterFolder))
    rmSync(join(clusterFolder, 'postmaster.pid'));
}

function readLines(clusterFolder) {
  try {
    return readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
