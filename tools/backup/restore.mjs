import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from '../bootstrap/lock.mjs';
import { waitUntil } from '../bootstrap/processes.mjs';
import { say, withProgress } from '../bootstrap/progress.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { findRunningPostmaster } from '../postgres/postmaster-file.mjs';
import { askSupervisor } from '../supervisor/control.mjs';
import { prepareDataFolder } from '../supervisor/data-folder.mjs';
import { endOrphanedServer } from '../supervisor/server-process.mjs';
import { prepareBackup } from './prepare.mjs';
import { finishInterruptedSwap, swapState } from './swap.mjs';

/**
 * Puts the backup's `parts` in the place of the data, under a running Điểm Cầu (which then stops for some seconds) or
 * without one. The former data stay beside, in the folder whose name is returned.
 */
export async function restoreBackup(backup, paths, parts) {
  prepareDataFolder(paths);
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const names = {
    staging: `restoring-${stamp}`,
    previous: `before-restore-${stamp}`,
    failed: `failed-restore-${stamp}`,
  };
  const staging = join(paths.root, names.staging);
  try {
    const prepare = () => prepareBackup(backup, staging, paths);
    const manifest = await withProgress('Checking and copying the backup', prepare);
    const missing = parts.filter((part) => !manifest.parts.includes(part));
    if (missing.length > 0)
      throw new UserError(`The backup does not hold: ${missing.join(', ')}. Restore it with --files-only.`);
    await swapIn(paths, names, parts);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return names.previous;
}

async function swapIn(paths, { staging, previous, failed }, parts) {
  const lock = tryLock(paths.lock, `a restore, process ${process.pid}`);
  if (!lock)
    return askSupervisor(paths.controlSocket, { command: 'restore', staging, previous, failed, parts });
  try {
    finishInterruptedSwap(paths);
    await endOrphanedServer(paths.serverProcess);
    await endOrphanedPostgres(paths.postgres);
    swapState(paths, { from: staging, to: previous, parts });
  } finally {
    lock.release();
  }
}

async function endOrphanedPostgres(cluster) {
  const running = findRunningPostmaster(cluster);
  if (!running) return;
  say(`Stopping the PostgreSQL server that an earlier start left (process ${running.pid}).`);
  process.kill(running.pid, 'SIGINT');
  const isGone = await waitUntil(() => !findRunningPostmaster(cluster), 60_000);
  if (!isGone)
    throw new UserError(
      `PostgreSQL (process ${running.pid}) does not stop. Stop it, and run the command again.`,
    );
}
