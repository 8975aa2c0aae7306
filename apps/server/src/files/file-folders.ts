import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config';

/** What the database and the logs need to go on is never given to uploads. */
const RESERVE_BYTES = 256 * 1024 * 1024;

/**
 * The folders of files on the disk. Every name in them is made here: the SHA-256 of the content. Uploads arrive in a folder of
 * their own on the same volume, so that a whole file moves into its place by one renaming.
 */
@Injectable()
export class FileFolders implements OnModuleInit {
  readonly kept: string;
  readonly arriving: string;

  constructor(config: Config) {
    this.kept = join(config.dataFolder, 'files');
    this.arriving = join(config.dataFolder, 'uploads');
  }

  /** What a killed server was receiving belongs to nobody: one server alone uses these folders. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.kept, { recursive: true, mode: 0o700 });
    await mkdir(this.arriving, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.arriving)) await rm(join(this.arriving, name), { recursive: true });
  }

  /** Whether there is room for so many bytes more. */
  async hasRoomFor(bytes: number): Promise<boolean> {
    const { bavail, bsize } = await statfs(this.arriving);
    return bavail * bsize - bytes > RESERVE_BYTES;
  }

  /** A kept file's place, relative to `kept`. */
  placeOf(sha256: string): string {
    return join(sha256.slice(0, 2), sha256);
  }

  /** Moves an arrived file into its place; durable when it returns. */
  async settle(path: string, sha256: string): Promise<void> {
    const place = join(this.kept, this.placeOf(sha256));
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await writeThrough(path);
    await rename(path, place);
    for (const folder of [dirname(place), this.kept]) await writeThrough(folder);
  }

  async remove(sha256: string): Promise<void> {
    await rm(join(this.kept, this.placeOf(sha256)), { force: true });
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function writeThrough(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
