import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, repositoryRoot } from '../bootstrap/folders.mjs';
import { findNpm } from '../bootstrap/npm.mjs';
import { withProgress } from '../bootstrap/progress.mjs';
import { capture, run } from '../bootstrap/run.mjs';

const packageFolder = join(repositoryRoot, 'node_modules/mediasoup');

/** What mediasoup's tests require and its package does not bring. */
const companions = ['pick-port', 'werift-sctp'];

/** The package leaves these tests' certificate files out, so they fail with every worker. */
const knownFailures = [/^mediasoup\.createWorker\(\) succeeds$/];

/**
 * Runs the compiled tests that mediasoup's package ships against the worker in MEDIASOUP_WORKER_BIN, prints a summary, and
 * resolves with whether nothing unexpected failed.
 */
export async function runPackagedTests() {
  const folder = await installCompanions();
  const config = {
    rootDir: join(packageFolder, 'node/lib/test'),
    testRegex: ['/test-[^/]*\\.js$'],
    testPathIgnorePatterns: [],
    transform: {},
    modulePaths: [join(folder, 'node_modules')],
    haste: { retainAllFiles: true },
  };
  const configFile = join(folder, 'jest.config.json');
  const resultFile = join(folder, 'result.json');
  writeFileSync(configFile, JSON.stringify(config));
  rmSync(resultFile, { force: true });

  const jest = join(repositoryRoot, 'node_modules/jest/bin/jest.js');
  const args = [
    '--experimental-vm-modules',
    jest,
    '-c',
    configFile,
    '--runInBand',
    '--json',
    '--outputFile',
    resultFile,
  ];
  const test = () => capture(process.execPath, args, { cwd: repositoryRoot });
  const { stderr } = await withProgress("Running mediasoup's own tests", test);
  if (!existsSync(resultFile)) throw new Error(`The tests did not run:\n${stderr}`);
  return report(JSON.parse(readFileSync(resultFile, 'utf8')));
}

async function installCompanions() {
  const { version, devDependencies } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(cacheFolder(), 'mediasoup-tests', version);
  const missing = companions.filter(
    (name) => !existsSync(join(folder, 'node_modules', name, 'package.json')),
  );
  if (missing.length === 0) return folder;
  mkdirSync(folder, { recursive: true });
  const [npm, ...npmArgs] = findNpm();
  const wanted = companions.map((name) => `${name}@${devDependencies[name]}`);
  await run(npm, [...npmArgs, 'install', '--ignore-scripts', '--no-save', '--prefix', folder, ...wanted], {
    cwd: folder,
  });
  return folder;
}

function report(result) {
  const failures = result.testResults.flatMap((file) => [
    ...(file.assertionResults.length === 0 ? [{ name: file.name, message: file.message }] : []),
    ...file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({ name: fullName, message: failureMessages[0] })),
  ]);
  const unexpected = failures.filter(({ name }) => !knownFailures.some((known) => known.test(name)));
  for (const { name, message } of failures) {
    const isKnown = !unexpected.some((failure) => failure.name === name);
    const reason = isKnown
      ? 'known: the package leaves out the certificate files it needs'
      : message.split('\n')[0];
    console.log(`FAILED ${name}\n       ${reason}`);
  }
  console.log(`Worker: ${process.env.MEDIASOUP_WORKER_BIN}`);
  console.log(`${unexpected.length} unexpected failures.`);
  console.log(`${result.numPassedTests} passed, ${result.numFailedTests} failed`);
  return unexpected.length === 0 && result.numPassedTests > 0;
}
