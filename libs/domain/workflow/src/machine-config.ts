import type { Duty } from '#domain/kernel';
import type {
  Aside,
  Branch,
  ItemMove,
  Move,
  Outcome,
  Place,
  ProcessDefinition,
  Step,
  SubjectRule,
  SystemMove,
  Target,
} from './definition.js';
import type {
  ActionConfig,
  GuardConfig,
  MachineConfig,
  NodeConfig,
  TransitionConfig,
} from './machine-types.js';
import {
  timerIds,
  type EditEventType,
  type EventType,
  type OutcomeId,
  type PolicyName,
  type StateId,
  type StepId,
  type TimerId,
} from './vocabulary.js';

/** What the judging of a step's subject asks for. */
const subjectPolicies: Readonly<Record<SubjectRule, readonly PolicyName[]>> = {
  same: ['shownIsCurrent', 'subjectIsUnchanged'],
  newContent: ['shownIsCurrent', 'releasePlanIsUnchanged'],
  new: ['shownIsCurrent'],
  any: [],
};

interface Way {
  readonly event: EventType;
  readonly step: StepId | null;
  readonly outcome: OutcomeId | null;
  readonly duties: readonly Duty[];
  readonly policies: readonly PolicyName[];
  readonly before: readonly ActionConfig[];
  readonly move: Move | null;
}

/**
 * Turns a definition into the configuration of a machine: one state per place, a parallel state where steps
 * run side by side, one named guard per way out. Nothing in it is a function.
 */
export function machineConfigOf(definition: ProcessDefinition): MachineConfig {
  const places = [...definition.stages, ...definition.asides];
  return {
    id: definition.name,
    initial: 'NOT_STARTED',
    states: Object.fromEntries([
      ['NOT_STARTED', { on: onOf([startOf(definition)], definition, null) }],
      ...places.map((place) => [place.state, placeNode(definition, place)] as const),
      ...definition.finals.map(({ state, effects = [] }) => [
        state,
        {
          id: state,
          type: 'final',
          entry: effects.map((effect) => ({ type: 'requestEffect', params: { effect } })),
        },
      ]),
    ]),
  };
}

function placeNode(definition: ProcessDefinition, place: Place): NodeConfig {
  const around = [...systemWays(place), ...itemWays(definition, place)];
  const entry = entryOf(definition, place);
  const exit = exitOf(place);
  const [only] = place.steps;
  if (place.steps.length > 1) return parallelNode(definition, place, { entry, exit, around });
  const ways = only === undefined ? around : [...stepWays(only), ...around];
  return {
    id: place.state,
    entry: only === undefined ? entry : [...entry, openTask(only)],
    exit: only === undefined ? exit : [closeTask(only), ...exit],
    on: onOf(ways, definition, place),
  };
}

function parallelNode(
  definition: ProcessDefinition,
  place: Place,
  {
    entry,
    exit,
    around,
  }: { entry: readonly ActionConfig[]; exit: readonly ActionConfig[]; around: readonly Way[] },
): NodeConfig {
  return {
    id: place.state,
    type: 'parallel',
    entry,
    exit,
    on: onOf(around, definition, place),
    onDone: { target: `#${neighbour(definition, place, 1)}` },
    states: Object.fromEntries(
      place.steps.map((step) => [regionOf(step.step), regionNode(definition, place, step)]),
    ),
  };
}

/** One of the parallel steps: open until it passes. Its other answers leave the whole place. */
function regionNode(definition: ProcessDefinition, place: Place, step: Step): NodeConfig {
  const ways = stepWays(step).map((way) => ({ way, target: way.move?.to === 'NEXT' ? 'PASSED' : null }));
  return {
    initial: 'OPEN',
    states: {
      OPEN: {
        entry: [openTask(step)],
        exit: [closeTask(step)],
        on: Object.fromEntries(
          ways.map(({ way, target }) => [way.event, transitionsOf(way, definition, place, target)]),
        ),
      },
      PASSED: { type: 'final' },
    },
  };
}

