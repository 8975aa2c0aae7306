import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { release } from 'node:os';
import { dirname, join } from 'node:path';
import { capture, run } from '../bootstrap/run.mjs';

// A firewall that drops packets must not hold up the start.
const answerMs = 4_000;
const downloadMs = 60_000;

/**
 * Whether the file is a worker that can run here. Called without the version that mediasoup hands it, a worker ends with
 * exit code 41; one made for another C library cannot even start.
 */
export async function isRunnableWorker(file) {
  if (!existsSync(file)) return false;
  try {
    return (await capture(file, [], { env: {} })).code === 41;
  } catch {
    return false;
  }
}

/**
 * Fetches the worker that mediasoup's authors built for this version, from where mediasoup's own installation looks for it.
 * Returns whether `target` is now there: behind many firewalls it will not be, and then we build.
 */
export async function fetchPrebuiltWorker(packageDir, target) {
  const { version, repository } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const releases =
    process.env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL ||
    `${repository.url.replace(/^git\+/, '').replace(/\.git$/, '')}/releases/download`;
  const kernel = process.platform === 'linux' ? `-kernel${parseInt(release(), 10)}` : '';
  const archiveName = `mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`;
  const temporary = mkdtempSync(`${dirname(target)}/prebuilt-`);
  try {
    const archive = join(temporary, archiveName);
    writeFileSync(archive, await download(`${releases}/${version}/${archiveName}`));
    await run('tar', ['-xzf', archive, '-C', temporary]);
    const worker = join(temporary, 'mediasoup-worker');
    if (!(await isRunnableWorker(worker))) return false;
    renameSync(worker, target);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function download(url) {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), answerMs);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), downloadMs);
    return Buffer.from(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}
