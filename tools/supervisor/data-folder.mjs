import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../bootstrap/atomic-file.mjs';
import { isRoot } from '../bootstrap/folders.mjs';
import { readLockNote, tryLock } from '../bootstrap/lock.mjs';
import { UserError } from '../bootstrap/user-error.mjs';

/** Where everything lies in the data folder `root`. */
export function dataPaths(root) {
  return {
    root,
    lock: join(root, 'supervisor.lock'),
    run: join(root, 'run'),
    controlSocket: join(root, 'run/control.sock'),
    serverProcess: join(root, 'run/server.json'),
    postgres: join(root, 'postgres'),
    postgresAccess: join(root, 'postgres.json'),
    postgresLog: join(root, 'logs/postgres.log'),
    secrets: join(root, 'secrets.json'),
    files: join(root, 'files'),
    demo: join(root, 'demo.json'),
    tls: join(root, 'tls'),
    backups: join(root, 'backups'),
  };
}

/** Makes the folder. As root, others may pass through it (not look into it), because PostgreSQL's user has its data there. */
export function prepareDataFolder(paths) {
  mkdirSync(paths.root, { recursive: true });
  chmodSync(paths.root, isRoot ? 0o711 : 0o700);
  for (const folder of [paths.run, paths.files]) mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Claims the data folder for this process until it ends. Two supervisors on the same data would ruin it. */
export function claimDataFolder(paths, note) {
  prepareDataFolder(paths);
  const lock = tryLock(paths.lock, note);
  if (lock) return lock;
  throw new UserError(
    `Điểm Cầu is already running on the data in ${paths.root} (${readLockNote(paths.lock)}).\n` +
      'Stop it first with Ctrl+C where it runs, or set DATA_DIR to another folder for a second, separate one.',
  );
}

/** The key that the server signs and encrypts with: given by the operator, or made once and kept. */
export function readSecretKey(paths, env) {
  if (env.SECRET_KEY) return env.SECRET_KEY;
  if (!existsSync(paths.secrets)) {
    writeFileAtomically(
      paths.secrets,
      JSON.stringify({ secretKey: randomBytes(32).toString('base64url') }),
      0o600,
    );
  }
  return JSON.parse(readFileSync(paths.secrets, 'utf8')).secretKey;
}
