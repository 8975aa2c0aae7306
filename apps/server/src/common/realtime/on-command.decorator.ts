import { applyDecorators } from '@nestjs/common';
import { SubscribeMessage } from '@nestjs/websockets';
import type { CommandName, CommandRequest, CommandResponse, Permission } from '@diem-cau/shared';
import { Permit } from '../access/permit.decorator';
import type { RealtimeSocket } from './connection';

type Handler<Name extends CommandName> = (
  socket: RealtimeSocket,
  body: CommandRequest<Name>,
) => Promise<CommandResponse<Name>>;

/**
 * Handles one command of the contract for those who hold the permission. An unknown name, a DTO
 * that asks for more than the contract, or a wrong answer does not compile.
 */
export function OnCommand<Name extends CommandName>(name: Name, permission: Permission) {
  return (target: object, key: string, descriptor: TypedPropertyDescriptor<Handler<Name>>): void =>
    applyDecorators(SubscribeMessage(name), Permit(permission))(target, key, descriptor);
}
