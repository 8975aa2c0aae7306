import { fileURLToPath } from 'node:url';
import { stopWithParent } from '../../../tools/bootstrap/parent.mjs';
import { runEntry } from '../../../tools/bootstrap/user-error.mjs';
import { parseStartArguments } from '../../../tools/supervisor/arguments.mjs';
import { supervise } from '../../../tools/supervisor/supervise.mjs';

// The real supervisor with a stand-in for the application.
const app = {
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  server: ['server.mjs'],
  migrate: ['migrate.mjs'],
  seedDemo: ['seed-demo.mjs'],
  setupLink: ['setup-link.mjs'],
  webRoot: 'unused',
};

stopWithParent();
await runEntry(() => supervise(parseStartArguments(process.argv.slice(2)), app));
