import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../bootstrap/build.mjs';
import { repositoryRoot } from '../bootstrap/folders.mjs';
import { findNpm } from '../bootstrap/npm.mjs';
import { ensureSystemPackages } from '../bootstrap/system-packages.mjs';
import { ensureMediasoupWorker } from '../mediasoup-worker/obtain.mjs';
import { add, countJest, formatCount, nothing } from './count.mjs';

/** A step that hangs must not keep the others from being reported. */
const stepLimitMs = 40 * 60_000;

/** Runs the steps one after the other, also after a failure, and returns the exit code. The last line is the sum. */
export async function runSteps(steps) {
  let total = nothing;
  const summary = [];
  for (const step of steps) {
    console.log(`\n── ${step.name} ──`);
    const startedAt = Date.now();
    const count = await runStep(step).catch((error) => {
      console.error(error.message);
      return { ...nothing, failed: 1 };
    });
    total = add(total, count);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    summary.push(`${step.name.padEnd(10)} ${seconds.padStart(7)} s   ${formatCount(count)}`);
  }
  console.log(`\n${summary.join('\n')}\n`);
  console.log(formatCount(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function runStep({ name, script, jest, packages = [], needsWorker, needsBuild }) {
  await ensureSystemPackages(packages, `The test step "${name}"`);
  if (needsWorker) await ensureMediasoupWorker();
  if (needsBuild) await ensureBuilt();
  if (jest) return runJest(jest);
  const [npm, ...npmArgs] = findNpm();
  const code = await runShown(npm, [...npmArgs, 'run', '--silent', script]);
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

async function runJest([config, ...options]) {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-test-'));
  const resultFile = join(folder, 'result.json');
  try {
    const jest = [
      '--disable-warning=ExperimentalWarning',
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
    ];
    const code = await runShown(process.execPath, [
      ...jest,
      '-c',
      config,
      ...options,
      '--json',
      '--outputFile',
      resultFile,
    ]);
    const result = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : undefined;
    return countJest(code, result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command with its output shown, and resolves with its exit code. Our own end is also its end. */
function runShown(command, args) {
  const env = { ...process.env, NX_DAEMON: 'false' };
  const child = spawn(command, args, { cwd: repositoryRoot, env, stdio: 'inherit', timeout: stepLimitMs });
  const passOn = (signal) => {
    child.kill(signal);
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, passOn);
      if (signal)
        console.error(
          `The step was ended by ${signal}; it may run for ${stepLimitMs / 60_000} minutes at most.`,
        );
      resolve(code ?? 1);
    });
  });
}
