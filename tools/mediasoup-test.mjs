import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { runEntry } from './bootstrap/user-error.mjs';

await runEntry(async () => {
  await ensureNode();
  await ensureDependencies();
  const { ensureMediasoupWorker } = await import('./mediasoup-worker/obtain.mjs');
  await ensureMediasoupWorker();
  const { runPackagedTests } = await import('./mediasoup-worker/packaged-tests.mjs');
  process.exitCode = (await runPackagedTests()) ? 0 : 1;
});
