import { applyDecorators, Logger, SetMetadata } from '@nestjs/common';
import type { Ack, CommandName, CommandRequest, CommandResponse, Permission } from '@diem-cau/shared';
import { Permit } from '../access/permit.decorator';
import { DomainError } from '../errors/domain-error';
import { toWireError } from '../errors/wire-error';
import type { RealtimeSocket } from './connection';

export const COMMAND = 'message';
export const HOT = 'realtime:hot';

/** @throws DomainError BAD_INPUT; @returns the body, and nothing that the contract does not name */
export type BodyCheck<Body> = (body: unknown) => Body;

type Handler<Name extends CommandName> = (
  socket: RealtimeSocket,
  body: CommandRequest<Name>,
) => Promise<CommandResponse<Name>>;

/**
 * As `OnCommand`, for what every page sends every few seconds: a function checks the body, and nothing of Nest's lies between
 * the socket and the handler, which costs several times what the command itself does. The rules are the same.
 */
export function OnHotCommand<Name extends CommandName>(
  name: Name,
  permission: Permission,
  check: BodyCheck<CommandRequest<Name>>,
) {
  return (target: object, key: string, descriptor: TypedPropertyDescriptor<Handler<Name>>): void =>
    applyDecorators(SetMetadata(COMMAND, name), SetMetadata(HOT, check), Permit(permission))(
      target,
      key,
      descriptor,
    );
}

export interface HotCommand {
  permission: Permission | null;
  check: BodyCheck<unknown>;
  handle(socket: RealtimeSocket, body: unknown): Promise<unknown>;
}

const logger = new Logger('HotCommand');

/** Does what the guard, the pipe, the interceptor and the filter of a gateway do; it never throws. */
export async function serve(hot: HotCommand, socket: RealtimeSocket, body: unknown): Promise<Ack<unknown>> {
  try {
    const { permissions } = socket.data.connection;
    if (!hot.permission || !permissions.has(hot.permission)) throw new DomainError('NOT_ALLOWED');
    return { ok: true, data: (await hot.handle(socket, hot.check(body))) ?? null };
  } catch (error) {
    return { ok: false, error: toWireError(error, logger) };
  }
}
