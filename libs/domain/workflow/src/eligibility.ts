import type { PersonBy } from './case-event.js';
import type { CompiledProcess } from './compile.js';
import { findStepOf } from './find-step.js';
import { recusalReasons } from './recusal.js';
import { refusal, type RefusalReason } from './refusal.js';
import { separationReasons } from './separation.js';
import { stateOf, type StoredSnapshot } from './snapshot.js';
import { whoReasons } from './step-policies.js';
import type { Step } from './definition.js';
import type { StepId } from './vocabulary.js';

/** The step of a definition, wherever it stands; null when the definition has none of that name. */
export function findStep({ definition }: CompiledProcess, step: StepId): Step | null {
  return findStepOf(definition, step);
}

interface AskedOfStep {
  readonly process: CompiledProcess;
  readonly stored: StoredSnapshot;
  readonly step: StepId;
  readonly person: Pick<PersonBy, 'persons' | 'duties' | 'elsewhere'>;
}

/** Why the person is not one of those whom the step asks: duty, unit, choice. Separation is another question. */
export function dutyReasonsAt({ process, stored, step, person }: AskedOfStep): readonly RefusalReason[] {
  const found = findStep(process, step);
  if (found === null) return [refusal('EVENT.UNKNOWN', { event: step })];
  return whoReasons(
    { definition: process.definition, context: stored.context, step, duties: found.duties },
    person,
  );
}

/**
 * Why this person may not act in the step, apart from what the step then asks for: duty, recusal, and
 * separation over the whole case. Empty means eligible. Asked for everybody with the duty, it tells who could act instead.
 */
export function eligibility(asked: AskedOfStep): readonly RefusalReason[] {
  const { process, stored, step, person } = asked;
  if (findStep(process, step) === null) return dutyReasonsAt(asked);
  return [
    ...dutyReasonsAt(asked),
    ...recusalReasons(stored.context, person.persons),
    ...separationReasons(process.definition.separation, stored.context, step, person.persons),
  ];
}

/** Why the person may not change the draft now: only in `DRAFT`, and only who may be its author. */
export function draftEditReasons(
  process: CompiledProcess,
  stored: StoredSnapshot,
  person: PersonBy,
): readonly RefusalReason[] {
  const elsewhere =
    stateOf(stored) === 'DRAFT' ? [] : [refusal('EDIT.NOT_IN_DRAFT', { state: stateOf(stored) })];
  return [...elsewhere, ...eligibility({ process, stored, step: 'draft', person })];
}

/** Why the person may not change the treatment now: only in `DEIDENTIFICATION`, and only who may treat. */
export function treatmentEditReasons(
  process: CompiledProcess,
  stored: StoredSnapshot,
  person: PersonBy,
): readonly RefusalReason[] {
  const elsewhere =
    stateOf(stored) === 'DEIDENTIFICATION'
      ? []
      : [refusal('EDIT.NOT_IN_DEIDENTIFICATION', { state: stateOf(stored) })];
  return [...elsewhere, ...eligibility({ process, stored, step: 'deidentification', person })];
}
