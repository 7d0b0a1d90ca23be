import type { Place, ProcessDefinition, Step } from './definition.js';
import type { StepId } from './vocabulary.js';

/** Every place of a definition where somebody may have to act: the stages in order, then those beside. */
export function placesOf(definition: ProcessDefinition): readonly Place[] {
  return [...definition.stages, ...definition.asides];
}

const stepsByDefinition = new WeakMap<ProcessDefinition, ReadonlyMap<StepId, Step>>();

/** The step of that name, wherever it stands; null when the definition has none. */
export function findStepOf(definition: ProcessDefinition, step: StepId): Step | null {
  const known = stepsByDefinition.get(definition) ?? stepsOf(definition);
  stepsByDefinition.set(definition, known);
  return known.get(step) ?? null;
}

function stepsOf(definition: ProcessDefinition): ReadonlyMap<StepId, Step> {
  const steps = placesOf(definition).flatMap((place) => place.steps);
  return new Map(steps.toReversed().map((step) => [step.step, step]));
}
