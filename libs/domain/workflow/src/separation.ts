import type { PersonId } from '#domain/kernel';
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
  return constraints.flatMap((constraint) =>
    constraint.kind === 'apart'
      ? apartReasons(constraint, context, step, persons)
      : notAllReasons(constraint, context, step, persons),
  );
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

function notAllReasons(
  constraint: SeparationConstraint & { kind: 'notAll' },
  context: CaseContext,
  step: StepId,
  persons: readonly PersonId[],
): readonly RefusalReason[] {
  if (!constraint.steps.includes(step)) return [];
  const others = constraint.steps.filter((other) => other !== step);
  return persons
    .filter((person) => others.every((other) => actedIn(context, other).includes(person)))
    .map((person) => reasonOf(constraint, { step, earlierStep: others.join('+'), person }));
}

function reasonOf(constraint: SeparationConstraint, params: RefusalReason['params']): RefusalReason {
  return { code: constraint.code, rule: constraint.rule, basis: constraint.basis, params };
}
