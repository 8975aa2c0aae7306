import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { writeFileAtomically } from '../bootstrap/atomic-file.mjs';
import { commandLineOf, isAlive, sleep, waitUntil } from '../bootstrap/processes.mjs';
import { say } from '../bootstrap/progress.mjs';
import { createBackoff } from './backoff.mjs';

const stopMs = 15_000;
const failuresBeforeAdvice = 5;

/**
 * Runs the server and starts it again whenever it ends, until `stop`. The server is in a process group of its own, so that a
 * Ctrl-C in the terminal reaches it only through us; it notices our death by its channel, which then disconnects.
 *
 * @param command the script and its arguments
 * @param makeEnv called at each start, because the database's port may have changed
 * @returns { listening, restart, stop }; `listening` resolves when the server first says that it listens, or at `stop`
 */
export function keepServerRunning({ command, cwd, makeEnv, stateFile }) {
  const backoff = createBackoff();
  let child;
  let stopping = false;
  let wake = () => {};
  let announce;
  const listening = new Promise((resolve) => {
    announce = resolve;
  });

  async function runOnce() {
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
    child = spawn(process.execPath, command, { cwd, env: makeEnv(), stdio, detached: true });
    child.on('message', (message) => message?.type === 'listening' && announce());
    const end = await new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
      child.once('error', ({ message }) => resolve(message));
      if (child.pid)
        writeFileAtomically(stateFile, JSON.stringify({ pid: child.pid, script: command[0] }), 0o600);
    });
    // What the server started, ffmpeg for instance, must not write on beside its successor.
    if (child.pid) killGroup(child.pid);
    child = undefined;
    return end;
  }

  const ended = (async () => {
    while (!stopping) {
      const startedAt = Date.now();
      const end = await runOnce();
      if (stopping) break;
      const delay = backoff.delayAfter(Date.now() - startedAt);
      say(`The server ended (${end}). It is started again in ${delay / 1000} s.`);
      if (backoff.failures >= failuresBeforeAdvice)
        say('It has ended several times in a row; the lines above this one say why.');
      await Promise.race([sleep(delay), new Promise((resolve) => (wake = resolve))]);
    }
    rmSync(stateFile, { force: true });
  })();

  return {
    listening,
    restart: () => child?.kill('SIGTERM'),
    async stop() {
      stopping = true;
      announce();
      wake();
      child?.kill('SIGTERM');
      const timer = setTimeout(() => child && killGroup(child.pid), stopMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}

/** A server whose supervisor was killed stops by itself. We wait for that, and end it if it hangs. */
export async function endOrphanedServer(stateFile) {
  let orphan;
  try {
    orphan = JSON.parse(readFileSync(stateFile, 'utf8'));
  } catch {
    return;
  }
  const isRunning = () => isAlive(orphan.pid) && commandLineOf(orphan.pid).includes(orphan.script);
  if (isRunning())
    say(`The server of an earlier start (process ${orphan.pid}) is still stopping; waiting for it.`);
  if (!(await waitUntil(() => !isRunning(), stopMs))) killGroup(orphan.pid);
  rmSync(stateFile, { force: true });
}
