import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { FILE_LIMITS } from '@diem-cau/shared';
import type { Request, Response } from 'express';
import multer, { diskStorage, MulterError } from 'multer';
import { finalize, type Observable } from 'rxjs';
import { DomainError } from '../common/errors/domain-error';
import { FileFolders } from './file-folders';

/** What surrounds the file in the request: its headers and a few short fields. */
const AROUND_BYTES = 64 * 1024;
const SILENCE_MS = 60_000;

/**
 * Receives one file named `file` straight onto the disk, after the caller's permission was checked. Whatever happens, nothing of it is
 * left in the folder of arriving files when the request is over.
 */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly receive;

  constructor(private readonly folders: FileFolders) {
    this.receive = multer({
      storage: diskStorage({
        destination: (_request, _file, done) => done(null, folders.arriving),
        filename: (_request, _file, done) => done(null, randomUUID()),
      }),
      limits: {
        fileSize: FILE_LIMITS.documentBytes,
        files: 1,
        fields: 10,
        parts: 11,
        fieldNameSize: 40,
        fieldSize: 8 * 1024,
        headerPairs: 20,
      },
      defParamCharset: 'utf8',
    }).single('file');
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > FILE_LIMITS.documentBytes + AROUND_BYTES) throw new DomainError('FILE_TOO_LARGE');
    if (!(await this.folders.hasRoomFor(announced))) throw new DomainError('STORAGE_FULL');
    await this.arrival(request, context.switchToHttp().getResponse<Response>());
    return next.handle().pipe(
      finalize(() => {
        if (request.file) void rm(request.file.path, { force: true });
      }),
    );
  }

  private arrival(request: Request, response: Response): Promise<void> {
    // A line that fell silent holds a place on the disk; one that is merely slow may take its time.
    request.setTimeout(SILENCE_MS, () => request.destroy());
    return new Promise((resolve, reject) => {
      this.receive(request, response, (error: unknown) => {
        request.setTimeout(0);
        if (error) reject(refusalOf(error));
        else resolve();
      });
    });
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof MulterError) {
    return new DomainError(error.code === 'LIMIT_FILE_SIZE' ? 'FILE_TOO_LARGE' : 'BAD_INPUT');
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return new DomainError('STORAGE_FULL');
  return new DomainError('UPLOAD_BROKEN_OFF');
}

/** The handler takes one file, sent as `multipart/form-data`. */
export const ReceivesFile = (): MethodDecorator => applyDecorators(UseInterceptors(UploadInterceptor));
