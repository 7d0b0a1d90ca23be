import { awaitableAt } from './conditions.js';
import type { Aside, Place, ProcessDefinition, Redo } from './definition.js';
import type { ActionConfig } from './machine-types.js';
import type { StateId, StepId } from './vocabulary.js';

/**
 * One thing that an answer can send back: what falls by it, and where the case is then. `onlyWhen` says in which
 * case it is this one.
 */
export interface SentBack {
  readonly to: StateId;
  readonly falls: readonly StepId[];
  readonly onlyWhen: { readonly target: StepId } | { readonly stage: StateId } | null;
}

/**
 * What a way back does again, exactly. A step that is done again falls, and with it every confirmation of a later
 * stage, since those were given on top of it; what stands beside it in its own stage does not rest on it and
 * stands. On the way to the draft falls only what the returning step's stage and the later ones hold: what else
 * falls is decided by what the drafter changes, when it is submitted again (changes/matrix.ts).
 */
export function sentBackBy(
  definition: ProcessDefinition,
  place: Place | Aside,
  step: StepId | null,
  redo: Redo,
): readonly SentBack[] {
  const { stages } = definition;
  const own = positionOf(definition, place);
  if (redo === 'draft') return [toDraft(definition, place, step)];
  if (redo === 'chosenStep') {
    const earlier = stages.slice(1, Math.max(own, 0)).flatMap((stage) => stage.steps.map((one) => one.step));
    const beside = place.steps.map((one) => one.step).filter((one) => one !== step);
    return [...earlier, ...beside].map((target) => ({
      ...againFrom(definition, target),
      onlyWhen: { target },
    }));
  }
  if (redo === 'previousStage')
    return stages
      .slice(0, own)
      .filter((stage) => stage.steps.length > 0)
      .toReversed()
      .map((stage) => ({
        to: stage.state,
        falls: stages.slice(stages.indexOf(stage)).flatMap(awaitableAt),
        onlyWhen: { stage: stage.state },
      }));
  return [{ ...againFrom(definition, redo.step), onlyWhen: null }];
}

function toDraft(definition: ProcessDefinition, place: Place | Aside, step: StepId | null): SentBack {
  const { stages } = definition;
  const [draft] = stages;
  if (draft === undefined) throw new Error(`definition ${definition.name} has no stage`);
  const own = positionOf(definition, place);
  const later = stages.slice(own + 1).flatMap(awaitableAt);
  const here = own < 0 || step === null || 'beside' in place ? awaitableAt(stages[own] ?? draft) : [step];
  return { to: draft.state, falls: [...new Set([...awaitableAt(draft), ...here, ...later])], onlyWhen: null };
}

function againFrom(definition: ProcessDefinition, target: StepId): Omit<SentBack, 'onlyWhen'> {
  const { stages } = definition;
  const index = stages.findIndex((stage) => awaitableAt(stage).includes(target));
  const stage = stages[index];
  if (stage === undefined) throw new Error(`definition ${definition.name}: no stage has the step ${target}`);
  return { to: stage.state, falls: [target, ...stages.slice(index + 1).flatMap(awaitableAt)] };
}

/** Where in the order of stages a place is; -1 for one that can be reached from everywhere. */
export function positionOf({ stages }: ProcessDefinition, place: Place | Aside): number {
  const state = 'beside' in place ? place.beside : place.state;
  return stages.findIndex((stage) => stage.state === state);
}

/** The action by which confirmations fall. */
export function voidOf(steps: readonly StepId[]): ActionConfig {
  return { type: 'voidConfirmations', params: { steps } };
}
