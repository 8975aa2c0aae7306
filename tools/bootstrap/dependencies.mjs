import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic-file.mjs';
import { repositoryRoot } from './folders.mjs';
import { withLock } from './lock.mjs';
import { findNpm } from './npm.mjs';
import { say, withProgress } from './progress.mjs';
import { run } from './run.mjs';

const lockFile = join(repositoryRoot, 'package-lock.json');
const modules = join(repositoryRoot, 'node_modules');
const stampFile = join(modules, '.diem-cau-installed');

/** Installs exactly what package-lock.json says, unless that is what node_modules holds. */
export async function ensureDependencies() {
  // Without a lock file this is an image that was delivered with its dependencies.
  if (!existsSync(lockFile) || isInstalled()) return;
  await withLock(join(repositoryRoot, '.nx', 'install.lock'), async () => {
    if (isInstalled()) return;
    // Without the stamp, an interrupted installation is begun again.
    rmSync(stampFile, { force: true });
    const [npm, ...npmArgs] = findNpm();
    // No package needs its install script here, and mediasoup's would download and build.
    // The build needs the development packages in production too.
    const args = [...npmArgs, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
    const install = () => run(npm, args, { cwd: repositoryRoot });
    await withProgress('Installing the dependencies (npm ci)', install, 'Dependencies installed.');
    writeFileAtomically(stampFile, fingerprint());
  });
}

function isInstalled() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint()) return true;
  if (!wasInstalledByHand()) return false;
  say('The dependencies are installed already.');
  writeFileAtomically(stampFile, fingerprint());
  return true;
}

/** Native modules depend on Node's binary interface and on the platform, so both belong to the fingerprint. */
function fingerprint() {
  const { modules: binaryInterface } = process.versions;
  const lockHash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return [lockHash, binaryInterface, process.platform, process.arch].join(' ');
}

/**
 * npm writes the list of what it installed at the very end. When it agrees with package-lock.json, a developer's own
 * `npm install` has done our work. Optional packages may be missing: they are for other platforms.
 */
function wasInstalledByHand() {
  const installedList = join(modules, '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (link || !path.includes('node_modules/')) return true;
    return installed[path] ? installed[path].version === version : Boolean(optional);
  });
}
