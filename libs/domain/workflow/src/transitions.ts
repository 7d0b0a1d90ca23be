import type { Aside, Branch, Move, Place, ProcessDefinition, Target } from './definition.js';
import type { ActionConfig, GuardConfig, PolicyParams, TransitionConfig } from './machine-types.js';
import { positionOf, sentBackBy, voidOf, type SentBack } from './redo.js';
import type { PolicyName, StateId, StepId, TimerId } from './vocabulary.js';
import type { Way } from './ways.js';

/** Transitions by event, as a state node of the machine has them. */
export function onOf(
  ways: readonly Way[],
  definition: ProcessDefinition,
  place: Place | null,
): Record<string, readonly TransitionConfig[]> {
  return Object.fromEntries(ways.map((way) => [way.event, transitionsOf(way, definition, place)]));
}

/** Within which node of the machine a way stands: parallel steps first come to their own end. */
export interface Region {
  readonly isRegion: boolean;
}

/**
 * The branches of a way in order, the plain one last; one without a move stays where it is. In a region of
 * parallel steps a way onward ends only the region.
 */
export function transitionsOf(
  way: Way,
  definition: ProcessDefinition,
  place: Place | null,
  { isRegion }: Region = { isRegion: false },
): readonly TransitionConfig[] {
  const { event, step, outcome, move } = way;
  const confirming = way.confirming ?? [];
  const guard = (when: readonly PolicyName[], about: Partial<PolicyParams> = {}): GuardConfig => ({
    type: 'everyPolicyHolds',
    params: { policies: way.policies, when, step, duties: way.duties, ...about },
  });
  const stays = { event, step, outcome, to: stateOfTarget(definition, place, 'HERE') };
  if (move === null) {
    const again = way.reopens === true ? ({ target: reopened(place, isRegion), reenter: true } as const) : {};
    return [{ ...again, guard: guard([]), actions: way.before, meta: stays }];
  }
  const branches: readonly (Branch | Move)[] = [...(move.branches ?? []), move];
  const decided = branches.flatMap((branch) =>
    destinations(definition, place, step, branch, isRegion).map(
      ({ target, reenter, to, falls, onlyWhen }): TransitionConfig => ({
        target,
        ...(reenter ? { reenter: true } : {}),
        guard: guard([...('when' in branch ? [branch.when] : []), ...chosenWhen(onlyWhen)], {
          ...onlyWhen,
          ...(move.redo === 'chosenStep' ? { targets: targetsOf(definition, place, step) } : {}),
        }),
        actions: [
          ...way.before,
          ...confirming,
          ...(falls.length === 0 ? [] : [voidOf(falls)]),
          ...(move.notes ?? []).map((type) => ({ type })),
          ...timerActions(branch.timer),
          ...effectActions(branch),
        ],
        meta: {
          event,
          step,
          outcome,
          to,
          ...(onlyWhen !== null && 'target' in onlyWhen ? { target: onlyWhen.target } : {}),
          ...(falls.length === 0 ? {} : { falls }),
        },
      }),
    ),
  );
  if (!awaitsVoices(way)) return decided;
  const waits: TransitionConfig = {
    guard: guard([]),
    actions: [...way.before, { type: 'openNextVoices', params: { step: step ?? '', duties: way.duties } }],
    meta: stays,
  };
  const suffices = decided.map((transition) => ({
    ...transition,
    guard: guard([...transition.guard.params.when, 'voicesSuffice']),
  }));
  return [...suffices, waits];
}

/** Only an answer that confirms has to wait for others; one that sends back or ends does not. */
function awaitsVoices({ before, confirming = [] }: Way): boolean {
  return (
    before.some(({ type }) => type === 'giveVoice') && confirming.some(({ type }) => type === 'confirmStep')
  );
}

function chosenWhen(onlyWhen: SentBack['onlyWhen']): readonly PolicyName[] {
  if (onlyWhen === null) return [];
  return ['target' in onlyWhen ? 'returnsToTarget' : 'stageIsIncluded'];
}

interface Destination extends SentBack {
  readonly target: string;
  readonly reenter: boolean;
}

function destinations(
  definition: ProcessDefinition,
  place: Place | null,
  step: StepId | null,
  { to, redo }: Pick<Move, 'to' | 'redo'>,
  isRegion: boolean,
): readonly Destination[] {
  if (redo !== undefined && place !== null)
    return sentBackBy(definition, place, step, redo).map((back) =>
      isRegion && back.to === place.state
        ? { ...back, target: 'OPEN', reenter: true }
        : { ...back, target: '#ROUTE', reenter: false },
    );
  const state = stateOfTarget(definition, place, to);
  const isOnward = to === 'NEXT' || to === 'CURRENT';
  const routed = to === 'CURRENT' ? '#ROUTE' : `#${state}`;
  const target = isRegion && isOnward ? 'PASSED' : routed;
  return [{ to: state, falls: [], onlyWhen: null, target, reenter: false }];
}

function targetsOf(
  definition: ProcessDefinition,
  place: Place | null,
  step: StepId | null,
): readonly StepId[] {
  if (place === null) return [];
  return sentBackBy(definition, place, step, 'chosenStep').flatMap(({ onlyWhen }) =>
    onlyWhen !== null && 'target' in onlyWhen ? [onlyWhen.target] : [],
  );
}

function reopened(place: Place | null, isRegion: boolean): string {
  return isRegion ? 'OPEN' : `#${place?.state ?? ''}`;
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

function stateOfTarget(definition: ProcessDefinition, place: Place | null, target: Target): StateId {
  if (target === 'HERE') return place?.state ?? 'NOT_STARTED';
  if (target === 'NEXT') return neighbour(definition, place, 1);
  if (target === 'PREVIOUS') return neighbour(definition, place, -1);
  if (target === 'CURRENT') return following(definition, place);
  return target;
}

/** Where a case comes to in the plain order of things: the next stage, or the end after the last. */
function following(definition: ProcessDefinition, place: Place | null): StateId {
  const { stages, finals } = definition;
  const index = place === null ? -1 : positionOf(definition, place);
  const next = stages[place !== null && index < 0 ? 0 : index + 1] ?? finals[0];
  if (next === undefined) throw new Error(`definition ${definition.name} has no end`);
  return next.state;
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
