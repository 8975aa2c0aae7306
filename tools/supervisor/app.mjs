import { join } from 'node:path';
import { repositoryRoot } from '../bootstrap/folders.mjs';

/** What the supervisor runs: Node scripts relative to `cwd`. Tests hand it a small stand-in instead. */
export const app = {
  cwd: repositoryRoot,
  server: ['apps/server/dist/main.js'],
  migrate: ['apps/server/dist/cli/migrate.js'],
  seedDemo: ['apps/server/dist/cli/seed-demo.js'],
  setupLink: ['apps/server/dist/cli/setup-link.js'],
  passwordLink: ['apps/server/dist/cli/password-link.js'],
  webRoot: join(repositoryRoot, 'apps/web/dist'),
};
