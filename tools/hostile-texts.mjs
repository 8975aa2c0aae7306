import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { runEntry } from './bootstrap/user-error.mjs';

/** The long form of a test: 2,000 hostile texts in every field of every request. */
await runEntry(async () => {
  await ensureNode();
  await ensureDependencies();
  const { runSteps } = await import('./testing/run-steps.mjs');
  process.env.HOSTILE_TEXTS ??= '2000';
  const jest = ['test/jest.medium.config.cjs', 'hostile-texts'];
  process.exitCode = await runSteps([{ name: 'hostile texts', jest, needsWorker: true }]);
});
