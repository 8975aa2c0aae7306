import type { FileHandle } from 'node:fs/promises';
import { occurs } from './file-parts';

/** The name of the stream in which Office keeps a document under a password, as the old container writes names. */
const ENCRYPTED_PACKAGE = new RegExp([...'EncryptedPackage'].map((letter) => `${letter}\\x00`).join(''));

/** Whether an old container (as of .doc, .xls, .ppt) is a new document under a password. */
export function isEncryptedOffice(file: FileHandle, bytes: number): Promise<boolean> {
  return occurs(file, bytes, ENCRYPTED_PACKAGE, 64);
}
