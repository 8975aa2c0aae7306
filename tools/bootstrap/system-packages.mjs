import { existsSync } from 'node:fs';
import { isRoot } from './folders.mjs';
import { say, withProgress } from './progress.mjs';
import { capture, isCommand, run } from './run.mjs';
import { UserError } from './user-error.mjs';

/** Programs by which a package is known to be there, on any distribution. Packages not listed are libraries. */
const programs = {
  ffmpeg: ['ffmpeg', '-version'],
  chromium: ['chromium', '--version'],
  iproute2: ['ip', '-V'],
  'g++': ['g++', '--version'],
  'flatbuffers-compiler': ['flatc', '--version'],
};

async function isPresent(name) {
  if (name === 'chromium' && process.env.CHROMIUM_BIN) return isCommand(process.env.CHROMIUM_BIN);
  if (programs[name]) return isCommand(programs[name][0], programs[name].slice(1));
  if (!existsSync('/usr/bin/dpkg-query')) return false;
  const { stdout } = await capture('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]);
  return stdout.includes('installed') && !stdout.includes('not-installed');
}

/**
 * Makes sure that the system packages `names` (Debian's names) are there. Where we may, we install the missing ones and say
 * which; elsewhere we stop with the command to run. In production the operator decides about the system, never we.
 */
export async function ensureSystemPackages(names, purpose) {
  const present = await Promise.all(names.map(isPresent));
  const missing = names.filter((_, index) => !present[index]);
  if (missing.length === 0) return;

  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (!isRoot || process.env.NODE_ENV === 'production' || !existsSync('/usr/bin/apt-get')) {
    throw new UserError(
      `${purpose} needs system packages that are missing: ${missing.join(', ')}. Install them and run the command again.\n` +
        `On Debian and Ubuntu:\n\n  sudo apt-get update && sudo apt-get ${install.join(' ')}\n`,
    );
  }

  say(`${purpose} needs system packages. Installing: ${missing.join(', ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt-get, perhaps our own second start, may hold dpkg's lock: wait for it instead of failing.
  const patience = ['-o', 'DPkg::Lock::Timeout=300'];
  const updateAndInstall = async () => {
    await run('apt-get', [...patience, '-qq', 'update'], { env });
    await run('apt-get', [...patience, '-qq', ...install], { env });
  };
  await withProgress('Installing system packages', updateAndInstall, 'System packages installed.');
}
