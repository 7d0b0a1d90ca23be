import { awaitableAt } from './conditions.js';
import type { Place, ProcessDefinition, Step } from './definition.js';
import type { ActionConfig, AlwaysConfig, MachineConfig, NodeConfig } from './machine-types.js';
import { closeTask, openTask, regionOf } from './task-actions.js';
import { onOf, transitionsOf } from './transitions.js';
import { timerIds } from './vocabulary.js';
import { itemWays, mayHaveVoices, startOf, stepWays, systemWays } from './ways.js';

/** The state in which a case never stays: from it, the first stage that waits is entered. */
export const routeState = 'ROUTE';

/**
 * The machine of a definition of `shenjiao-process/2`. Where a case stands follows from what stands confirmed:
 * every answer first changes that, and then the case goes to the first stage that waits for something. So a way
 * back, a change of the text and a condition on the item are one and the same thing to it.
 */
export function routedConfigOf(definition: ProcessDefinition): MachineConfig {
  const places = [...definition.stages, ...definition.asides];
  return {
    id: definition.name,
    initial: 'NOT_STARTED',
    states: Object.fromEntries<NodeConfig>([
      ['NOT_STARTED', { on: onOf([startOf(definition)], definition, null) }],
      [routeState, routeNode(definition)],
      ...places.map((place) => [place.state, placeNode(definition, place)] as const),
      ...definition.finals.map(
        ({ state }) => [state, { id: state, type: 'final', entry: endingOf(definition) }] as const,
      ),
    ]),
  };
}

function routeNode({ stages, finals }: ProcessDefinition): NodeConfig {
  const toStages = stages.map((stage): AlwaysConfig => ({
    guard: { type: 'someStepWaits', params: { steps: awaitableAt(stage) } },
    target: `#${stage.state}`,
  }));
  return { id: routeState, always: [...toStages, { target: `#${finals[0]?.state ?? ''}` }] };
}

function placeNode(definition: ProcessDefinition, place: Place): NodeConfig {
  const around = [...systemWays(place), ...itemWays(definition, place)];
  const entry: readonly ActionConfig[] = definition.stages[0] === place ? [{ type: 'startNextRound' }] : [];
  const exit = timersOf(place);
  const [only] = place.steps;
  if (place.steps.length > 1)
    return {
      id: place.state,
      type: 'parallel',
      entry,
      exit,
      on: onOf(around, definition, place),
      always: [
        { guard: { type: 'noStepWaits', params: { steps: awaitableAt(place) } }, target: `#${routeState}` },
      ],
      states: Object.fromEntries(
        place.steps.map((step) => [regionOf(step.step), regionNode(definition, place, step)]),
      ),
    };
  return {
    id: place.state,
    entry: only === undefined ? entry : [...entry, ...opening(only)],
    exit: only === undefined ? exit : [closeTask(only), ...exit],
    on: onOf(only === undefined ? around : [...stepWays(only), ...around], definition, place),
  };
}

/** One of the parallel steps: open until it is confirmed, and open again as soon as that no longer stands. */
function regionNode(definition: ProcessDefinition, place: Place, step: Step): NodeConfig {
  const waits = { type: 'someStepWaits', params: { steps: [step.step] } } as const;
  return {
    initial: 'ASK',
    states: {
      ASK: { always: [{ guard: waits, target: 'OPEN' }, { target: 'PASSED' }] },
      OPEN: {
        entry: opening(step),
        exit: [closeTask(step)],
        on: Object.fromEntries(
          stepWays(step).map((way) => [way.event, transitionsOf(way, definition, place, { isRegion: true })]),
        ),
      },
      PASSED: { always: [{ guard: waits, target: 'OPEN' }] },
    },
  };
}

function opening(step: Step): readonly ActionConfig[] {
  return mayHaveVoices(step)
    ? [{ type: 'callVoices', params: { step: step.step } }, openTask(step)]
    : [openTask(step)];
}

/** A timer belongs to the place that waits for it, except the one that runs on over the rest of the case. */
function timersOf(place: Place): readonly ActionConfig[] {
  return (place.system ?? [])
    .map(({ event }) => timerIds.find((timer) => timer === event))
    .filter((timer) => timer !== undefined)
    .flatMap((timer) => [{ type: 'forgetDueTime' }, { type: 'cancelTimer', params: { timer } }]);
}

function endingOf({ stages }: ProcessDefinition): readonly ActionConfig[] {
  return stages.some(({ afterwards }) => afterwards !== undefined)
    ? [{ type: 'forgetDueTime' }, { type: 'cancelTimer', params: { timer: 'afterwards.due' } }]
    : [];
}
