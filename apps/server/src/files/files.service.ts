import { Injectable } from '@nestjs/common';
import { maxBytesOf, type FileKind } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../common/errors/domain-error';
import { kindOfContent } from './content/kind-of-content';
import { FileFolders, sha256Of } from './file-folders';
import { safeFileName } from './file-name';
import { StoredFilesRepository } from './stored-files.repository';
import type { Upload } from './uploads';

/** A kept content, and where it lies under the folder of kept files. */
export interface KeptFile {
  id: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
}

/** An upload whose content was looked at, with a name that is safe to save it under. */
export interface CheckedFile extends Omit<KeptFile, 'id'> {
  name: string;
  path: string;
}

/** Files by their content. What they are for, and who may read them, is the business of the features above. */
@Injectable()
export class FilesService {
  constructor(
    private readonly repository: StoredFilesRepository,
    private readonly folders: FileFolders,
  ) {}

  /**
   * Looks at an upload and hands it to `work`, which keeps it in its own transaction. When that fails, nothing of the
   * upload stays.
   *
   * @param kinds what is accepted here
   * @throws DomainError FILE_TYPE_REFUSED, FILE_TOO_LARGE, FILE_HAS_MACROS, FILE_ENCRYPTED, FILE_DAMAGED
   */
  async take<Answer>(
    upload: Upload,
    kinds: readonly FileKind[],
    work: (file: CheckedFile) => Promise<Answer>,
  ): Promise<Answer> {
    const { path, bytes } = upload;
    const kind = await kindOfContent(path, bytes);
    if (!kinds.includes(kind)) throw new DomainError('FILE_TYPE_REFUSED');
    if (bytes > maxBytesOf(kind)) throw new DomainError('FILE_TOO_LARGE');
    const sha256 = await sha256Of(path);
    try {
      return await work({ path, bytes, kind, sha256, name: safeFileName(upload.name, kind) });
    } catch (error) {
      await this.repository.whenUnknown(sha256, () => this.folders.remove(sha256)).catch(() => undefined);
      throw error;
    }
  }

  /** Keeps a checked file for as long as the transaction's row stands; @returns its id */
  async keep({ path, sha256, bytes, kind }: CheckedFile, manager: EntityManager): Promise<string> {
    await this.repository.lockContent(sha256, manager);
    await this.folders.settle(path, sha256);
    return this.repository.add({ sha256, bytes, kind }, manager);
  }

  async find(ids: string[]): Promise<Map<string, KeptFile>> {
    return new Map((await this.repository.find(ids)).map((file) => [file.id, file]));
  }

  /** @throws DomainError NOT_FOUND */
  async get(id: string): Promise<KeptFile> {
    const file = (await this.find([id])).get(id);
    if (!file) throw new DomainError('NOT_FOUND');
    return file;
  }
}