/** `firstReview` → `FIRST_REVIEW`. */
export function regionOf(step: StepId): string {
  return step.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function startOf(definition: ProcessDefinition): Way {
  const { start, startStep } = definition;
  const before: readonly ActionConfig[] = [
    { type: 'recordAct', params: { step: startStep } },
    { type: 'rememberSubject' },
  ];
  return { ...itemWay(start), step: startStep, before };
}

function itemWay(move: ItemMove): Way {
  const duty: readonly PolicyName[] = move.duties.length === 0 ? [] : ['dutyIsHeld'];
  const policies: readonly PolicyName[] = ['personActs', ...duty, ...(move.requires ?? [])];
  return { event: move.event, step: null, outcome: null, duties: move.duties, policies, before: [], move };
}

function itemWays(definition: ProcessDefinition, place: Place): readonly Way[] {
  const everywhere = definition.everywhere.filter(({ except }) => !except.includes(place.state));
  return [...(place.item ?? []), ...everywhere].map(itemWay);
}

function systemWays(place: Place): readonly Way[] {
  return (place.system ?? []).map((move: SystemMove) => ({
    event: move.event,
    step: null,
    outcome: null,
    duties: [],
    policies: ['systemActs', ...(move.requires ?? [])],
    before: [],
    move,
  }));
}

function stepWays(step: Step): readonly Way[] {
  const answers: readonly Way[] = step.outcomes.map((outcome) => ({
    event: `${step.step}.${outcome.outcome}` as const,
    step: step.step,
    outcome: outcome.outcome,
    duties: step.duties,
    policies: [
      'personActs',
      'dutyIsHeld',
      'dutiesAreSeparate',
      ...subjectPolicies[step.subject],
      ...(outcome.requires ?? []),
    ],
    before: memoryOf(step, outcome),
    move: outcome,
  }));
  return step.editing === undefined ? answers : [...answers, editWay(step, step.editing)];
}

/** Changing content moves nothing: whoever does it has acted in the step. */
function editWay({ step, duties }: Step, event: EditEventType): Way {
  const before: readonly ActionConfig[] = [{ type: 'recordAct', params: { step } }];
  return {
    event,
    step,
    outcome: null,
    duties,
    policies: ['personActs', 'dutyIsHeld', 'dutiesAreSeparate'],
    before,
    move: null,
  };
}

function memoryOf(step: Step, outcome: Outcome): readonly ActionConfig[] {
  return [
    { type: 'recordAct', params: { step: step.step } },
    ...(step.subject === 'new' || step.subject === 'newContent'
      ? [{ type: 'rememberSubject' } as const]
      : []),
    ...(outcome.confirms === undefined
      ? []
      : [{ type: 'confirmStep', params: { step: outcome.confirms } } as const]),
  ];
}

function onOf(
  ways: readonly Way[],
  definition: ProcessDefinition,
  place: Place | null,
): Record<string, readonly TransitionConfig[]> {
  return Object.fromEntries(ways.map((way) => [way.event, transitionsOf(way, definition, place, null)]));
}

/** The branches of a way in order, the plain one last; one without a move stays where it is. */
function transitionsOf(
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

/** Coming to a stage voids what stood confirmed there and after it; coming to the first begins a round. */
function entryOf(definition: ProcessDefinition, place: Place): readonly ActionConfig[] {
  const index = definition.stages.indexOf(place);
  if (index < 0) return [];
  const steps = definition.stages.slice(index).flatMap((stage) => stage.steps.map(({ step }) => step));
  const voids: ActionConfig = { type: 'voidConfirmations', params: { steps } };
  return index === 0 ? [{ type: 'startNextRound' }, voids] : [voids];
}

function exitOf(place: Place): readonly ActionConfig[] {
  return (place.system ?? [])
    .map(({ event }) => timerIds.find((timer) => timer === event))
    .filter((timer) => timer !== undefined)
    .flatMap((timer) => [{ type: 'forgetDueTime' }, { type: 'cancelTimer', params: { timer } }]);
}

function openTask({ step, duties }: Step): ActionConfig {
  return { type: 'openTask', params: { step, duties } };
}

function closeTask({ step }: Step): ActionConfig {
  return { type: 'closeTask', params: { step } };
}

function stateOfTarget(definition: ProcessDefinition, place: Place | null, target: Target | 'HERE'): StateId {
  if (target === 'HERE') return place?.state ?? 'NOT_STARTED';
  if (target === 'NEXT') return neighbour(definition, place, 1);
  if (target === 'PREVIOUS') return neighbour(definition, place, -1);
  return target;
}

/** The stage before or after; asides count from the stage they stand beside. */
function neighbour(definition: ProcessDefinition, place: Place | Aside | null, offset: 1 | -1): StateId {
  const origin = place !== null && 'beside' in place ? place.beside : place?.state;
  const index = definition.stages.findIndex(({ state }) => state === origin);
  const found = index < 0 ? undefined : definition.stages[index + offset];
  if (found === undefined)
    throw new Error(
      `definition ${definition.name}: no stage at ${offset} from ${place?.state ?? 'the start'}`,
    );
  return found.state;
}
