import type { FileHandle } from 'node:fs/promises';

/** Up to `length` octets from `position`; fewer at the file's end. */
export async function readPart(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

const WINDOW_BYTES = 1024 * 1024;

/**
 * Whether a pattern occurs anywhere in a file, read octet by octet as Latin-1 without holding more than a window of it.
 *
 * @param longest the greatest length of what the pattern can match
 */
export async function occurs(
  file: FileHandle,
  bytes: number,
  pattern: RegExp,
  longest: number,
): Promise<boolean> {
  for (let position = 0; position < bytes; position += WINDOW_BYTES) {
    const part = await readPart(file, position, WINDOW_BYTES + longest);
    if (pattern.test(part.toString('latin1'))) return true;
  }
  return false;
}
