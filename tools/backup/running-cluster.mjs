import { existsSync, readFileSync } from 'node:fs';
import { tryLock } from '../bootstrap/lock.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { openCluster } from '../postgres/cluster.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { finishInterruptedSwap } from './swap.mjs';

/**
 * Calls `work` with the access to the data folder's database. Under a running supervisor that is its server; otherwise the
 * server is started for the time of the work.
 */
export async function withRunningCluster(paths, work) {
  if (!existsSync(paths.postgresAccess))
    throw new UserError(`${paths.root} holds no data yet. Start Điểm Cầu once with "npm start".`);
  const lock = tryLock(paths.lock, `a backup, process ${process.pid}`);
  if (!lock) return work(JSON.parse(readFileSync(paths.postgresAccess, 'utf8')));
  try {
    finishInterruptedSwap(paths);
    const cluster = await openCluster(paths.postgres, paths.postgresAccess);
    const server = await startPostgres(cluster, { logFile: paths.postgresLog });
    try {
      return await work(cluster);
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
}
