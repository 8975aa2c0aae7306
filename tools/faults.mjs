import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { isRoot, repositoryRoot } from './bootstrap/folders.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { UserError, runEntry } from './bootstrap/user-error.mjs';

const folder = join(repositoryRoot, 'test/faults');
const suffix = '.faults.ts';

await runEntry(async () => {
  const known = readdirSync(folder).flatMap((file) =>
    file.endsWith(suffix) ? [file.slice(0, -suffix.length)] : [],
  );
  const [name, ...options] = process.argv.slice(2);
  if (!known.includes(name)) throw new UserError(`Usage: npm run faults -- ${known.join(' | ')}`);
  if (!isRoot) throw new UserError('This makes networks of its own to break: run it as root.');

  await ensureNode();
  await ensureDependencies();
  const { ensureSystemPackages } = await import('./bootstrap/system-packages.mjs');
  const { ensureMediasoupWorker } = await import('./mediasoup-worker/obtain.mjs');
  const { ensureBuilt } = await import('./bootstrap/build.mjs');
  await ensureSystemPackages(['ffmpeg', 'chromium', 'iproute2'], 'Trying faults');
  await ensureMediasoupWorker();
  await ensureBuilt();
  const child = spawn(process.execPath, [join(folder, 'support/run.cjs'), name, ...options], {
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
});
