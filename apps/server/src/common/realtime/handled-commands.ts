import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Permission } from '@diem-cau/shared';
import { PERMIT } from '../access/permit.decorator';

const MESSAGE = 'message';
const IS_GATEWAY = 'websockets:is_gateway';

export interface CommandHandler {
  command: string;
  handler: string;
  permission: Permission | null;
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
        const command: unknown = Reflect.getMetadata(MESSAGE, handler);
        if (typeof command !== 'string') return [];
        const permission = reflector.get<Permission | undefined>(PERMIT, handler) ?? null;
        return [{ command, handler: `${name}.${method}`, permission }];
      }),
    );
}

export const handledCommands = (app: INestApplicationContext): ReadonlySet<string> =>
  new Set(commandHandlers(app).map(({ command }) => command));
