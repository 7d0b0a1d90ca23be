import { assertNever, type PersonId } from '#domain/kernel';
import { actedIn, type CaseContext } from './case-context.js';
import type { SeparationConstraint } from './definition.js';
import type { RefusalReason } from './refusal.js';
import type { StepId } from './vocabulary.js';

/**
 * Which constraints the given natural persons would break by acting in the step, judged over the whole
 * case: an act in a voided round still bars, and everybody an act counts for is barred.
 */
export function separationReasons(
  constraints: readonly SeparationConstraint[],
  context: CaseContext,
  step: StepId,
  persons: readonly PersonId[],
): readonly RefusalReason[] {
  return constraints.flatMap((constraint) => {
    switch (constraint.kind) {
      case 'apart':
        return apartReasons(constraint, context, step, persons);
      case 'notAll':
        return atMostReasons({ ...constraint, count: constraint.steps.length - 1 }, context, step, persons);
      case 'atMost':
        return atMostReasons(constraint, context, step, persons);
      case 'same':
        return sameReasons(constraint, context, step, persons);
      default:
        return assertNever(constraint);
    }
  });
}

function apartReasons(
  constraint: SeparationConstraint & { kind: 'apart' },
  context: CaseContext,
  step: StepId,
  persons: readonly PersonId[],
): readonly RefusalReason[] {
  const barring = new Set<StepId>();
  if (constraint.one.includes(step)) constraint.other.forEach((other) => barring.add(other));
  if (constraint.other.includes(step)) constraint.one.forEach((one) => barring.add(one));
  barring.delete(step);
  return [...barring].flatMap((earlierStep) =>
    actedIn(context, earlierStep)
      .filter((person) => persons.includes(person))
      .map((person) => reasonOf(constraint, { step, earlierStep, person })),
  );
}

function atMostReasons(
  constraint: SeparationConstraint & { readonly steps: readonly StepId[] } & { readonly count: number },
  context: CaseContext,
  step: StepId,
  persons: readonly PersonId[],
): readonly RefusalReason[] {
  if (!constraint.steps.includes(step)) return [];
  return persons.flatMap((person) => {
    const done = constraint.steps.filter(
      (other) => other !== step && actedIn(context, other).includes(person),
    );
    return done.length < constraint.count
      ? []
      : [reasonOf(constraint, { step, earlierStep: done.join('+'), person })];
  });
}

/** Whoever acts in a bound step must be among those who acted in the others, as far as somebody has. */
function sameReasons(
  constraint: SeparationConstraint & { readonly kind: 'same' },
  context: CaseContext,
  step: StepId,
  persons: readonly PersonId[],
): readonly RefusalReason[] {
  if (!constraint.steps.includes(step)) return [];
  return constraint.steps
    .filter((other) => other !== step && actedIn(context, other).length > 0)
    .filter((other) => !persons.some((person) => actedIn(context, other).includes(person)))
    .map((earlierStep) => reasonOf(constraint, { step, earlierStep }));
}

function reasonOf(constraint: SeparationConstraint, params: RefusalReason['params']): RefusalReason {
  return { code: constraint.code, rule: constraint.rule, basis: constraint.basis, params };
}
