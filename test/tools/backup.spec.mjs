import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createStage } from './support/running.mjs';

let stage;

const recording = () => join(stage.dataDir, 'files/recordings/hall.webm');

function writeRecording(text) {
  writeData('files/recordings/hall.webm', text);
}

function writeData(path, text) {
  mkdirSync(join(stage.dataDir, path, '..'), { recursive: true });
  writeFileSync(join(stage.dataDir, path), text);
}

/** Runs a tool to its end and gives its output; fails the test when the tool fails. */
async function runTool(name, ...args) {
  const tool = stage.runTool(name, args);
  const code = await tool.exited;
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${tool.output}`);
  return tool.output;
}

const digestUpTo = async (last) =>
  (
    await stage.query(
      `SELECT count(*)::int AS count, md5(string_agg(id || note || padding, ',' ORDER BY id)) AS md5 FROM tick WHERE id <= $1`,
      [last],
    )
  )[0];

describe('under a running system', () => {
  let backup, secrets, last, digest;

  beforeAll(async () => {
    stage = await createStage();
    backup = join(stage.root, 'backup');
    await stage.startAndWait();
    writeRecording('before');
    await stage.note('before the backup');
    secrets = stage.readJson('secrets.json');
    ({ last } = await stage.ask((state) => state.last > 500));
    digest = await digestUpTo(last);
    await runTool('backup', backup);
  });

  afterAll(() => stage.cleanUp());

  it('restores the same rows, files and keys from a backup that was made while writes went on', async () => {
    const { last: lastAfter } = await stage.ask();
    expect(lastAfter).toBeGreaterThan(last);
    await stage.note('after the backup');
    writeRecording('after');

    const output = await runTool('restore', backup, '--yes');
    await stage.ask((state) => state.count > 0);
    expect(await digestUpTo(last)).toEqual(digest);
    expect(await stage.notes()).toEqual(['before the backup']);
    expect(readFileSync(recording(), 'utf8')).toBe('before');
    expect(stage.readJson('secrets.json')).toEqual(secrets);

    const previous = output.match(/before-restore-[\w-]+/)[0];
    expect(readFileSync(join(stage.dataDir, previous, 'files/recordings/hall.webm'), 'utf8')).toBe('after');
    expect(readdirSync(stage.dataDir).filter((name) => name.startsWith('restoring-'))).toEqual([]);
  });

  it('refuses a damaged backup and leaves the running data alone', async () => {
    const damaged = join(stage.root, 'damaged');
    cpSync(backup, damaged, { recursive: true });
    appendFileSync(join(damaged, 'files/recordings/hall.webm'), '!');
    const { pid } = await stage.ask();
    const restore = stage.runTool('restore', [damaged, '--yes']);
    expect(await restore.exited).toBe(1);
    expect(restore.output).toContain('damaged; nothing was changed');
    expect((await stage.ask()).pid).toBe(pid);
  });

  it('puts the former data back when the restored ones do not come up', async () => {
    await stage.note('former data');
    // Whole by its manifest, but without the write-ahead log that would put its files right.
    const unusable = join(stage.root, 'unusable');
    cpSync(backup, unusable, { recursive: true });
    const manifestFile = join(unusable, 'manifest.json');
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
    manifest.files = manifest.files.filter(({ path }) => !path.startsWith('postgres/pg_wal/'));
    writeFileSync(manifestFile, JSON.stringify(manifest));
    rmSync(join(unusable, 'postgres/pg_wal'), { recursive: true });

    const restore = stage.runTool('restore', [unusable, '--yes']);
    expect(await restore.exited).toBe(1);
    expect(restore.output).toContain('the former data are in use again');
    await stage.ask();
    expect(await stage.notes()).toContain('former data');
  });
});

describe('without a running system, or around it', () => {
  beforeEach(async () => {
    stage = await createStage();
  });

  afterEach(() => stage.cleanUp());

  it('backs up into one file and restores it on another, empty machine, both while nothing runs', async () => {
    const backup = join(stage.root, 'backup.tar');
    const run = await stage.startAndWait();
    writeRecording('kept');
    await stage.note('kept');
    run.kill('SIGTERM');
    await run.exited;
    await runTool('backup', backup);
    expect(stage.postmaster()).toBeUndefined();

    rmSync(stage.dataDir, { recursive: true });
    await runTool('restore', backup, '--yes');
    expect(readFileSync(recording(), 'utf8')).toBe('kept');
    await stage.startAndWait();
    await stage.ask();
    expect(await stage.notes()).toEqual(expect.arrayContaining(['kept', 'stopped by signal']));
  });

  it('finishes a swap that was interrupted, at the next start', async () => {
    const run = await stage.startAndWait();
    await stage.note('restored');
    run.kill('SIGTERM');
    await run.exited;
    const backup = join(stage.root, 'backup');
    await runTool('backup', backup);
    // As after a power cut between two renames: the old cluster is away, the new one not yet in its place.
    const { prepareBackup } = await import('../../tools/backup/prepare.mjs');
    const { dataPaths } = await import('../../tools/supervisor/data-folder.mjs');
    const { swapState } = await import('../../tools/backup/swap.mjs');
    const paths = dataPaths(stage.dataDir);
    await prepareBackup(backup, join(stage.dataDir, 'restoring-x'), paths);
    writeFileSync(join(stage.dataDir, 'before-restore-x'), 'in the way');
    expect(() =>
      swapState(paths, { from: 'restoring-x', to: 'before-restore-x', parts: ['database', 'files'] }),
    ).toThrow();
    rmSync(join(stage.dataDir, 'before-restore-x'));

    await stage.startAndWait();
    expect(existsSync(join(stage.dataDir, 'before-restore-x/postgres/PG_VERSION'))).toBe(true);
    expect(existsSync(join(stage.dataDir, 'swap.json'))).toBe(false);
    expect(await stage.notes()).toContain('restored');
  });

  it('backs up files and keys only, when asked to because the database is elsewhere', async () => {
    const run = await stage.startAndWait();
    writeRecording('kept');
    // A material as the server keeps it, and one that is just arriving and belongs to nobody yet.
    const material = `files/ab/ab${'0'.repeat(62)}`;
    writeData(material, 'slides');
    writeData('uploads/half', 'half of a file');
    const refused = stage.runTool('backup', [join(stage.root, 'no')], {
      DATABASE_URL: 'postgres://elsewhere/x',
    });
    expect(await refused.exited).toBe(1);
    expect(refused.output).toContain('--files-only');
    const backup = join(stage.root, 'files-only');
    await runTool('backup', backup, '--files-only');
    expect(readdirSync(backup).sort()).toEqual(['files', 'manifest.json', 'secrets.json']);
    writeRecording('changed');
    rmSync(join(stage.dataDir, material));
    await runTool('restore', backup, '--files-only', '--yes');
    expect(readFileSync(recording(), 'utf8')).toBe('kept');
    expect(readFileSync(join(stage.dataDir, material), 'utf8')).toBe('slides');
    run.kill('SIGTERM');
    await run.exited;
  });
});
