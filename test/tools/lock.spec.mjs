import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLockNote, tryLock, withLock } from '../../tools/bootstrap/lock.mjs';

const lockModule = new URL('../../tools/bootstrap/lock.mjs', import.meta.url).href;
let path;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'diem-cau-lock-')), 'lock');
});

afterEach(() => rmSync(join(path, '..'), { recursive: true }));

it('is free again the moment its holder is killed, with no stale state to remove', async () => {
  const script = `import { tryLock } from '${lockModule}'; tryLock('${path}', 'the other'); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  expect(tryLock(path)).toBeUndefined();
  expect(readLockNote(path)).toBe('the other');

  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const lock = tryLock(path);
  expect(lock).toBeDefined();
  lock.release();
});

it('lets one work at a time', async () => {
  const order = [];
  await withLock(path, async () => {
    order.push('first');
  });
  await withLock(path, async () => {
    order.push('second');
  });
  expect(order).toEqual(['first', 'second']);
  const lock = tryLock(path);
  lock.release();
});
