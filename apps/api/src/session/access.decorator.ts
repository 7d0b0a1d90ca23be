import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Duty } from '#domain/kernel';

export const accessKey = 'shenjiao:access';

/** Who may call a route at all; what the caller may do with one item is decided by the handler on the locked row. */
export type RouteAccess =
  | { readonly kind: 'public' }
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'duty'; readonly anyOf: readonly Duty[] };

/** Anyone may call this route. */
export function Public(): CustomDecorator {
  return SetMetadata(accessKey, { kind: 'public' } satisfies RouteAccess);
}

/** Everybody with a session may call this route. */
export function Authenticated(): CustomDecorator {
  return SetMetadata(accessKey, { kind: 'authenticated' } satisfies RouteAccess);
}

/** Only holders of one of these duties may call this route. */
export function RequiresDuty(...anyOf: readonly Duty[]): CustomDecorator {
  return SetMetadata(accessKey, { kind: 'duty', anyOf } satisfies RouteAccess);
}
