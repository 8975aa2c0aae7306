import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '@diem-cau/shared';
import { PERMIT } from '../access/permit.decorator';
import { DomainError } from '../errors/domain-error';
import type { RealtimeSocket } from './connection';

/** Default deny: a command passes only with a declared permission that its connection holds. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.get<Permission | undefined>(PERMIT, context.getHandler());
    const { connection } = context.switchToWs().getClient<RealtimeSocket>().data;
    if (!permission || !connection.permissions.has(permission)) throw new DomainError('NOT_ALLOWED');
    return true;
  }
}
