import { applyDecorators, SetMetadata, UseInterceptors, type CustomDecorator } from '@nestjs/common';
import { SessionRenewal } from './session-renewal.js';

export const accessKey = 'shenjiao:access';

/** Who may call a route at all; what the caller may do with one item is decided by the handler on the locked row. */
export type RouteAccess = { readonly kind: 'public' } | { readonly kind: 'authenticated' };

export const presumedKey = 'shenjiao:presumed';

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

/** Everybody with a session may call this route. */
export function Authenticated(): CustomDecorator {
  return SetMetadata(accessKey, { kind: 'authenticated' } satisfies RouteAccess);
}
