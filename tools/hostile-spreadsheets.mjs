import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { runEntry } from './bootstrap/user-error.mjs';

/** Sends every hostile spreadsheet to a server; `npm test` sends a part of them. */
await runEntry(async () => {
  await ensureNode();
  await ensureDependencies();
  const { runSteps } = await import('./testing/run-steps.mjs');
  process.env.HOSTILE_FILES = 'all';
  const jest = ['test/jest.medium.config.cjs', 'spreadsheets/hostile'];
  process.exitCode = await runSteps([{ name: 'hostile-spreadsheets', jest, needsWorker: true }]);
});
