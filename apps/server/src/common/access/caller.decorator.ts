import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Permission, Role } from '@diem-cau/shared';
import type { Request } from 'express';
import type { Principal } from './principal';

/** The one who makes an HTTP request, as the access guard found them. */
export interface HttpCaller {
  principal: Principal;
  actor: string;
  sessionId: string;
  /** The conference that the path names; null on routes without one. */
  conferenceId: string | null;
  roles: Role[];
  permissions: ReadonlySet<Permission>;
}

export interface RequestWithCaller extends Request {
  caller: HttpCaller;
}

export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<RequestWithCaller>().caller,
);

/** The id of the conference that the route's code names. */
export const ConferenceId = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { conferenceId } = context.switchToHttp().getRequest<RequestWithCaller>().caller;
  if (!conferenceId) throw new Error('The route names no conference');
  return conferenceId;
});
