import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from '../bootstrap/folders.mjs';
import { run } from '../bootstrap/run.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { findPrograms } from '../postgres/programs.mjs';
import { findPostgresUser } from '../postgres/unprivileged.mjs';
import { copyTree, digestFile } from './copy-tree.mjs';
import { checkFiles, readManifest } from './manifest.mjs';

/**
 * Brings a backup (folder or .tar) into `staging`, checks every file of it, and gives the database to PostgreSQL's user, so
 * that nothing but renaming is left to do. Returns the backup's manifest.
 */
export async function prepareBackup(backup, staging, paths) {
  const found = statSync(backup).isDirectory()
    ? await copyIn(backup, staging)
    : await unpack(backup, staging);
  const manifest = readManifest(staging);
  checkMajor(manifest);
  checkFiles(manifest, found);
  // Empty folders, which PostgreSQL insists on, get lost in some ways of carrying a backup about.
  for (const path of manifest.folders) mkdirSync(join(staging, path), { recursive: true, mode: 0o700 });
  if (manifest.parts.includes('database')) own(join(staging, 'postgres'), findPostgresUser(paths.postgres));
  return manifest;
}

async function copyIn(backup, staging) {
  readManifest(backup);
  return (await copyTree(backup, staging)).files;
}

async function unpack(backup, staging) {
  mkdirSync(staging, { recursive: true });
  await run('tar', ['-xf', backup, '-C', staging, '--strip-components=1', '--no-same-owner']);
  const files = [];
  for (const { path } of readManifest(staging).files) {
    const digest = await digestFile(join(staging, path)).catch(() => undefined);
    if (digest) files.push({ path, ...digest });
  }
  return files;
}

function checkMajor({ postgresMajor }) {
  if (!postgresMajor || postgresMajor === findPrograms().major) return;
  throw new UserError(
    `The backup was made with PostgreSQL ${postgresMajor}; this release brings ${findPrograms().major}, which cannot read it. ` +
      'Restore it with the release that made it. Nothing was changed.',
  );
}

function own(path, { uid, gid }) {
  const isFolder = statSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o700 : 0o600);
  if (isRoot) chownSync(path, uid, gid);
  if (isFolder) for (const name of readdirSync(path)) own(join(path, name), { uid, gid });
}
