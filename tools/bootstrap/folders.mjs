import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, whatever the working directory is. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export const isRoot = process.getuid?.() === 0;

/**
 * Where things that can be made again are kept: Node, the media worker, PostgreSQL's programs. As root it is a folder that
 * others may enter, because PostgreSQL runs as an unprivileged user and its programs lie there.
 */
export function cacheFolder(env = process.env) {
  if (env.DIEM_CAU_CACHE) return resolve(env.DIEM_CAU_CACHE);
  return isRoot ? '/var/cache/diem-cau' : join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'diem-cau');
}

/** Where what must not be lost is kept: database, files, keys. */
export function dataFolder(env = process.env) {
  if (env.DATA_DIR) return resolve(env.DATA_DIR);
  return isRoot
    ? '/var/lib/diem-cau'
    : join(env.XDG_DATA_HOME || join(homedir(), '.local/share'), 'diem-cau');
}
