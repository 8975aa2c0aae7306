import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, ftruncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { say } from './progress.mjs';

/**
 * The lock belongs to the open file, which the helper shares with us as its descriptor 3. The helper ends at once and the
 * lock stays until we close the file or die, however we die: there is no stale lock to clean up.
 */
const lockers = [
  (mode) => ['flock', [mode === 'wait' ? '-x' : '-xn', '3']],
  (mode) => [
    'perl',
    ['-e', `open(my $f, '+<&=', 3) or exit 2; exit(flock($f, ${mode === 'wait' ? 2 : 6}) ? 0 : 1)`],
  ],
];

function lockDescriptor(descriptor, mode) {
  for (const locker of lockers) {
    const [command, args] = locker(mode);
    const { error, status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore', descriptor] });
    if (!error) return status === 0;
  }
  throw new Error('Neither flock (util-linux) nor perl can be started. Install one of them.');
}

/**
 * Takes the lock at `path`, or returns undefined when another process holds it. `note` is kept in the file for whoever is
 * refused (see `readLockNote`). The file itself stays: removing it would let two processes lock two files.
 */
export function tryLock(path, note = String(process.pid)) {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(path, 'a+', 0o600);
  if (!lockDescriptor(descriptor, 'try')) {
    closeSync(descriptor);
    return undefined;
  }
  const lock = {
    write(text) {
      ftruncateSync(descriptor);
      writeSync(descriptor, text);
    },
    release: () => closeSync(descriptor),
  };
  lock.write(note);
  return lock;
}

export function readLockNote(path) {
  return readFileSync(path, 'utf8').trim();
}

/** Runs `work` while holding the lock at `path`; waits for another process that holds it, and says so. */
export async function withLock(path, work) {
  let lock = tryLock(path);
  if (!lock) {
    say(`Waiting for another process (${readLockNote(path)}) that is doing the same work.`);
    const descriptor = openSync(path, 'a+', 0o600);
    lockDescriptor(descriptor, 'wait');
    lock = { release: () => closeSync(descriptor) };
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
