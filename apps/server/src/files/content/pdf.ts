import type { FileHandle } from 'node:fs/promises';
import { DomainError } from '../../common/errors/domain-error';
import { occurs, readPart } from './file-parts';

const TAIL_BYTES = 4096;
/** The trailer's entry of an encrypted document; trailers are never compressed. */
const ENCRYPTED = /\/Encrypt\s{0,8}(?:\d{1,10}\s{1,8}\d{1,5}\s{1,8}R|<<)/;

/** @throws DomainError FILE_TYPE_REFUSED, FILE_DAMAGED, FILE_ENCRYPTED */
export async function checkPdf(file: FileHandle, bytes: number): Promise<void> {
  const head = (await readPart(file, 0, 8)).toString('latin1');
  // Readers look for the signature further on; something else before it makes the file two things at once.
  if (!/^%PDF-[12]\.\d/.test(head)) throw new DomainError('FILE_TYPE_REFUSED');
  const tail = (await readPart(file, Math.max(0, bytes - TAIL_BYTES), TAIL_BYTES)).toString('latin1');
  if (!/startxref\s+\d+\s+%%EOF/.test(tail)) throw new DomainError('FILE_DAMAGED');
  if (await occurs(file, bytes, ENCRYPTED, 64)) throw new DomainError('FILE_ENCRYPTED');
}
