import { Injectable } from '@nestjs/common';
import type { FileKind } from '@diem-cau/shared';
import type { Response } from 'express';
import { DomainError } from '../common/errors/domain-error';
import { FileFolders } from './file-folders';
import { attachmentOf } from './file-name';
import type { KeptFile } from './files.service';

const TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

export interface SendOptions {
  /** The name it is saved under; null for a picture within a page. */
  attachment: string | null;
  /** Seconds for which a browser need not ask again; nobody but the browser may keep it. */
  maxAge: number;
}

/** Sends kept files so that nothing in them can run: never guessed at, never in our origin's name. */
@Injectable()
export class SendFile {
  constructor(private readonly folders: FileFolders) {}

  /** Answers with the file or the part that was asked for. @throws DomainError NOT_FOUND when the disk has lost it */
  async send(response: Response, file: KeptFile, { attachment, maxAge }: SendOptions): Promise<void> {
    const headers = {
      'Content-Type': TYPES[file.kind],
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': maxAge > 0 ? `private, max-age=${maxAge}` : 'private, no-cache',
      ETag: `"${file.sha256}"`,
      ...(attachment !== null && { 'Content-Disposition': attachmentOf(attachment) }),
    };
    await new Promise<void>((resolve, reject) => {
      response.sendFile(
        this.folders.placeOf(file.sha256),
        {
          root: this.folders.kept,
          dotfiles: 'allow',
          headers,
          acceptRanges: true,
          cacheControl: false,
          etag: false,
          lastModified: false,
        },
        (error?: Error) => {
          if (!error || response.headersSent) resolve();
          else reject(isMissing(error) ? new DomainError('NOT_FOUND') : error);
        },
      );
    });
  }
}

const isMissing = (error: Error): boolean => 'code' in error && error.code === 'ENOENT';
