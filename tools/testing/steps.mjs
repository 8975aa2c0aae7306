import { UserError } from '../bootstrap/user-error.mjs';

/**
 * Everything that `npm test` does, in order. A `script` is one of package.json and counts as one test; a `jest` step brings
 * its own numbers. The rest says what a step needs on the machine.
 */
const steps = [
  { name: 'lint', script: 'lint' },
  { name: 'typecheck', script: 'typecheck' },
  { name: 'build', script: 'build' },
  { name: 'unit', jest: ['test/jest.unit.config.cjs'] },
  {
    name: 'medium',
    jest: ['test/jest.medium.config.cjs', '--maxWorkers=2'],
    packages: ['ffmpeg'],
    needsWorker: true,
  },
  {
    name: 'e2e',
    jest: ['test/jest.e2e.config.cjs', '--runInBand'],
    packages: ['ffmpeg', 'chromium', 'iproute2'],
    needsWorker: true,
    needsBuild: true,
  },
];

/** The steps named on the command line in their own order, or all. */
export function chooseSteps(names) {
  const known = steps.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UserError(`There is no test step "${unknown}". There are: ${known.join(', ')}.`);
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}
