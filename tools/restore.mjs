import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { runEntry } from './bootstrap/user-error.mjs';

await runEntry(async () => {
  await ensureNode();
  await ensureDependencies();
  const { restoreCommand } = await import('./backup/commands.mjs');
  await restoreCommand(process.argv.slice(2));
});
