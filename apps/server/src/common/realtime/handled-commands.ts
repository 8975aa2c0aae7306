import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Permission } from '@diem-cau/shared';
import { PERMIT } from '../access/permit.decorator';
import { COMMAND, HOT, type BodyCheck, type HotCommand } from './hot-command';

const IS_GATEWAY = 'websockets:is_gateway';

export interface CommandHandler {
  command: string;
  handler: string;
  permission: Permission | null;
  /** How it is served without Nest; null for all others. */
  hot: HotCommand | null;
}

/** Every socket command that a gateway of this application handles. */
export function commandHandlers(app: INestApplicationContext): CommandHandler[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getProviders()
    .filter(({ metatype }) => metatype && Reflect.getMetadata(IS_GATEWAY, metatype))
    .flatMap(({ instance, name }) =>
      scanner.getAllMethodNames(Object.getPrototypeOf(instance)).flatMap((method) => {
        const handler = instance[method];
        const command: unknown = Reflect.getMetadata(COMMAND, handler);
        if (typeof command !== 'string') return [];
        const permission = reflector.get<Permission | undefined>(PERMIT, handler) ?? null;
        const check = reflector.get<BodyCheck<unknown> | undefined>(HOT, handler);
        const hot = check ? { permission, check, handle: handler.bind(instance) } : null;
        return [{ command, handler: `${name}.${method}`, permission, hot }];
      }),
    );
}

/** By the name of the command; with null for those that Nest serves. */
export const handledCommands = (app: INestApplicationContext): ReadonlyMap<string, HotCommand | null> =>
  new Map(commandHandlers(app).map(({ command, hot }) => [command, hot]));
