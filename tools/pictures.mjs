import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { runEntry } from './bootstrap/user-error.mjs';

// Takes the pictures of the documentation from the product itself.
await runEntry(async () => {
  await ensureNode();
  await ensureDependencies();
  const { ensureSystemPackages } = await import('./bootstrap/system-packages.mjs');
  const { ensureMediasoupWorker } = await import('./mediasoup-worker/obtain.mjs');
  const { ensureBuilt } = await import('./bootstrap/build.mjs');
  const { takePictures } = await import('./pictures/story.mjs');
  await ensureSystemPackages(['ffmpeg', 'chromium'], 'Taking pictures');
  await ensureMediasoupWorker();
  await ensureBuilt();
  await takePictures();
});
