import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { say } from './bootstrap/progress.mjs';
import { runEntry } from './bootstrap/user-error.mjs';

// Everything that `npm start` and `npm test` would otherwise prepare when first needed.
await runEntry(async () => {
  await ensureNode();
  await ensureDependencies();
  const { ensureSystemPackages } = await import('./bootstrap/system-packages.mjs');
  const { ensureMediasoupWorker } = await import('./mediasoup-worker/obtain.mjs');
  const { ensureBuilt } = await import('./bootstrap/build.mjs');
  const { findPrograms } = await import('./postgres/programs.mjs');
  await ensureSystemPackages(['ffmpeg', 'chromium', 'iproute2'], 'Developing and testing');
  await ensureMediasoupWorker();
  if (!process.env.DATABASE_URL) findPrograms();
  await ensureBuilt();
  say('Ready. "npm start" runs Điểm Cầu, "npm test" tests it.');
});
