import { existsSync } from 'node:fs';
import { UserError } from '../bootstrap/user-error.mjs';
import { capture } from '../bootstrap/run.mjs';
import { readSecretKey } from './data-folder.mjs';
import { keepPostgresRunning, useOutsideDatabase } from './database.mjs';
import { keepServerRunning } from './server-process.mjs';

/**
 * Database and server as one thing that starts (database, migrations, demo, server) and stops (the reverse: PostgreSQL last).
 * It can be started again after a stop, which is how a backup is restored while the supervisor lives on.
 */
export function createServices({ app, paths, options, network, env }) {
  const isProduction = env.NODE_ENV === 'production';
  let database;
  let server;
  let starting;
  let helper = new AbortController();

  const makeEnv = () => ({
    ...env,
    ...network.settings,
    NODE_ENV: env.NODE_ENV || 'development',
    DATA_DIR: paths.root,
    DATABASE_URL: database.url(),
    SECRET_KEY: readSecretKey(paths, env),
    WEB_ROOT: env.WEB_ROOT || app.webRoot,
    DIEM_CAU_SUPERVISED: '1',
  });

  /** Runs one of the server's command line tools to its end, and gives what it printed. */
  async function runTool(command, purpose) {
    const { code, stdout, stderr } = await capture(process.execPath, command, {
      cwd: app.cwd,
      env: makeEnv(),
      signal: helper.signal,
      killSignal: 'SIGKILL',
    });
    if (code !== 0) throw new UserError(`${purpose} failed:\n${`${stdout}\n${stderr}`.trim()}`);
    return stdout;
  }

  async function startInOrder(withDemo) {
    database = env.DATABASE_URL
      ? useOutsideDatabase(env.DATABASE_URL)
      : await keepPostgresRunning(paths, () => server?.restart());
    await runTool(app.migrate, 'Bringing the database up to date');
    if (withDemo && !options.empty && !isProduction) await runTool(app.seedDemo, 'Making the demo data');
    if (helper.signal.aborted) return;
    server = keepServerRunning({
      command: app.server,
      cwd: app.cwd,
      makeEnv,
      stateFile: paths.serverProcess,
    });
    await server.listening;
  }

  return {
    /** Resolves when the server listens. `withDemo` is false after a restore: a backup is taken as it is. */
    start({ withDemo = true } = {}) {
      helper = new AbortController();
      starting = startInOrder(withDemo);
      return starting;
    },
    async stop() {
      helper.abort();
      await server?.stop();
      // A start that was under way ends by itself now; what it brought up so far is stopped like the rest.
      await starting?.catch(() => {});
      await server?.stop();
      await database?.stop();
      server = undefined;
      database = undefined;
    },
    /** The path of the one-time link for the first administrator, or null when there is one already. */
    async setupPath() {
      return JSON.parse(await runTool(app.setupLink, 'Making the setup link')).path;
    },
    hasDemo: () => !options.empty && !isProduction && existsSync(paths.demo),
  };
}
