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
  // XState widens the types of machines that are built from data; machine-types.ts says what they hold, one guard
  // with parameters per transition.
  return getNextTransitions(snapshot as unknown as AnyMachineSnapshot).flatMap(({ guard, meta }) =>
    meta === undefined
      ? []
      : [{ params: (guard as unknown as GuardConfig).params, meta: meta as TransitionMeta }],
  );
}
