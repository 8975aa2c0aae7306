import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '@diem-cau/shared';
import type { RequestWithCaller } from '../common/access/caller.decorator';
import { OPEN, PERMIT } from '../common/access/permit.decorator';
import { actorOf } from '../common/access/principal';
import { DomainError } from '../common/errors/domain-error';
import { AccessService } from './access.service';
import { permissionsOf } from './permissions';

/**
 * Default deny for HTTP: a handler says `@Open` or names a permission, which the account of the
 * session must hold, in the conference that the path names if it names one.
 */
@Injectable()
export class HttpAccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const handler = context.getHandler();
    if (this.reflector.get<string | undefined>(OPEN, handler)) return true;
    const permission = this.reflector.get<Permission | undefined>(PERMIT, handler);
    if (!permission) throw new DomainError('NOT_ALLOWED');

    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    const { principal, sessionId } = await this.access.account(request.headers.cookie);
    const code = request.params['conferenceCode'];
    const scope = typeof code === 'string' ? await this.access.conference(code) : null;
    const roles = scope
      ? await this.access.rolesIn(principal, scope)
      : await this.access.rolesAnywhere(principal.accountId);
    const permissions = permissionsOf(roles);
    if (!permissions.has(permission)) throw new DomainError('NOT_ALLOWED');
    request.caller = {
      principal,
      actor: actorOf(principal),
      sessionId: sessionId ?? '',
      conferenceId: scope?.conferenceId ?? null,
      roles,
      permissions,
    };
    return true;
  }
}
