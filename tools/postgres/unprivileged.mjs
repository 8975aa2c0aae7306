import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { isRoot } from '../bootstrap/folders.mjs';
import { UserError } from '../bootstrap/user-error.mjs';

function readId(option, user) {
  try {
    return Number(
      execFileSync('id', [option, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root. As root we run it as whoever owns the existing cluster, else as `postgres`, else as
 * `nobody`; otherwise as ourselves. Returns { uid, gid } for child processes.
 */
export function findPostgresUser(clusterFolder) {
  if (!isRoot) {
    const { uid, gid } = userInfo();
    return { uid, gid };
  }
  if (clusterFolder && existsSync(clusterFolder)) {
    const { uid, gid } = statSync(clusterFolder);
    if (uid !== 0) return { uid, gid };
  }
  const user = ['postgres', 'nobody'].find((name) => readId('-u', name) !== undefined);
  if (!user)
    throw new UserError(
      'PostgreSQL may not run as root. Create a system user named "postgres" and start again.',
    );
  return { uid: readId('-u', user), gid: readId('-g', user) };
}

/** Every folder above one that PostgreSQL uses must let its user through. */
export function checkReachable(folder, { uid, gid }) {
  const options = isRoot ? { uid, gid, cwd: '/' } : { cwd: '/' };
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...options, stdio: 'ignore' });
  if (status === 0) return;
  throw new UserError(
    `PostgreSQL runs as user ${uid}, who cannot enter ${folder}. Let others pass through the folders above it ` +
      '(chmod o+x), or set DATA_DIR and DIEM_CAU_CACHE to folders elsewhere.',
  );
}
