import type { ItemTraits } from './case-event.js';
import type { Place, ProcessDefinition, Step } from './definition.js';
import type { Condition, FactCondition } from './language/document.js';
import type { StateId, StepId } from './vocabulary.js';

/** Whether an item of these traits fulfils a condition; an absent condition is fulfilled by every item. */
export function isFulfilled(condition: Condition | undefined, traits: ItemTraits | undefined): boolean {
  if (condition === undefined) return true;
  const ways = isList(condition) ? condition : [condition];
  return traits !== undefined && ways.some((way) => isFactFulfilled(way, traits));
}

function isList(condition: Condition): condition is readonly FactCondition[] {
  return Array.isArray(condition);
}

function isFactFulfilled(way: FactCondition, traits: ItemTraits): boolean {
  const { tier, documentType, channel, profile, correction } = way;
  return (
    (tier?.includes(traits.tier) ?? true) &&
    (documentType?.includes(traits.documentType) ?? true) &&
    (channel?.some((one) => traits.channels.includes(one)) ?? true) &&
    (profile?.includes(traits.profile) ?? true) &&
    (correction === undefined || (traits.correction !== null && correction.includes(traits.correction))) &&
    (way.containsPersonalInformation ?? traits.containsPersonalInformation) ===
      traits.containsPersonalInformation &&
    (way.severalAgencies ?? traits.agencies.length > 0) === traits.agencies.length > 0
  );
}

/** Where a step stands. `delivery` stands in a place without being anybody's step. */
interface Standing {
  readonly place: Place;
  readonly step: Step | null;
}

const indexes = new WeakMap<ProcessDefinition, ReadonlyMap<StepId, Standing>>();

function indexOf(definition: ProcessDefinition): ReadonlyMap<StepId, Standing> {
  const known = indexes.get(definition);
  if (known !== undefined) return known;
  const index = new Map(
    definition.stages.flatMap((place) =>
      awaitableAt(place).map((step) => {
        const found = place.steps.find((candidate) => candidate.step === step) ?? null;
        return [step, { place, step: found }] as const;
      }),
    ),
  );
  indexes.set(definition, index);
  return index;
}

/** Everything that a stage may wait for, whatever the item: its steps, and the delivery where it is made there. */
export function awaitableAt(place: Place): readonly StepId[] {
  return [
    ...place.steps.map(({ step }) => step),
    ...(place.system ?? []).flatMap(({ confirms }) => confirms ?? []),
  ];
}

/** Whether an item of these traits has to pass the step; never for a step that no stage has. */
export function isIncluded(
  definition: ProcessDefinition,
  step: StepId,
  traits: ItemTraits | undefined,
): boolean {
  const found = indexOf(definition).get(step);
  if (found === undefined) return false;
  return isFulfilled(found.place.when, traits) && isFulfilled(found.step?.when, traits);
}

/** Whether one of these steps has to be passed and does not stand confirmed. */
export function someStepWaits(
  definition: ProcessDefinition,
  { confirmed, traits }: Confirmed,
  steps: readonly StepId[],
): boolean {
  return steps.some((step) => !confirmed.includes(step) && isIncluded(definition, step, traits));
}

interface Confirmed {
  readonly confirmed: readonly StepId[];
  readonly traits?: ItemTraits;
}

/** The first stage that waits for something, in the order of the definition; null when nothing waits. */
export function currentStage(definition: ProcessDefinition, context: Confirmed): StateId | null {
  const waiting = definition.stages.find((stage) => someStepWaits(definition, context, awaitableAt(stage)));
  return waiting?.state ?? null;
}
