import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { runEntry } from './bootstrap/user-error.mjs';

await runEntry(async () => {
  await ensureNode();
  await ensureDependencies();
  const { passwordLinkCommand } = await import('./supervisor/password-link.mjs');
  await passwordLinkCommand(process.argv.slice(2));
});
