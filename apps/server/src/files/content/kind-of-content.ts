import { open } from 'node:fs/promises';
import type { FileKind } from '@diem-cau/shared';
import { fileTypeFromFile } from 'file-type';
import { DomainError } from '../../common/errors/domain-error';
import { checkImage } from './images';
import { officeKind } from './office-document';
import { isEncryptedOffice } from './old-office';
import { checkPdf } from './pdf';

/**
 * What a file is, by its content alone: first by the signature, then by a look inside, because a signature is easily put before
 * something else.
 *
 * @param bytes the file's size
 * @throws DomainError FILE_TYPE_REFUSED for what is not accepted, FILE_HAS_MACROS, FILE_ENCRYPTED, FILE_DAMAGED,
 *   FILE_TOO_LARGE for an image of too many pixels
 */
export async function kindOfContent(path: string, bytes: number): Promise<FileKind> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const file = await open(path, 'r');
  try {
    switch (found?.ext) {
      case 'pdf':
        await checkPdf(file, bytes);
        return 'pdf';
      case 'png':
      case 'apng':
        await checkImage(file, bytes, 'png');
        return 'png';
      case 'jpg':
        await checkImage(file, bytes, 'jpeg');
        return 'jpeg';
      case 'webp':
        await checkImage(file, bytes, 'webp');
        return 'webp';
      case 'cfb':
        throw new DomainError(
          (await isEncryptedOffice(file, bytes)) ? 'FILE_ENCRYPTED' : 'FILE_TYPE_REFUSED',
        );
      default:
        if (!(await isZip(file))) throw new DomainError('FILE_TYPE_REFUSED');
        return await officeKind(path, bytes);
    }
  } finally {
    await file.close();
  }
}

async function isZip(file: { read: Awaited<ReturnType<typeof open>>['read'] }): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return bytesRead === 4 && buffer.equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
}
