import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { runEntry } from './bootstrap/user-error.mjs';

await runEntry(async () => {
  const { chooseSteps } = await import('./testing/steps.mjs');
  const steps = chooseSteps(process.argv.slice(2));
  await ensureNode();
  await ensureDependencies();
  const { runSteps } = await import('./testing/run-steps.mjs');
  process.exitCode = await runSteps(steps);
});
