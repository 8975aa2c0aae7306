import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitUntil } from '../../../tools/bootstrap/processes.mjs';
import { connect } from '../../../tools/postgres/client.mjs';
import { findFreePort } from '../../../tools/postgres/cluster.mjs';
import { findRunningPostmaster } from '../../../tools/postgres/postmaster-file.mjs';

const patienceMs = 45_000;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A data folder of its own, and what a test does with the processes on it. Call `cleanUp` at the end. */
export async function createStage() {
  const root = mkdtempSync(join(tmpdir(), 'diem-cau-stage-'));
  chmodSync(root, 0o711);
  const dataDir = join(root, 'data');
  const port = await findFreePort();
  const started = [];

  function runScript(script, args = [], env = {}) {
    return run(process.execPath, [script, ...args], env);
  }

  function run(command, args, env) {
    const child = spawn(command, args, {
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const running = {
      pid: child.pid,
      output: '',
      exited: new Promise((resolve) => child.once('exit', resolve)),
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (running.output += text));
    running.kill = (signal) => child.kill(signal);
    running.says = (text) =>
      expectSoon(
        () => running.output.includes(text),
        () => `"${text}" in:\n${running.output}`,
      );
    started.push(running);
    return running;
  }

  const stage = {
    root,
    dataDir,
    port,
    start: (args, env) => runScript(here('../stand-in/start.mjs'), args, env),
    /** As npm starts it: with a shell in between that passes no signal on. */
    startUnderShell: () =>
      run('/bin/sh', ['-c', `'${process.execPath}' '${here('../stand-in/start.mjs')}'; true`], {
        npm_lifecycle_event: 'start',
      }),
    runTool: (name, args, env) => runScript(here(`../stand-in/${name}.mjs`), args, env),
    async startAndWait(args, env) {
      const run = stage.start(args, env);
      await run.says('Ctrl+C');
      return run;
    },
    /** What the stand-in server answers, as soon as `isEnough` accepts it. */
    ask: (isEnough = (state) => !state.error) =>
      expectSoon(
        async () => {
          const state = await fetch(`http://127.0.0.1:${port}/`).then(
            (response) => response.json(),
            () => undefined,
          );
          return state && isEnough(state) ? state : undefined;
        },
        () => `an answer of the server; output:\n${started.at(-1)?.output}`,
      ),
    /** Asks the database itself, past the server. */
    async query(text, values) {
      const client = await connect(stage.readJson('postgres.json'));
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end();
      }
    },
    /** What the stand-in wrote beside its ticks. */
    async notes() {
      const rows = await stage.query(`SELECT DISTINCT note FROM tick WHERE note <> 'tick'`);
      return rows.map(({ note }) => note);
    },
    note: (text) => stage.query('INSERT INTO tick (note, padding) VALUES ($1, $2)', [text, '']),
    postmaster: () => findRunningPostmaster(join(dataDir, 'postgres')),
    readJson: (name) => JSON.parse(readFileSync(join(dataDir, name), 'utf8')),
    async cleanUp() {
      for (const run of started) run.kill('SIGTERM');
      await Promise.all(started.map((run) => run.exited));
      const left = stage.postmaster();
      if (left) process.kill(left.pid, 'SIGQUIT');
      await waitUntil(() => !stage.postmaster(), patienceMs);
      rmSync(root, { recursive: true, force: true });
    },
  };
  return stage;
}

export async function expectSoon(condition, describe) {
  const answer = await waitUntil(condition, patienceMs);
  if (!answer) throw new Error(`Waited in vain for ${describe()}`);
  return answer;
}
