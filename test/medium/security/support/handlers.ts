import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Permission } from '@diem-cau/shared';
import { OPEN, PERMIT } from '../../../../apps/server/src/common/access/permit.decorator';
import type { TestServer } from '../../../support/server';

export interface HttpHandler {
  /** Such as `VenuesController.rename`. */
  name: string;
  method: string;
  /** Such as `/api/venues/:venueId`. */
  path: string;
  permission: Permission | undefined;
  /** Why it is open to everybody. */
  open: string | undefined;
}

/** Every controller method that is a route. */
export function httpHandlers({ app }: TestServer): HttpHandler[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype, name }) =>
      scanner
        .getAllMethodNames(Object.getPrototypeOf(instance))
        .filter((method) => Reflect.hasMetadata(PATH_METADATA, instance[method]))
        .map((method) => ({
          name: `${name}.${method}`,
          method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, instance[method])] ?? 'GET',
          path: pathOf(
            metatype ? Reflect.getMetadata(PATH_METADATA, metatype) : '',
            Reflect.getMetadata(PATH_METADATA, instance[method]),
          ),
          permission: reflector.get<Permission | undefined>(PERMIT, instance[method]),
          open: reflector.get<string | undefined>(OPEN, instance[method]),
        })),
    );
}

function pathOf(ofController: string, ofMethod: string): string {
  const parts = `${ofController}/${ofMethod}`.split('/').filter(Boolean);
  return `/${[...(parts[0] === 'metrics' ? [] : ['api']), ...parts].join('/')}`;
}
