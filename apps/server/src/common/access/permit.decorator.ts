import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@diem-cau/shared';

export const PERMIT = 'access:permit';
export const OPEN = 'access:open';

/** The permission a handler asks for. A handler without one, and without `@Open`, is refused. */
export const Permit = (permission: Permission): MethodDecorator => SetMetadata(PERMIT, permission);

/** Lets everyone in; the reason is for the reader and for the list of open handlers. */
export const Open = (reason: string): MethodDecorator => SetMetadata(OPEN, reason);
