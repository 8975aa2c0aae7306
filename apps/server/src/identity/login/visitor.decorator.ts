import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { deviceOf, type Visitor } from '../device';

/** Who makes the request, before anybody is signed in. */
export const FromWhere = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const { ip, headers } = context.switchToHttp().getRequest<Request>();
  return { address: ip ?? '', device: deviceOf(headers['user-agent']) };
});
