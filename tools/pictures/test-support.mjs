import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../bootstrap/folders.mjs';

const require = createRequire(join(repositoryRoot, 'package.json'));
require('./test/bench/support/register.cjs');

/** What a module of the tests exports: the pictures are taken by the same hands as the tests are made. */
export const fromTests = (module) => require(`./test/${module}`);
