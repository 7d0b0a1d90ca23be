import { applyDecorators, SetMetadata, UseInterceptors, type CustomDecorator } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from '#domain/access';
import { accessKey, presumedKey } from './access-metadata.js';
import type { RouteAccess } from './route-access.js';
import { SessionRenewal } from './session-renewal.js';

/**
 * The route's command proves the session in its own transaction (SessionRenewal repeats it when that fails), so the
 * guard may take it from memory: one question less to the database, and no moment between question and act.
 */
export function SessionProvenByCommand(): MethodDecorator {
  return applyDecorators(SetMetadata(presumedKey, true), UseInterceptors(SessionRenewal));
}

/** Anyone may call this route. */
export function Public(): CustomDecorator {
  return SetMetadata(accessKey, { kind: 'public' } satisfies RouteAccess);
}

/**
 * Those may call this route to whom docs/permissions.csv allows the permission in some case; the description of the API
 * names it. What it comes to for one item is asked again where the item is read.
 */
export function Needs(permission: Permission): MethodDecorator {
  return applyDecorators(
    SetMetadata(accessKey, { kind: 'permitted', permission } satisfies RouteAccess),
    ApiExtension('x-permission', permission),
  );
}
