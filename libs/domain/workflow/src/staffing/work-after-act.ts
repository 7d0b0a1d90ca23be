import type { PersonId } from '#domain/kernel';
import type { StepId } from '../vocabulary.js';
import type { Work, WorkSlot } from './work.js';

/**
 * What a case still needs once these persons have acted in the step, whatever they answer: asked before somebody is
 * given a task.
 */
export function workAfterAct(work: Work, step: StepId, persons: readonly PersonId[]): Work {
  const taken = work.slots.findIndex((slot) => slot.step === step && isFor(slot, persons));
  return {
    ...work,
    slots: work.slots
      .filter((_, at) => at !== taken)
      .map((slot) => (slot.step === step ? { ...slot, not: [...slot.not, ...persons] } : slot)),
    acts: { ...work.acts, [step]: [...new Set([...(work.acts[step] ?? []), ...persons])] },
  };
}

function isFor({ only }: WorkSlot, persons: readonly PersonId[]): boolean {
  return only === null || only.some((person) => persons.includes(person));
}
