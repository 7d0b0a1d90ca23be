import type { HeldDuty, PersonActor } from '#domain/kernel';
import type { Step } from '#domain/workflow';
import { readerOf } from '../assignments/reader.js';
import { stepsOfSeveralDuties } from '../cases/processes.js';

/**
 * The person with the duties that tasks are filed under. A step that several duties may do is filed under the
 * first of them, so whoever holds another one is also looked up under the first, for that step only.
 */
export function viewerOf(actor: PersonActor): PersonActor {
  const steps = [...stepsOfSeveralDuties()];
  const reader = readerOf(actor);
  const alsoUnder = reader.duties.flatMap((held) => steps.flatMap((step) => filedUnder(held, step)));
  return alsoUnder.length === 0 ? reader : { ...reader, duties: [...reader.duties, ...alsoUnder] };
}

function filedUnder(held: HeldDuty, { step, duties }: Pick<Step, 'step' | 'duties'>): readonly HeldDuty[] {
  const [first] = duties;
  const isAnother = first !== undefined && first !== held.duty && duties.includes(held.duty);
  return isAnother && (held.step ?? step) === step ? [{ duty: first, unitId: held.unitId, step }] : [];
}
