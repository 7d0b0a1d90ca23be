import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const accessKey = 'shenjiao:access';

/** Who may call a route at all; what the caller may do with one item is decided by the handler on the locked row. */
export type RouteAccess = { readonly kind: 'public' } | { readonly kind: 'authenticated' };

/** Anyone may call this route. */
export function Public(): CustomDecorator {
  return SetMetadata(accessKey, { kind: 'public' } satisfies RouteAccess);
}

/** Everybody with a session may call this route. */
export function Authenticated(): CustomDecorator {
  return SetMetadata(accessKey, { kind: 'authenticated' } satisfies RouteAccess);
}
