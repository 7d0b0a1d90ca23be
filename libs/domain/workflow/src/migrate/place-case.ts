import type { StateValue } from 'xstate';
import type { CaseContext } from '../case-context.js';
import { isFulfilled } from '../conditions.js';
import type { Place } from '../definition.js';
import { regionOf } from '../task-actions.js';
import { voicesOf } from '../voices.js';

/** The value of the machine in a place where these steps stand confirmed. */
export function valueAt(place: Place, { confirmed, traits }: CaseContext): StateValue {
  if (place.steps.length < 2) return place.state;
  const isOpen = (step: Place['steps'][number]): boolean =>
    !confirmed.includes(step.step) && isFulfilled(step.when, traits);
  return {
    [place.state]: Object.fromEntries(
      place.steps.map((step) => [regionOf(step.step), isOpen(step) ? 'OPEN' : 'PASSED']),
    ),
  };
}

/** The memory of a case that is in this place: its open steps call the voices that they wait for. */
export function withVoices({ steps }: Place, context: CaseContext): CaseContext {
  const called = steps.flatMap((step) => {
    const voices = context.voices?.[step.step] ?? voicesOf(step, context.traits);
    return voices.length === 0 || context.confirmed.includes(step.step) ? [] : [[step.step, voices] as const];
  });
  return called.length === 0 ? context : { ...context, voices: Object.fromEntries(called) };
}
