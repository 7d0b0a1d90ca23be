import type { Step } from './definition.js';
import type { ActionConfig } from './machine-types.js';
import type { StepId } from './vocabulary.js';

/** `firstReview` → `FIRST_REVIEW`. */
export function regionOf(step: StepId): string {
  return step.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Asks for the tasks of a step. */
export function openTask({ step, duties }: Step): ActionConfig {
  return { type: 'openTask', params: { step, duties } };
}

/** Takes back what is open of a step. */
export function closeTask({ step }: Step): ActionConfig {
  return { type: 'closeTask', params: { step } };
}
