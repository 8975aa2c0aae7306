import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { repositoryRoot } from './bootstrap/folders.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { UserError, runEntry } from './bootstrap/user-error.mjs';

const folder = join(repositoryRoot, 'test/bench');
const suffix = '.bench.ts';

await runEntry(async () => {
  const known = readdirSync(folder).flatMap((file) =>
    file.endsWith(suffix) ? [file.slice(0, -suffix.length)] : [],
  );
  const [name, ...options] = process.argv.slice(2);
  if (!known.includes(name)) throw new UserError(`Usage: npm run bench -- ${known.join(' | ')}`);

  await ensureNode();
  await ensureDependencies();
  const { ensureMediasoupWorker } = await import('./mediasoup-worker/obtain.mjs');
  const { ensureBuilt } = await import('./bootstrap/build.mjs');
  await ensureMediasoupWorker();
  await ensureBuilt();
  const child = spawn(process.execPath, [join(folder, 'support/run.cjs'), name, ...options], {
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
});
