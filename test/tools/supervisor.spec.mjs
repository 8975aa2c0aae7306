import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createStage, expectSoon } from './support/running.mjs';

let stage;

beforeEach(async () => {
  stage = await createStage();
});

afterEach(() => stage.cleanUp());

it('starts on nothing, tells addresses and logins, keeps its keys private and stops PostgreSQL last', async () => {
  const run = await stage.startAndWait();
  expect(run.output).toContain(`http://localhost:${stage.port}/watch/demo`);
  expect(run.output).toContain('organizer / demo-password');
  const { env } = await stage.ask();
  expect(env.SECRET_KEY).toMatch(/^[\w-]{43}$/);
  for (const name of ['secrets.json', 'postgres.json'])
    expect(statSync(join(stage.dataDir, name)).mode & 0o777).toBe(0o600);

  run.kill('SIGINT');
  expect(await run.exited).toBe(0);
  expect(stage.postmaster()).toBeUndefined();

  // The stand-in writes its last row when it is asked to stop, so PostgreSQL was still there.
  const again = await stage.startAndWait(['--empty']);
  expect(again.output).toContain('/setup/one-time');
  expect(again.output).not.toContain('demo-password');
  const state = await stage.ask();
  expect(state.env.SECRET_KEY).toBe(env.SECRET_KEY);
  expect(await stage.notes()).toContain('stopped by signal');
});

it('refuses a second start on the same data, and a port that is taken', async () => {
  await stage.startAndWait();
  const second = stage.start(['--port', String(stage.port + 1)]);
  expect(await second.exited).toBe(1);
  expect(second.output).toContain('already running');
  expect(second.output).toContain(`http://localhost:${stage.port}`);

  const elsewhere = stage.start([], { DATA_DIR: join(stage.root, 'other') });
  expect(await elsewhere.exited).toBe(1);
  expect(elsewhere.output).toContain('another program listens there');
  await stage.ask();
});

it('starts the server again after it was killed', async () => {
  await stage.startAndWait();
  const before = await stage.ask();
  process.kill(before.pid, 'SIGKILL');
  const after = await stage.ask((state) => state.pid !== before.pid && state.last > before.last);
  expect(after.env.DATABASE_URL).toBe(before.env.DATABASE_URL);
});

it('starts PostgreSQL again after it was killed, on the same port, and the server writes on', async () => {
  await stage.startAndWait();
  const before = await stage.ask();
  const killed = stage.postmaster();
  process.kill(killed.pid, 'SIGKILL');
  const after = await stage.ask(
    (state) => state.last > before.last && stage.postmaster()?.pid !== killed.pid,
  );
  expect(stage.postmaster().port).toBe(killed.port);
  expect(after.count).toBeGreaterThan(0);
});

it('adopts PostgreSQL when the supervisor was killed, after the orphaned server has ended', async () => {
  const first = await stage.startAndWait();
  const before = await stage.ask();
  const { pid } = stage.postmaster();
  first.kill('SIGKILL');
  await first.exited;

  const second = await stage.startAndWait();
  expect(second.output).toContain(`PostgreSQL of an earlier start (process ${pid})`);
  expect(stage.postmaster().pid).toBe(pid);
  const after = await stage.ask((state) => state.last > before.last);
  expect(after.pid).not.toBe(before.pid);
  expect(await stage.notes()).toContain('stopped without supervisor');

  second.kill('SIGTERM');
  expect(await second.exited).toBe(0);
  expect(stage.postmaster()).toBeUndefined();
});

it('stops cleanly when asked in the middle of a start', async () => {
  const run = stage.start();
  await expectSoon(
    () => stage.postmaster(),
    () => 'PostgreSQL',
  );
  run.kill('SIGTERM');
  expect(await run.exited).toBe(0);
  expect(stage.postmaster()).toBeUndefined();
});

it('stops when npm is killed and only its shell notices', async () => {
  const shell = stage.startUnderShell();
  await shell.says('Ctrl+C');
  shell.kill('SIGKILL');
  await expectSoon(
    () => !stage.postmaster(),
    () => 'the end of PostgreSQL',
  );
});

it('refuses data of another major version, with what to do, and leaves them alone', async () => {
  const cluster = join(stage.dataDir, 'postgres');
  mkdirSync(cluster, { recursive: true });
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
  const run = stage.start();
  expect(await run.exited).toBe(1);
  expect(run.output).toMatch(/written by PostgreSQL 17[^]*pg_dump 17[^]*pg_restore 18/);
  expect(readFileSync(join(cluster, 'PG_VERSION'), 'utf8')).toBe('17\n');
});

it('begins again when the making of the database was interrupted, and overlooks a stale process number', async () => {
  mkdirSync(join(stage.dataDir, 'postgres.unfinished/base'), { recursive: true });
  const first = await stage.startAndWait();
  first.kill('SIGTERM');
  await first.exited;
  // After a reboot, the number in the file that PostgreSQL left can be that of any other program.
  const file = join(stage.dataDir, 'postgres/postmaster.pid');
  writeFileSync(file, `${process.pid}\n${stage.dataDir}/postgres\n1\n5432\n\n127.0.0.1\n\nready\n`);
  await stage.startAndWait();
  await stage.ask();
  rmSync(file, { force: true });
});

it('takes another database port when the old one is taken', async () => {
  const first = await stage.startAndWait();
  first.kill('SIGTERM');
  await first.exited;
  const { port } = stage.readJson('postgres.json');
  const squatter = createServer().listen(port, '127.0.0.1');
  try {
    await stage.startAndWait();
    expect(stage.readJson('postgres.json').port).not.toBe(port);
    await stage.ask();
  } finally {
    squatter.close();
  }
});
