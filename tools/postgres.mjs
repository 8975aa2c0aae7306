import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionUrl, openCluster } from './postgres/cluster.mjs';
import { startPostgres } from './postgres/server.mjs';

/**
 * A PostgreSQL server of its own for a test run, which keeps nothing: it never waits for the disk, and its folder is removed
 * at the end. `url` names the database `postgres`; a suite creates its own databases there.
 */
export async function startTemporaryPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-postgres-'));
  chmodSync(folder, 0o711);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 };
  try {
    const cluster = await openCluster(join(folder, 'data'), join(folder, 'postgres.json'), { sync: false });
    const server = await startPostgres(cluster, { logFile: join(folder, 'postgres.log'), settings });
    const watchdog = startWatchdog(server.pid, folder);
    const stop = async () => {
      await server.stop();
      watchdog.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    };
    return { url: connectionUrl(cluster), stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** A test run can be killed at any moment. Its end of the pipe then closes, and the watchdog tidies up instead. */
function startWatchdog(pid, folder) {
  const script = `cat > /dev/null; kill -QUIT ${pid}; rm -rf "$0"`;
  const stdio = ['pipe', 'ignore', 'ignore'];
  const watchdog = spawn('/bin/sh', ['-c', script, folder], { stdio, detached: true, cwd: '/' });
  watchdog.unref();
  watchdog.stdin.unref();
  return watchdog;
}
