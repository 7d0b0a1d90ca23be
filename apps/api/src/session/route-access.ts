import { isOpenTo, type Permission } from '#domain/access';
import type { PersonActor } from '#domain/kernel';
import { AccessForbiddenError } from './access.error.js';

/** Who may call a route at all; what the caller may do with one item is decided where the item is read. */
export type RouteAccess =
  { readonly kind: 'public' } | { readonly kind: 'permitted'; readonly permission: Permission };

/** Whether a route is this person's, by the duties held or lent at this moment. */
export function isOpen(access: RouteAccess, { duties, standsFor = [] }: PersonActor): boolean {
  const held = [...duties, ...standsFor.flatMap((lent) => lent.duties)];
  return access.kind === 'public' || isOpenTo(access.permission, held);
}

/** @throws AccessForbiddenError */
export function requireOpen(access: RouteAccess, actor: PersonActor): void {
  if (!isOpen(access, actor)) throw new AccessForbiddenError();
}

/** Whether a route is about the caller's own account only: open also to somebody who has to change his password first. */
export function isOwnAccount(access: RouteAccess): boolean {
  return access.kind === 'permitted' && access.permission === 'session.own';
}
