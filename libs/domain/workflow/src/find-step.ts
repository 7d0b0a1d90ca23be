import type { Place, ProcessDefinition, Step } from './definition.js';
import type { StepId } from './vocabulary.js';

/** Every place of a definition where somebody may have to act: the stages in order, then those beside. */
export function placesOf(definition: ProcessDefinition): readonly Place[] {
  return [...definition.stages, ...definition.asides];
}

/** The step of that name, wherever it stands; null when the definition has none. */
export function findStepOf(definition: ProcessDefinition, step: StepId): Step | null {
  return (
    placesOf(definition)
      .flatMap(({ steps }) => steps)
      .find((candidate) => candidate.step === step) ?? null
  );
}
