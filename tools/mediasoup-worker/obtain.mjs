import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, repositoryRoot } from '../bootstrap/folders.mjs';
import { withLock } from '../bootstrap/lock.mjs';
import { say } from '../bootstrap/progress.mjs';
import { capture } from '../bootstrap/run.mjs';
import { ensureSystemPackages } from '../bootstrap/system-packages.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { buildPackages, buildWorker } from './build.mjs';
import { fetchPrebuiltWorker, isRunnableWorker } from './prebuilt.mjs';

const recipeFolder = fileURLToPath(new URL('.', import.meta.url));
const mediasoupFolder = join(repositoryRoot, 'node_modules/mediasoup');

/** A worker is kept under its mediasoup version and the hash of this recipe: when either changes, it is made anew. */
export function recipeHash() {
  const hash = createHash('sha256');
  const made = ['build.mjs', 'compile.mjs', 'patch-dtls.mjs', 'source-lists.mjs'];
  const headers = readdirSync(join(recipeFolder, 'include'), { recursive: true }).map(
    (name) => `include/${name}`,
  );
  for (const name of [...made, ...headers.filter((file) => /\.h(pp)?$/.test(file)).sort()]) {
    hash.update(name).update(readFileSync(join(recipeFolder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * Finds, fetches or builds the media worker, and leaves its path in MEDIASOUP_WORKER_BIN for everything started from here.
 */
export async function ensureMediasoupWorker() {
  process.env.MEDIASOUP_WORKER_BIN = process.env.MEDIASOUP_WORKER_BIN
    ? checkGivenWorker(resolve(process.env.MEDIASOUP_WORKER_BIN))
    : await obtainWorker();
  return process.env.MEDIASOUP_WORKER_BIN;
}

function checkGivenWorker(file) {
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    throw new UserError(
      `MEDIASOUP_WORKER_BIN names ${file}, which cannot be executed. Correct the path, or unset it.`,
    );
  }
}

async function obtainWorker() {
  const { version } = JSON.parse(readFileSync(join(mediasoupFolder, 'package.json'), 'utf8'));
  const folder = join(
    cacheFolder(),
    'mediasoup-worker',
    `${version}-${recipeHash()}-${process.platform}-${process.arch}`,
  );
  const worker = join(folder, 'mediasoup-worker');
  // After an upgrade of the system the libraries that a worker was built with may be gone, so one that is there is tried.
  if (await isRunnableWorker(worker)) return worker;

  mkdirSync(folder, { recursive: true });
  return withLock(join(folder, 'lock'), async () => {
    if (await isRunnableWorker(worker)) return worker;
    say(`The media worker (mediasoup ${version}) is not here yet. Asking its authors for a ready one.`);
    if (await fetchPrebuiltWorker(mediasoupFolder, worker)) return worker;
    say('None to be had from here; building it. This takes a few minutes, once.');
    return buildIn(folder, worker);
  });
}

async function buildIn(folder, worker) {
  await ensureSystemPackages(buildPackages, 'Building the media worker');
  const compiler = await capture(process.env.CXX || 'g++', ['--version']);
  const compilerHash = createHash('sha256').update(compiler.stdout).digest('hex').slice(0, 12);
  // What another compiler left half done cannot be linked with what this one makes.
  const buildFolder = join(folder, `build-${compilerHash}`);
  const built = await buildWorker(join(mediasoupFolder, 'worker'), buildFolder);
  if (!(await isRunnableWorker(built))) {
    rmSync(buildFolder, { recursive: true, force: true });
    throw new Error(
      'The media worker was built but does not start. Run the command again; if it fails again, please report it.',
    );
  }
  renameSync(built, worker);
  rmSync(buildFolder, { recursive: true, force: true });
  say('The media worker is built.');
  return worker;
}
