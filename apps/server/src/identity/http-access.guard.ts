import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CONNECT_AS, type ConnectAs, type Permission } from '@diem-cau/shared';
import type { HttpCaller, RequestWithCaller } from '../common/access/caller.decorator';
import { OPEN, PERMIT } from '../common/access/permit.decorator';
import { actorOf } from '../common/access/principal';
import { DomainError } from '../common/errors/domain-error';
import { AccessService } from './access.service';
import { holdsIn, OF_ANY_UNIT, permissionsOf, permissionsOfAccount } from './permissions';
import { Scopes } from './scopes';

/** Which of the browser's identities a request uses. Without it: the account, or for reading whichever may. */
const AS_HEADER = 'x-connect-as';

/**
 * Default deny for HTTP: a handler says `@Open` or names a permission. The caller must hold it in the
 * conference that the path names, over the unit whose record the path names, or anywhere if it names
 * neither; then the handler itself looks at the unit in the body.
 */
@Injectable()
export class HttpAccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessService,
    private readonly scopes: Scopes,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const handler = context.getHandler();
    if (this.reflector.get<string | undefined>(OPEN, handler)) return true;
    const permission = this.reflector.get<Permission | undefined>(PERMIT, handler);
    if (!permission) throw new DomainError('NOT_ALLOWED');

    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    const { conferenceCode } = request.params;
    request.caller =
      typeof conferenceCode === 'string'
        ? await this.inConference(request, conferenceCode, permission)
        : await this.ofAccount(request, permission);
    return true;
  }

  private async inConference(
    request: RequestWithCaller,
    code: string,
    permission: Permission,
  ): Promise<HttpCaller> {
    const named = request.headers[AS_HEADER];
    if (named !== undefined) return this.identified(request, asConnectAs(named), code, permission);
    if (request.method !== 'GET') return this.identified(request, 'account', code, permission);
    let refused: unknown = new DomainError('NOT_SIGNED_IN');
    for (const as of CONNECT_AS) {
      try {
        return await this.identified(request, as, code, permission);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        // "Not signed in" as one kind says less than "not allowed" as another.
        if (!IS_ABSENT.has(error.code)) refused = error;
      }
    }
    throw refused;
  }

  private async identified(
    request: RequestWithCaller,
    as: ConnectAs,
    code: string,
    permission: Permission,
  ): Promise<HttpCaller> {
    const { principal, sessionId, scope } = await this.access.identify(as, code, request.headers.cookie);
    if (scope.conferenceCode !== code.toUpperCase()) throw new DomainError('NOT_ALLOWED');
    const roles = await this.access.rolesIn(principal, scope);
    const permissions = permissionsOf(roles);
    if (!permissions.has(permission)) throw new DomainError('NOT_ALLOWED');
    const { conferenceId, state } = scope;
    if (!holdsIn(state, permission)) throw new DomainError('STATE_CONFLICT', { state });
    return {
      principal,
      actor: actorOf(principal),
      sessionId: sessionId ?? '',
      conferenceId,
      roles,
      permissions,
    };
  }

  private async ofAccount(request: RequestWithCaller, permission: Permission): Promise<HttpCaller> {
    const { principal, sessionId } = await this.access.account(request.headers.cookie);
    const roles = await this.access.rolesAnywhere(principal.accountId);
    const unitIds = await this.unitsOfRecord(request);
    const permissions =
      unitIds && !OF_ANY_UNIT.has(permission)
        ? await this.access.permissionsOver(principal.accountId, unitIds)
        : permissionsOfAccount(roles);
    if (!permissions.has(permission)) throw new DomainError('NOT_ALLOWED');
    return {
      principal,
      actor: actorOf(principal),
      sessionId: sessionId ?? '',
      conferenceId: null,
      roles,
      permissions,
    };
  }

  /** The units whose record the path names; null when it names none. @throws DomainError NOT_FOUND */
  private async unitsOfRecord(request: RequestWithCaller): Promise<string[] | null> {
    for (const [param, unitsOf] of this.scopes.recordParams) {
      const id = request.params[param];
      if (typeof id !== 'string') continue;
      const unitIds = UUID.test(id) && (await unitsOf(id));
      if (!unitIds) throw new DomainError('NOT_FOUND');
      return unitIds;
    }
    return null;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const IS_ABSENT = new Set(['NOT_SIGNED_IN', 'SCREEN_NOT_PAIRED']);

/** @throws DomainError BAD_INPUT */
function asConnectAs(value: string | string[]): ConnectAs {
  const as = CONNECT_AS.find((one) => one === value);
  if (!as) throw new DomainError('BAD_INPUT');
  return as;
}
