import { isFulfilled } from '../conditions.js';
import type { Bilingual, Condition } from '../language/document.js';
import type { StepId } from '../vocabulary.js';
import type { Edge, Exploration } from './explore.js';
import type { Fault } from './fault.js';
import { faultBy, firstOfEach } from './paths.js';

/**
 * A rule of an office's own over all ways that a case can take. `requires`: these steps stand confirmed whenever
 * `before` happens (the delivery, the end, or an answer in favour at a step). `never`: what must not happen in
 * `state`. `when` limits it to some items.
 */
export interface OfficePolicy {
  readonly name: string;
  readonly title: Bilingual;
  readonly when?: Condition;
  readonly requires?: readonly StepId[];
  readonly before?: 'delivery' | 'end' | { readonly step: StepId };
  readonly never?: { readonly event: string; readonly state?: string };
}

/** Policies that some way breaks, with the shortest of these. */
export function brokenPolicies(
  { process, edges }: Exploration,
  policies: readonly OfficePolicy[],
): readonly Fault[] {
  const end = process.definition.finals[0]?.state;
  return policies.flatMap((policy) => {
    const concerned = edges.filter(({ moved }) => isFulfilled(policy.when, moved.next.context.traits));
    const broken = concerned.flatMap((edge) => breaches(policy, edge, end));
    return firstOfEach(
      broken.map(({ edge, what }) => faultBy('PROOF.POLICY', edge, { policy: policy.name, what })),
    );
  });
}

interface Breach {
  readonly edge: Edge;
  readonly what: string;
}

function breaches(
  { requires = [], before = 'delivery', never }: OfficePolicy,
  edge: Edge,
  end: string | undefined,
): readonly Breach[] {
  const { event, from, to } = edge;
  const isForbidden =
    never !== undefined &&
    event.type === never.event &&
    (never.state === undefined || from?.state === never.state);
  const missing = happens(before, edge, end) ? requires.filter((step) => !to.fresh.includes(step)) : [];
  return [...(isForbidden ? [{ edge, what: event.type }] : []), ...missing.map((what) => ({ edge, what }))];
}

function happens(
  before: NonNullable<OfficePolicy['before']>,
  { from, to, moved }: Edge,
  end: string | undefined,
): boolean {
  if (before === 'delivery') return moved.effects.some(({ type }) => type === 'publication.deliver');
  if (before === 'end') return to.isClosed && to.state === end;
  return to.fresh.includes(before.step) && from?.fresh.includes(before.step) !== true;
}
