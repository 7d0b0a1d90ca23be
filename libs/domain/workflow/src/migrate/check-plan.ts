import { emptyContext, type CaseContext } from '../case-context.js';
import type { ItemTraits } from '../case-event.js';
import { awaitableAt, isIncluded } from '../conditions.js';
import type { Place } from '../definition.js';
import { machineFormatOf, type StoredSnapshot } from '../snapshot.js';
import { regionOf } from '../task-actions.js';
import type { StateId, StepId } from '../vocabulary.js';
import { migrateCase, type MigratedCase, type MigrationPlan } from './migrate-case.js';

/** A situation that a case of the old definition can be in, and what the plan makes of it. */
export interface CheckedSituation {
  readonly state: StateId;
  /** Of parallel steps, those that have passed: a token waits at the join. */
  readonly passed: readonly StepId[];
  readonly answer: MigratedCase;
}

/**
 * What the plan makes of every situation that a case of the old definition can be in: every place, with every
 * part of its parallel steps done. Nobody has acted in these, so what separation says is left to the real cases.
 *
 * @param traits the items for which it is asked; conditions of both definitions are decided by them.
 */
export function checkMigrationPlan(plan: MigrationPlan, traits: ItemTraits): readonly CheckedSituation[] {
  const { stages, asides } = plan.from.definition;
  const inOrder = stages.flatMap((stage, index) => {
    const earlier = stages.slice(0, index).flatMap((one) => confirmedOf(plan, one, traits));
    return subsets(confirmedOf(plan, stage, traits)).map((passed) =>
      situation(plan, stage, { earlier, passed, traits }),
    );
  });
  const beside = asides.map((aside) => {
    const index = stages.findIndex(({ state }) => state === aside.beside);
    const earlier = stages.slice(0, Math.max(index, 0)).flatMap((one) => confirmedOf(plan, one, traits));
    return situation(plan, aside, { earlier, passed: [], traits });
  });
  return [...inOrder, ...beside];
}

function confirmedOf({ from }: MigrationPlan, stage: Place, traits: ItemTraits): readonly StepId[] {
  return awaitableAt(stage).filter((step) => isIncluded(from.definition, step, traits));
}

/** Every part of the steps except all of them: with all, the place is left. */
function subsets(steps: readonly StepId[]): readonly (readonly StepId[])[] {
  return Array.from({ length: Math.max(2 ** steps.length - 1, 1) }, (_, bits) =>
    steps.filter((__, index) => ((bits >> index) & 1) === 1),
  );
}

function situation(
  plan: MigrationPlan,
  place: Place,
  told: {
    readonly earlier: readonly StepId[];
    readonly passed: readonly StepId[];
    readonly traits: ItemTraits;
  },
): CheckedSituation {
  const { from } = plan;
  const context: CaseContext = {
    ...emptyContext,
    round: 1,
    confirmed: [...told.earlier, ...told.passed],
    ...(from.definition.format === 'shenjiao-process/2' ? { traits: told.traits } : {}),
  };
  const isDone = (step: StepId): boolean =>
    told.passed.includes(step) || !isIncluded(from.definition, step, told.traits);
  const stored: StoredSnapshot = {
    machine: machineFormatOf(from),
    definition: from.hash,
    value:
      place.steps.length < 2
        ? place.state
        : {
            [place.state]: Object.fromEntries(
              place.steps.map(({ step }) => [regionOf(step), isDone(step) ? 'PASSED' : 'OPEN']),
            ),
          },
    context,
  };
  return { state: place.state, passed: told.passed, answer: migrateCase(plan, stored, told.traits) };
}
