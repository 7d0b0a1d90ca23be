import { asId, type PersonId } from '#domain/kernel';
import type { ItemTraits } from '../case-event.js';
import { isIncluded } from '../conditions.js';
import type { ProcessDefinition } from '../definition.js';
import { placesOf } from '../find-step.js';
import type { FactCondition } from '../language/document.js';

/** Items that a definition treats alike, shown by one of them. */
export interface FactClass {
  readonly traits: ItemTraits;
  /** The steps such an item has to pass; classes differ by this and by nothing else. */
  readonly steps: readonly string[];
}

/** A unit above the item's, as every proof has it. */
export const superiorUnit = 'unit:superior';
/** Another unit that the item concerns. */
export const concernedUnit = 'unit:concerned';

/** Every class of items that the conditions of a definition tell apart. */
export function factClassesOf(definition: ProcessDefinition): readonly FactClass[] {
  const ways = conditionsIn(definition);
  const steps = definition.stages.flatMap((stage) => stage.steps.map(({ step }) => step));
  const chosen = Object.fromEntries(steps.map((step) => [step, [personAt(step, 1), personAt(step, 2)]]));
  const values = <T>(mentioned: readonly (readonly T[] | undefined)[], other: T): readonly T[] => [
    ...new Set([other, ...mentioned.flatMap((list) => list ?? [])]),
  ];
  const tiers = ways.some(({ tier }) => tier !== undefined) ? (['A', 'B', 'C'] as const) : (['A'] as const);
  const corrections = corrected(definition, ways);
  const all = tiers.flatMap((tier) =>
    values(
      ways.map((way) => way.documentType),
      'other',
    ).flatMap((documentType) =>
      values(
        ways.map((way) => way.channel),
        'portal',
      ).flatMap((channel) =>
        values(
          ways.map((way) => way.profile),
          'other',
        ).flatMap((profile) =>
          mentionedBoth(ways.map((way) => way.containsPersonalInformation)).flatMap(
            (containsPersonalInformation) =>
              mentionedBoth(agenciesAsked(definition, ways)).flatMap((several) =>
                corrections.map((correction): ItemTraits => ({
                  tier,
                  documentType,
                  channels: [channel],
                  profile,
                  containsPersonalInformation,
                  agencies: several ? [concernedUnit] : [],
                  superiors: [superiorUnit],
                  correction,
                  chosen,
                })),
              ),
          ),
        ),
      ),
    ),
  );
  const classes = all.map((traits) => ({
    traits,
    steps: steps.filter((step) => isIncluded(definition, step, traits)),
  }));
  const owed = ({ traits, steps: passed }: FactClass): string =>
    `${passed.join(' ')} ${traits.correction === 'typographic'} ${traits.agencies.length}`;
  return [...new Map(classes.map((one) => [owed(one), one])).values()];
}

/** The one who acts in a step of a proof; the second voice is another person. */
export function personAt(step: string, voice: number): PersonId {
  return asId<PersonId>(voice === 1 ? step : `${step}:${voice}`);
}

function conditionsIn(definition: ProcessDefinition): readonly FactCondition[] {
  const places = placesOf(definition);
  const conditions = [
    ...places.map(({ when }) => when),
    ...places.flatMap(({ steps }) => steps.map(({ when }) => when)),
  ];
  return conditions.flatMap((when) => when ?? []);
}

function mentionedBoth(mentioned: readonly (boolean | undefined)[]): readonly boolean[] {
  return mentioned.some((value) => value !== undefined) ? [false, true] : [false];
}

function agenciesAsked(
  definition: ProcessDefinition,
  ways: readonly FactCondition[],
): readonly (boolean | undefined)[] {
  const isAsked = placesOf(definition).some(({ steps }) =>
    steps.some(({ who }) => who?.unit === 'concerned'),
  );
  return isAsked ? [true] : ways.map((way) => way.severalAgencies);
}

function corrected(
  definition: ProcessDefinition,
  ways: readonly FactCondition[],
): readonly ItemTraits['correction'][] {
  if (definition.kind === 'correction') return ['typographic', 'factual', 'legal'];
  return ways.some(({ correction }) => correction !== undefined)
    ? [null, 'typographic', 'factual', 'legal']
    : [null];
}
