import type { CompiledProcess } from '../compile.js';
import type { Place, ProcessDefinition, Step } from '../definition.js';
import { compareRules } from './compare-rules.js';
import { compareSteps, conditionText } from './compare-steps.js';
import { change, type DefinitionChange, isSame, listed } from './definition-change.js';

/**
 * What is different between two definitions, for the person who decides whether the second shall hold: places and steps
 * first, then rules. Nothing that differs is left out: what no sentence of its own speaks of is said to differ.
 */
export function compareDefinitions(
  before: CompiledProcess,
  after: CompiledProcess,
): readonly DefinitionChange[] {
  if (before.hash === after.hash) return [];
  const found = [
    ...comparePlaces(before.definition, after.definition),
    ...compareAllSteps(before.definition, after.definition),
    ...compareRules(before.definition, after.definition),
  ];
  return found.length === 0 ? [change('CHANGE.WORDING')] : found;
}

const placesOf = ({ stages, asides }: ProcessDefinition): readonly Place[] => [...stages, ...asides];

function comparePlaces(before: ProcessDefinition, after: ProcessDefinition): readonly DefinitionChange[] {
  const earlier = new Map(placesOf(before).map((place) => [place.state, place]));
  const later = new Set(placesOf(after).map(({ state }) => state));
  const common = ({ stages }: ProcessDefinition): readonly string[] =>
    stages.map(({ state }) => state).filter((state) => earlier.has(state) && later.has(state));
  return [
    ...[...earlier.keys()]
      .filter((state) => !later.has(state))
      .map((state) => change('CHANGE.STAGE_REMOVED', { state })),
    ...placesOf(after).flatMap((place) => {
      const known = earlier.get(place.state);
      return known === undefined
        ? [change('CHANGE.STAGE_ADDED', { state: place.state })]
        : comparePlace(known, place);
    }),
    ...(isSame(common(before), common(after))
      ? []
      : [change('CHANGE.ORDER', { states: listed(common(after)) })]),
  ];
}

function comparePlace(before: Place, after: Place): readonly DefinitionChange[] {
  const { state } = after;
  const otherwise = ({ system, item, afterwards, ...place }: Place): unknown => [
    system,
    item,
    afterwards,
    'beside' in place ? place.beside : null,
  ];
  return [
    ...(isSame(before.when, after.when)
      ? []
      : [
          change('CHANGE.STAGE_CONDITION', {
            state,
            before: conditionText(before.when),
            after: conditionText(after.when),
          }),
        ]),
    ...(isSame(otherwise(before), otherwise(after)) ? [] : [change('CHANGE.STAGE_OTHERWISE', { state })]),
  ];
}

interface PlacedStep {
  readonly state: string;
  readonly step: Step;
}

/** Steps by name; one that is open in several places is compared place by place. */
function stepsOf(definition: ProcessDefinition): ReadonlyMap<string, readonly PlacedStep[]> {
  const found = new Map<string, PlacedStep[]>();
  for (const { state, steps } of placesOf(definition))
    for (const step of steps) found.set(step.step, [...(found.get(step.step) ?? []), { state, step }]);
  return found;
}

function compareAllSteps(before: ProcessDefinition, after: ProcessDefinition): readonly DefinitionChange[] {
  const [earlier, later] = [stepsOf(before), stepsOf(after)];
  const removed = [...earlier].filter(([step]) => !later.has(step));
  return [
    ...removed.map(([step, places]) => change('CHANGE.STEP_REMOVED', { step, state: statesOf(places) })),
    ...[...later].flatMap(([step, places]) => {
      const known = earlier.get(step);
      if (known === undefined) return [change('CHANGE.STEP_ADDED', { step, state: statesOf(places) })];
      return compareStep(step, known, places);
    }),
  ];
}

function compareStep(
  step: string,
  before: readonly PlacedStep[],
  after: readonly PlacedStep[],
): readonly DefinitionChange[] {
  const moved =
    statesOf(before) === statesOf(after)
      ? []
      : [change('CHANGE.STEP_MOVED', { step, before: statesOf(before), after: statesOf(after) })];
  const compared = after.flatMap((placed, index) => {
    const same = before.find(({ state }) => state === placed.state) ?? before[index];
    return same === undefined ? [] : compareSteps(same.step, placed.step);
  });
  return [...moved, ...compared];
}

const statesOf = (places: readonly PlacedStep[]): string => listed(places.map(({ state }) => state));
