import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { cacheFolder } from './folders.mjs';
import { withLock } from './lock.mjs';
import { findNpm } from './npm.mjs';
import { stopWithParent } from './parent.mjs';
import { startProgress } from './progress.mjs';
import { run } from './run.mjs';
import { UserError } from './user-error.mjs';

const version = '24.21.0';

/** Node's own builds, as npm packages. The digests stand here so that a registry cannot hand us something else. */
const packages = {
  'linux-x64':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64':
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
};

export function isSupported(nodeVersion) {
  const [major, minor] = nodeVersion.replace(/^v/, '').split('.').map(Number);
  return major === 24 && minor >= 9;
}

/**
 * Makes sure that this process is a supported Node, or fetches one and runs the same command under it, never to return.
 */
export async function ensureNode() {
  stopWithParent();
  if (isSupported(process.version)) {
    process.env.PATH = putFirst(dirname(process.execPath), process.env.PATH);
    return;
  }
  const platform = `${process.platform}-${process.arch}`;
  if (!packages[platform])
    throw installByHand(`there is no build of it for ${platform} in the package registry`);

  const folder = join(cacheFolder(), 'node', `v${version}-${platform}`);
  if (!existsSync(join(folder, 'bin/node')))
    await withLock(`${folder}.lock`, () => fetchNode(folder, platform));
  const code = await runAgain(join(folder, 'bin'));
  process.exit(code);
}

/** What we start must find this Node, not an older one that comes earlier in the PATH. */
const putFirst = (folder, path = '') =>
  [folder, ...path.split(delimiter).filter((other) => other !== folder)].join(delimiter);

function installByHand(reason) {
  return new UserError(
    `Điểm Cầu needs Node ${version} (or a later 24.x); this is ${process.version}, and ${reason}.\n` +
      'Please install Node 24 from nodejs.org or with your version manager, and run the command again.',
  );
}

async function fetchNode(folder, platform) {
  if (existsSync(join(folder, 'bin/node'))) return;
  mkdirSync(join(folder, '..'), { recursive: true });
  const temporary = mkdtempSync(`${folder}-`);
  const progress = startProgress(`Fetching Node ${version} (this machine has ${process.version})`, 0);
  try {
    const [npm, ...npmArgs] = findNpm();
    await run(npm, [...npmArgs, 'pack', `node-${platform}@${version}`, '--pack-destination', temporary], {
      cwd: temporary,
    });
    const archive = join(
      temporary,
      readdirSync(temporary).find((name) => name.endsWith('.tgz')),
    );
    const digest = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (digest !== packages[platform])
      throw new Error(`Node ${version} arrived damaged or changed: its digest is ${digest}.`);
    await run('tar', ['-xzf', archive, '-C', temporary, 'package/bin/node']);
    const probe = spawnSync(join(temporary, 'package/bin/node'), ['--version'], { encoding: 'utf8' });
    if (probe.stdout?.trim() !== `v${version}`)
      throw installByHand('the build from the package registry does not run here');
    renameSync(join(temporary, 'package'), folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    progress.end();
  }
}

/** Runs this very command under the fetched Node. By the channel the inner process notices when this one is killed. */
function runAgain(binFolder) {
  const env = { ...process.env, npm_execpath: findNpm().at(-1) };
  const child = spawn(join(binFolder, 'node'), process.argv.slice(1), {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // From a terminal both processes get the signal, from elsewhere only this one. The inner one acts on the first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
