import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFileAtomically } from '../bootstrap/atomic-file.mjs';
import { isAlive, sleep, waitUntil } from '../bootstrap/processes.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { connect } from './client.mjs';
import { findFreePort, spawnIdentity } from './cluster.mjs';
import { findRunningPostmaster, removeForeignPostmasterFile } from './postmaster-file.mjs';

const startMs = 60_000;
const fastStopMs = 30_000;
const largestLogBytes = 10 * 2 ** 20;

/**
 * Starts PostgreSQL on the cluster, or adopts the server that a killed supervisor left running on it. The server is in a
 * process group of its own: a Ctrl-C in the terminal must not stop it before those who still write to it.
 *
 * @returns { pid, adopted, gone, stop }; `gone` resolves when the server has ended, for whatever reason
 */
export async function startPostgres(cluster, { logFile, settings = {} }) {
  const left = await waitUntil(() => {
    const running = findRunningPostmaster(cluster.folder);
    return !running || running.isReady ? { running } : undefined;
  }, startMs);
  if (!left)
    throw new UserError(
      `The PostgreSQL server on ${cluster.folder} neither becomes ready nor ends. Please look at ${logFile}.`,
    );
  if (left.running) return adopt(cluster, left.running);

  removeForeignPostmasterFile(cluster.folder);
  const deadline = Date.now() + startMs;
  for (;;) {
    await ensurePort(cluster);
    const handle = launch(cluster, logFile, settings);
    const ready = await waitUntil(() => {
      if (handle.hasExited()) return 'exited';
      const running = findRunningPostmaster(cluster.folder);
      return running?.pid === handle.pid && running.isReady && 'ready';
    }, startMs);
    if (ready === 'ready') return handle;
    // The helpers of a server that was killed hold its shared memory for a moment, and meanwhile a new one refuses to start.
    if (ready !== 'exited' || Date.now() > deadline || !hasLeftSharedMemory(logFile)) {
      await handle.stop();
      throw new Error(`PostgreSQL does not start. Its log, ${logFile}, ends with:\n${endOf(logFile)}`);
    }
    await sleep(300);
  }
}

async function adopt(cluster, { pid, port }) {
  cluster.port = port;
  try {
    const client = await connect(cluster);
    const { rows } = await client.query('SHOW data_directory');
    await client.end();
    if (realpathSync(rows[0].data_directory) !== realpathSync(cluster.folder))
      throw new Error('it serves other data');
  } catch (error) {
    throw new UserError(
      `A PostgreSQL server (process ${pid}) runs on ${cluster.folder}, but it is not the one we started: ${error.message}. Stop it first.`,
    );
  }
  const gone = (async () => {
    while (isAlive(pid)) await sleep(250);
  })();
  return { pid, adopted: true, gone, stop: () => stopPostmaster(pid, gone) };
}

async function ensurePort(cluster) {
  const port = await findFreePort(cluster.port).catch(() => findFreePort());
  if (port === cluster.port) return;
  cluster.port = port;
  writeFileAtomically(cluster.accessFile, JSON.stringify({ port, password: cluster.password }), 0o600);
}

function launch(cluster, logFile, settings) {
  const all = {
    listen_addresses: '127.0.0.1',
    port: cluster.port,
    unix_socket_directories: '',
    timezone: 'UTC',
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // The log is a file, not a pipe: the server must live on when the reader of a pipe is killed.
  const log = openLog(logFile);
  const child = spawn(join(cluster.programs.folder, 'bin/postgres'), ['-D', cluster.folder, ...options], {
    ...spawnIdentity(cluster.user),
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  let exited = false;
  const gone = new Promise((resolve) => {
    child.once('exit', resolve).once('error', resolve);
  }).then(() => {
    exited = true;
  });
  return {
    pid: child.pid,
    adopted: false,
    gone,
    hasExited: () => exited,
    stop: () => stopPostmaster(child.pid, gone),
  };
}

async function stopPostmaster(pid, gone) {
  if (!isAlive(pid)) return;
  // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes everything. SIGQUIT leaves a recovery to the next start.
  process.kill(pid, 'SIGINT');
  const timer = setTimeout(() => isAlive(pid) && process.kill(pid, 'SIGQUIT'), fastStopMs);
  await gone;
  clearTimeout(timer);
}

function openLog(logFile) {
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 });
  if (existsSync(logFile) && statSync(logFile).size > largestLogBytes) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  chmodSync(logFile, 0o600);
  return log;
}

const endOf = (logFile) => readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
const hasLeftSharedMemory = (logFile) =>
  /shared memory block .* is still in use|could not bind/.test(endOf(logFile));
