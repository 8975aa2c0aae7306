import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic-file.mjs';
import { repositoryRoot } from './folders.mjs';
import { withLock } from './lock.mjs';
import { withProgress } from './progress.mjs';
import { run } from './run.mjs';

const nx = join(repositoryRoot, 'node_modules/.bin/nx');
const stampFile = join(repositoryRoot, 'node_modules/.cache/diem-cau/built');
const results = ['apps/server/dist/main.js', 'apps/web/dist/index.html'].map((file) =>
  join(repositoryRoot, file),
);
const sources = ['apps', 'libs', 'package-lock.json', 'tsconfig.base.json'];
const ignored = new Set(['dist', 'node_modules']);

/** Builds server and web when their sources have changed since the last build. */
export async function ensureBuilt() {
  // Without the build tool this is an image that was delivered built.
  if (!existsSync(nx) || isFresh()) return;
  await withLock(join(repositoryRoot, '.nx/build.lock'), async () => {
    if (isFresh()) return;
    // Taken before the build: what is edited meanwhile is built next time.
    const hash = hashSources();
    const env = { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' };
    const build = () => run(process.execPath, [nx, 'run-many', '-t', 'build'], { cwd: repositoryRoot, env });
    await withProgress('Building server and web', build, 'Server and web are built.');
    writeFileAtomically(stampFile, hash);
  });
}

function isFresh() {
  return (
    results.every(existsSync) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashSources()
  );
}

function hashSources() {
  const hash = createHash('sha256');
  for (const name of sources) hashEntry(hash, name);
  return hash.digest('hex');
}

function hashEntry(hash, name) {
  const path = join(repositoryRoot, name);
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    hash.update(`${name}\0`).update(readFileSync(path));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!ignored.has(entry.name) && !entry.isSymbolicLink()) hashEntry(hash, join(name, entry.name));
  }
}
