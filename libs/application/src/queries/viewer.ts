import type { HeldDuty, PersonActor } from '#domain/kernel';
import type { Step } from '#domain/workflow';
import { shippedProcesses } from '../cases/processes.js';

/** Every step that several duties may do, once, however many definitions have it. */
const steps: readonly FiledStep[] = [
  ...new Map(
    shippedProcesses
      .flatMap(({ definition }) => [...definition.stages, ...definition.asides])
      .flatMap((place) => place.steps)
      .filter(({ duties }) => duties.length > 1)
      .map(({ step, duties }) => [`${step} ${duties.join(' ')}`, { step, duties }] as const),
  ).values(),
];

type FiledStep = Pick<Step, 'step' | 'duties'>;

/**
 * The person with the duties that tasks are filed under. A step that several duties may do is filed under the
 * first of them, so whoever holds another one is also looked up under the first, for that step only.
 */
export function viewerOf(actor: PersonActor): PersonActor {
  const alsoUnder = actor.duties.flatMap((held) => steps.flatMap((step) => filedUnder(held, step)));
  return alsoUnder.length === 0 ? actor : { ...actor, duties: [...actor.duties, ...alsoUnder] };
}

function filedUnder(held: HeldDuty, { step, duties }: FiledStep): readonly HeldDuty[] {
  const [first] = duties;
  const isAnother = first !== undefined && first !== held.duty && duties.includes(held.duty);
  return isAnother && (held.step ?? step) === step ? [{ duty: first, unitId: held.unitId, step }] : [];
}
