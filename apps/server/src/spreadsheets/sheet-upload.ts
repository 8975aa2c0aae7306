import {
  applyDecorators,
  createParamDecorator,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { SPREADSHEET_LIMITS } from '@diem-cau/shared';
import type { Request, Response } from 'express';
import multer, { memoryStorage, MulterError } from 'multer';
import type { Observable } from 'rxjs';
import { DomainError } from '../common/errors/domain-error';

const FILE_BYTES = SPREADSHEET_LIMITS.megabytes * 1024 * 1024;
const SILENCE_MS = 60_000;

const receive = multer({
  storage: memoryStorage(),
  limits: {
    fileSize: FILE_BYTES,
    files: 1,
    fields: 20,
    parts: 21,
    fieldNameSize: 40,
    fieldSize: 1024,
    headerPairs: 20,
  },
}).single('file');

/** Receives one file named `file` and a few short fields, after the caller's permission was checked. */
@Injectable()
export class SheetUploadInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    request.setTimeout(SILENCE_MS, () => request.destroy());
    await new Promise<void>((resolve, reject) => {
      receive(request, http.getResponse<Response>(), (error: unknown) => {
        request.setTimeout(0);
        if (error) reject(refusalOf(error));
        else resolve();
      });
    });
    return next.handle();
  }
}

function refusalOf(error: unknown): DomainError {
  if (!(error instanceof MulterError)) return new DomainError('UPLOAD_BROKEN_OFF');
  return error.code === 'LIMIT_FILE_SIZE'
    ? new DomainError('SHEET_TOO_LARGE', { megabytes: SPREADSHEET_LIMITS.megabytes })
    : new DomainError('BAD_INPUT');
}

/** The handler takes a spreadsheet, sent as `multipart/form-data`. */
export const ReceivesSheet = (): MethodDecorator => applyDecorators(UseInterceptors(SheetUploadInterceptor));

/** The bytes of the spreadsheet. */
export const UploadedSheet = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { file } = context.switchToHttp().getRequest<Request>();
  if (!file) throw new DomainError('FILE_MISSING');
  return file.buffer;
});
