import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

let count = 0;

/** A name beside `path` that no other process and no other call uses. */
export function temporaryPath(path) {
  count += 1;
  return `${path}.${process.pid}-${count}.tmp`;
}

/** Writes so that a reader, or a start after a power cut in between, finds the whole new content or the old. */
export function writeFileAtomically(path, content, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = temporaryPath(path);
  writeFileSync(temporary, content, { mode, flush: true });
  renameSync(temporary, path);
}
