import { sleep } from '../bootstrap/processes.mjs';
import { say } from '../bootstrap/progress.mjs';
import { connectionUrl, openCluster } from '../postgres/cluster.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { createBackoff } from './backoff.mjs';

/** A database that someone else runs. */
export function useOutsideDatabase(url) {
  return { url: () => url, stop: async () => {} };
}

/**
 * Starts the embedded PostgreSQL and keeps it running until `stop`. The port can change when it is started again and another
 * program has taken the old one; `onNewPort` is told then.
 */
export async function keepPostgresRunning(paths, onNewPort) {
  const cluster = await openCluster(paths.postgres, paths.postgresAccess);
  const options = { logFile: paths.postgresLog };
  const backoff = createBackoff();
  let server = await startPostgres(cluster, options);
  if (server.adopted)
    say(`PostgreSQL of an earlier start (process ${server.pid}) is still running; it is used again.`);
  let stopping = false;

  async function startAgain() {
    const { port } = cluster;
    server = await startPostgres(cluster, options);
    say('PostgreSQL is running again.');
    if (cluster.port !== port) onNewPort();
  }

  const watched = (async () => {
    for (;;) {
      const startedAt = Date.now();
      await server.gone;
      if (stopping) return;
      const delay = backoff.delayAfter(Date.now() - startedAt);
      say(`PostgreSQL ended unexpectedly; starting it again. Its log is ${paths.postgresLog}.`);
      await sleep(delay);
      if (stopping) return;
      await startAgain().catch((error) => say(error.message));
      if (stopping) return;
    }
  })();

  return {
    url: () => connectionUrl(cluster),
    async stop() {
      stopping = true;
      await server.stop();
      await watched;
      // It may have been on its way up again when we stopped the old one.
      await server.stop();
    },
  };
}
