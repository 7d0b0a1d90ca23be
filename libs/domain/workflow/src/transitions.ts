import type { Aside, Branch, Move, Place, ProcessDefinition, Target } from './definition.js';
import type { ActionConfig, GuardConfig, TransitionConfig } from './machine-types.js';
import type { PolicyName, StateId, TimerId } from './vocabulary.js';
import type { Way } from './ways.js';

/** Transitions by event, as a state node of the machine has them. */
export function onOf(
  ways: readonly Way[],
  definition: ProcessDefinition,
  place: Place | null,
): Record<string, readonly TransitionConfig[]> {
  return Object.fromEntries(ways.map((way) => [way.event, transitionsOf(way, definition, place, null)]));
}

/**
 * The branches of a way in order, the plain one last; one without a move stays where it is. `target` overrides
 * where it leads, for the parallel steps, which first come to their own end.
 */
export function transitionsOf(
  way: Way,
  definition: ProcessDefinition,
  place: Place | null,
  target: string | null,
): readonly TransitionConfig[] {
  const { event, step, outcome, move } = way;
  const guardWhen = (when: readonly PolicyName[]): GuardConfig => ({
    type: 'everyPolicyHolds',
    params: { policies: way.policies, when, step, duties: way.duties },
  });
  if (move === null) {
    const meta = { event, step, outcome, to: stateOfTarget(definition, place, 'HERE') };
    return [{ guard: guardWhen([]), actions: way.before, meta }];
  }
  const branches: readonly (Branch | Move)[] = [...(move.branches ?? []), move];
  return branches.map((branch) => {
    const to = stateOfTarget(definition, place, branch.to);
    return {
      target: target ?? `#${to}`,
      guard: guardWhen('when' in branch ? [branch.when] : []),
      actions: [
        ...way.before,
        ...(move.notes ?? []).map((type) => ({ type })),
        ...timerActions(branch.timer),
        ...effectActions(branch),
      ],
      meta: { event, step, outcome, to },
    };
  });
}

function effectActions({ effects = [] }: Branch | Move): readonly ActionConfig[] {
  return effects.map((effect) => ({ type: 'requestEffect', params: { effect } }));
}

function timerActions(timer: TimerId | undefined): readonly ActionConfig[] {
  if (timer === undefined) return [];
  return [
    { type: 'rememberDueTime', params: { timer } },
    { type: 'setTimer', params: { timer } },
  ];
}

function stateOfTarget(definition: ProcessDefinition, place: Place | null, target: Target | 'HERE'): StateId {
  if (target === 'HERE') return place?.state ?? 'NOT_STARTED';
  if (target === 'NEXT') return neighbour(definition, place, 1);
  if (target === 'PREVIOUS') return neighbour(definition, place, -1);
  return target;
}

/** The stage before or after in the order of the definition; asides count from the stage they stand beside. */
export function neighbour(
  definition: ProcessDefinition,
  place: Place | Aside | null,
  offset: 1 | -1,
): StateId {
  const origin = place !== null && 'beside' in place ? place.beside : place?.state;
  const index = definition.stages.findIndex(({ state }) => state === origin);
  const found = index < 0 ? undefined : definition.stages[index + offset];
  if (found === undefined)
    throw new Error(
      `definition ${definition.name}: no stage at ${offset} from ${place?.state ?? 'the start'}`,
    );
  return found.state;
}
