import { getNextTransitions, type AnyMachineSnapshot } from 'xstate';
import type { GuardConfig, PolicyParams, TransitionMeta } from './machine-types.js';
import type { CaseSnapshot } from './snapshot.js';

/** A transition that the machine offers in its present state, whether or not its guard would let it pass. */
export interface WayOut {
  readonly params: PolicyParams;
  readonly meta: TransitionMeta;
}

/** Every way out of where the machine is, in its own order. Joins of parallel steps are no one's way out. */
export function waysOut(snapshot: CaseSnapshot): readonly WayOut[] {
  // XState widens the types of machines that are built from data: the value is an ordinary snapshot, and
  // machine-types.ts gives every transition one guard with parameters.
  const ways = getNextTransitions(snapshot as unknown as AnyMachineSnapshot);
  return ways.flatMap(({ guard, meta }) => {
    if (meta === undefined) return [];
    // As above: the guard is the one that machine-types.ts knows.
    const { params } = guard as unknown as GuardConfig;
    return [{ params, meta: meta as TransitionMeta }];
  });
}
