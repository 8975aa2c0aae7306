import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '../common/errors/domain-error';

/** A file as it arrived: on the disk under a name of ours, and under what name it was sent. Removed after the request. */
export interface Upload {
  path: string;
  bytes: number;
  name: string;
}

/** The file that came with the request, on handlers that `@ReceivesFile()`. */
export const ReceivedFile = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const { file } = context.switchToHttp().getRequest<Request>();
  if (!file) throw new DomainError('FILE_MISSING');
  return { path: file.path, bytes: file.size, name: file.originalname };
});
