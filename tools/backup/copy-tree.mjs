import { createHash } from 'node:crypto';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const chunkBytes = 2 ** 20;

/**
 * Copies `source` to `target` and writes it through to the disk. Files that vanish meanwhile are passed over, because the
 * source is in use.
 *
 * @param skip told each path relative to `source`; what it answers true for is left out
 * @returns the folders and files copied: { folders: [path], files: [{ path, size, sha256 }] }, relative to `source`
 */
export async function copyTree(source, target, skip = () => false) {
  const copied = { folders: [], files: [] };
  await copyFolder('');
  return copied;

  async function copyFolder(folder) {
    await mkdir(join(target, folder), { recursive: true, mode: 0o700 });
    const entries = await ignoreMissing(readdir(join(source, folder), { withFileTypes: true }));
    for (const entry of entries ?? []) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (skip(path)) continue;
      if (entry.isDirectory()) {
        copied.folders.push(path);
        await copyFolder(path);
      } else if (entry.isFile()) {
        const file = await ignoreMissing(copyFile(join(source, path), join(target, path)));
        if (file) copied.files.push({ path, ...file });
      }
    }
  }
}

/** Copies one file, durably, and gives { size, sha256 } of what was copied. */
export async function copyFile(source, target) {
  const from = await open(source, 'r');
  try {
    const to = await open(target, 'w', 0o600);
    try {
      const digest = await pour(from, to);
      await to.sync();
      return digest;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

/** Gives { size, sha256 } of a file, after making sure that it is on the disk. */
export async function digestFile(path) {
  const file = await open(path, 'r+');
  try {
    const digest = await pour(file);
    await file.sync();
    return digest;
  } finally {
    await file.close();
  }
}

async function pour(from, to) {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let size = 0;
  for (;;) {
    const { bytesRead } = await from.read(buffer, 0, chunkBytes, size);
    if (bytesRead === 0) return { size, sha256: hash.digest('hex') };
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await to?.writeFile(chunk);
    size += bytesRead;
  }
}

async function ignoreMissing(promise) {
  try {
    return await promise;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
