import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeFileAtomically } from '../bootstrap/atomic-file.mjs';
import { isRoot } from '../bootstrap/folders.mjs';
import { run } from '../bootstrap/run.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { findPrograms } from './programs.mjs';
import { checkReachable, findPostgresUser } from './unprivileged.mjs';

/**
 * A PostgreSQL cluster of ours: where it lies, who runs it and how to reach it. `accessFile` keeps port and password, so
 * that a server which outlived its supervisor can be found again.
 */
export async function openCluster(folder, accessFile, { sync = true } = {}) {
  const programs = findPrograms();
  const user = findPostgresUser(folder);
  checkReachable(programs.folder, user);
  checkReachable(dirname(folder), user);

  if (!existsSync(join(folder, 'PG_VERSION')))
    await createCluster({ folder, accessFile, programs, user, sync });
  checkMajor(folder, programs.major);
  const access = JSON.parse(readFileSync(accessFile, 'utf8'));
  return { folder, accessFile, programs, user, ...access };
}

export function connectionUrl({ port, password }, database = 'postgres') {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

async function createCluster({ folder, accessFile, programs, user, sync }) {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UserError(
      `${folder} is not empty, but holds no PostgreSQL cluster. Move it away, and start again.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  // The folder gets its name only when it is complete: an interrupted start leaves nothing that looks like a cluster.
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const secretFolder = mkdtempSync(join(tmpdir(), 'diem-cau-'));
  const passwordFile = join(secretFolder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (isRoot)
    for (const path of [unfinished, secretFolder, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const authentication = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const args = ['-D', unfinished, ...locale, ...authentication, ...(sync ? [] : ['--no-sync'])];
    await run(join(programs.folder, 'bin/initdb'), args, { ...spawnIdentity(user), cwd: '/' });
  } finally {
    rmSync(secretFolder, { recursive: true, force: true });
  }
  writeFileAtomically(accessFile, JSON.stringify({ port: await findFreePort(), password }), 0o600);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  renameSync(unfinished, folder);
  chmodSync(folder, 0o700);
}

/** What `spawn` needs to become the unprivileged user; nothing when we are not root and cannot. */
export function spawnIdentity({ uid, gid }) {
  return isRoot ? { uid, gid } : {};
}

function checkMajor(folder, major) {
  const found = Number(readFileSync(join(folder, 'PG_VERSION'), 'utf8'));
  if (found === major) return;
  throw new UserError(
    `The data in ${folder} were written by PostgreSQL ${found}; this release brings PostgreSQL ${major}, which cannot read them.\n` +
      `Nothing was changed. Either go back to the release with PostgreSQL ${found}, or carry the data over: dump them there\n` +
      `with pg_dump ${found}, move the folder away, start this release with --empty, and load the dump with pg_restore ${major}.`,
  );
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export function findFreePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
