import type { Place, ProcessDefinition, Step } from './definition.js';
import type { ActionConfig, MachineConfig, NodeConfig } from './machine-types.js';
import { neighbour, onOf, transitionsOf } from './transitions.js';
import { timerIds } from './vocabulary.js';
import { routedConfigOf } from './routed-config.js';
import { closeTask, openTask, regionOf } from './task-actions.js';
import { itemWays, startOf, stepWays, systemWays, type Way } from './ways.js';

/**
 * Turns a definition into the configuration of a machine: one state per place, a parallel state where steps
 * run side by side, one named guard per way out. Nothing in it is a function.
 */
export function machineConfigOf(definition: ProcessDefinition): MachineConfig {
  return definition.format === 'shenjiao-process/2'
    ? routedConfigOf(definition)
    : chainedConfigOf(definition);
}

/** Documents of `shenjiao-process/1`: every answer names the place it leads to, and coming to a place voids the rest. */
function chainedConfigOf(definition: ProcessDefinition): MachineConfig {
  const places = [...definition.stages, ...definition.asides];
  const started: NodeConfig = { on: onOf([startOf(definition)], definition, null) };
  return {
    id: definition.name,
    initial: 'NOT_STARTED',
    states: Object.fromEntries([
      ['NOT_STARTED', started],
      ...places.map((place) => [place.state, placeNode(definition, place)] as const),
      ...definition.finals.map(({ state }): [string, NodeConfig] => [state, { id: state, type: 'final' }]),
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

/** What a place has besides its steps. */
interface Surroundings {
  readonly entry: readonly ActionConfig[];
  readonly exit: readonly ActionConfig[];
  readonly around: readonly Way[];
}

function parallelNode(
  definition: ProcessDefinition,
  place: Place,
  { entry, exit, around }: Surroundings,
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
  return {
    initial: 'OPEN',
    states: {
      OPEN: {
        entry: [openTask(step)],
        exit: [closeTask(step)],
        on: Object.fromEntries(
          stepWays(step).map((way) => [way.event, transitionsOf(way, definition, place, { isRegion: true })]),
        ),
      },
      PASSED: { type: 'final' },
    },
  };
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
