import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { runEntry } from './bootstrap/user-error.mjs';

/** Writes docs/rights.md anew: the test that compares it with the code writes it first. */
await runEntry(async () => {
  await ensureNode();
  await ensureDependencies();
  const { runSteps } = await import('./testing/run-steps.mjs');
  process.env.WRITE_RIGHTS_PAGE = '1';
  const jest = ['test/jest.medium.config.cjs', 'rights-page'];
  process.exitCode = await runSteps([{ name: 'rights-page', jest, needsWorker: true }]);
});
