import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { runEntry } from './bootstrap/user-error.mjs';
import { parseStartArguments, usage } from './supervisor/arguments.mjs';

await runEntry(async () => {
  const options = parseStartArguments(process.argv.slice(2));
  if (options.help) return console.log(usage);
  await ensureNode();
  await ensureDependencies();
  // What follows needs the Node and the packages that are there only now.
  const { ensureSystemPackages } = await import('./bootstrap/system-packages.mjs');
  const { ensureMediasoupWorker } = await import('./mediasoup-worker/obtain.mjs');
  const { ensureBuilt } = await import('./bootstrap/build.mjs');
  const { supervise } = await import('./supervisor/supervise.mjs');
  const { app } = await import('./supervisor/app.mjs');
  await ensureSystemPackages(['ffmpeg'], 'Recording and relaying');
  await ensureMediasoupWorker();
  await ensureBuilt();
  await supervise(options, app);
});
