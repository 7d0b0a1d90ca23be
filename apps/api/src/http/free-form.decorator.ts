import 'reflect-metadata';
import { Allow } from 'class-validator';

const freeFormKeys = Symbol('free-form keys');

/**
 * A member whose content is not described by DTO classes (documents, release plans, operations): it passes as it
 * is, and the domain's own parser answers for it.
 */
export function FreeForm(): PropertyDecorator {
  return (target, key) => {
    const known = (Reflect.getMetadata(freeFormKeys, target) as readonly string[] | undefined) ?? [];
    Reflect.defineMetadata(freeFormKeys, [...known, String(key)], target);
    Allow()(target, String(key));
  };
}

/** The free-form members of a DTO class. */
export function freeFormKeysOf(type: { readonly prototype: object }): readonly string[] {
  return (Reflect.getMetadata(freeFormKeys, type.prototype) as readonly string[] | undefined) ?? [];
}
