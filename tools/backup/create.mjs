import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { repositoryRoot } from '../bootstrap/folders.mjs';
import { startProgress } from '../bootstrap/progress.mjs';
import { run } from '../bootstrap/run.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { connect } from '../postgres/client.mjs';
import { copyDatabase } from './copy-database.mjs';
import { copyFile, copyTree } from './copy-tree.mjs';
import { writeManifest } from './manifest.mjs';
import { partEntries } from './swap.mjs';
import { withRunningCluster } from './running-cluster.mjs';

/**
 * Backs up `parts` (database, files) of the data folder into `target`, a new folder, or one file when it ends with ".tar".
 * The system may run and write meanwhile. It gets its name only when complete.
 */
export async function createBackup(paths, target, parts) {
  if (existsSync(target)) throw new UserError(`${target} exists already. Name another place for the backup.`);
  mkdirSync(dirname(target), { recursive: true });
  const folder = `${target}.partial`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  const progress = startProgress('Backing up', 0);
  try {
    const content = { folders: [], files: [] };
    // Database first: whatever file it mentions was written before, and is copied after.
    if (parts.includes('database')) await copyCluster(paths, folder, content);
    await copyEntries(paths, folder, parts, content);
    const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
    writeManifest(folder, {
      createdAt: new Date().toISOString(),
      version,
      parts,
      ...postgresMajor(folder),
      ...content,
    });
    await (target.endsWith('.tar') ? packFolder(folder, target) : renameSync(folder, target));
    return { target: resolve(target), files: content.files.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    progress.end();
  }
}

function copyCluster(paths, folder, content) {
  return withRunningCluster(paths, async (access) => {
    const client = await connect(access);
    try {
      add(content, 'postgres', await copyDatabase(client, paths.postgres, join(folder, 'postgres')));
    } finally {
      await client.end();
    }
  });
}

/** Everything else, among it the keys, without which the database's secrets could not be read again. */
async function copyEntries(paths, folder, parts, content) {
  for (const name of parts.flatMap((part) => partEntries[part])) {
    const source = join(paths.root, name);
    if (name === 'postgres' || !existsSync(source)) continue;
    if (name === 'files') add(content, name, await copyTree(source, join(folder, name)));
    else content.files.push({ path: name, ...(await copyFile(source, join(folder, name))) });
  }
}

function add(content, prefix, { folders, files }) {
  content.folders.push(prefix, ...folders.map((path) => `${prefix}/${path}`));
  for (const file of files) content.files.push({ ...file, path: `${prefix}/${file.path}` });
}

function postgresMajor(folder) {
  const file = join(folder, 'postgres/PG_VERSION');
  return existsSync(file) ? { postgresMajor: Number(readFileSync(file, 'utf8')) } : {};
}

async function packFolder(folder, target) {
  const unfinished = `${target}.unfinished`;
  await run('tar', ['-cf', unfinished, '-C', dirname(folder), basename(folder)]);
  renameSync(unfinished, target);
}
