import type { HeldDuty, PersonActor } from '#domain/kernel';
import { shippedProcesses } from '../cases/processes.js';

const steps = shippedProcesses
  .flatMap(({ definition }) => [...definition.stages, ...definition.asides])
  .flatMap((place) => place.steps);

/**
 * The person with the duties that tasks are filed under. A step that several duties may do is filed under the
 * first of them, so whoever holds another one is also looked up under the first, for that step only.
 */
export function viewerOf(actor: PersonActor): PersonActor {
  const alsoUnder = actor.duties.flatMap((held): readonly HeldDuty[] =>
    steps
      .filter(
        ({ step, duties }) =>
          duties.includes(held.duty) && duties[0] !== held.duty && (held.step ?? step) === step,
      )
      .map(({ step, duties }) => ({ duty: duties[0]!, unitId: held.unitId, step })),
  );
  return alsoUnder.length === 0 ? actor : { ...actor, duties: [...actor.duties, ...alsoUnder] };
}
