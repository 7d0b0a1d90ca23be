import type { PersonId } from '#domain/kernel';
import { actedIn, type CaseContext } from '../case-context.js';
import type { CompiledProcess } from '../compile.js';
import { isIncluded } from '../conditions.js';
import type { Aside, ProcessDefinition, SeparationConstraint, Step } from '../definition.js';
import { stateOf, type StoredSnapshot } from '../snapshot.js';
import type { Voice } from '../voices.js';
import { voicesOf } from '../voices.js';
import type { Work, WorkRules, WorkSlot } from './work.js';

const rulesByDefinition = new WeakMap<ProcessDefinition, WorkRules>();

/**
 * What a case still needs from people until it can end: every step that the item has to pass and that does not
 * stand confirmed, and what the place beside the stages asks for in which it may be waiting.
 *
 * @param ownUnit the item's unit, in which duties count that the definition asks of it.
 */
export function remainingWork(process: CompiledProcess, stored: StoredSnapshot, ownUnit: string): Work {
  const { definition } = process;
  const { context } = stored;
  const aside = definition.asides.find(({ state }) => state === stateOf(stored)) ?? null;
  const confirmed = aside !== null && beginsAnew(aside) ? [] : context.confirmed;
  const inStages = definition.stages
    .flatMap(({ steps }) => steps)
    .filter(({ step }) => !confirmed.includes(step) && isIncluded(definition, step, context.traits));
  return {
    slots: [...(aside?.steps ?? []), ...inStages].flatMap((step) =>
      slotsOf(step, definition, context, ownUnit),
    ),
    rules: rulesOf(definition),
    acts: context.acts,
  };
}

/** A place that is left only to the draft or to an end: what stood before it no longer counts. */
function beginsAnew({ beside, steps }: Aside): boolean {
  return (
    beside === null &&
    steps.every(({ outcomes }) =>
      outcomes.every(({ to, redo }) => redo === 'draft' || to === 'DRAFT' || to !== 'CURRENT'),
    )
  );
}

function slotsOf(
  step: Step,
  definition: ProcessDefinition,
  context: CaseContext,
  ownUnit: string,
): readonly WorkSlot[] {
  const voices = context.voices?.[step.step] ?? voicesOf(step, context.traits);
  const base: WorkSlot = {
    step: step.step,
    duties: step.duties,
    units: unitsOf(step, context, ownUnit),
    only: onlyOf(step, definition, context),
    not: [...(context.recused ?? []), ...voices.flatMap(({ givenBy }) => givenBy ?? [])],
  };
  if (voices.length === 0) return [base];
  const calledIn = voices.filter((voice) => voice.calledInBy !== undefined && voice.givenBy === undefined);
  return [
    ...declared(step, voices).map((voice) => voiceSlot(base, voice)),
    ...calledIn.map((voice) => voiceSlot(base, voice)),
  ];
}

/** As many of the voices that the definition asks for as its rule still needs, those first whose turn comes first. */
function declared({ voices: rule }: Step, voices: readonly Voice[]): readonly Voice[] {
  const asked = voices.filter(({ calledInBy }) => calledInBy === undefined);
  const given = asked.filter(({ givenBy }) => givenBy !== undefined).length;
  const wanted = rule?.rule === 'any' ? 1 : typeof rule?.rule === 'object' ? rule.rule.atLeast : asked.length;
  return asked.filter(({ givenBy }) => givenBy === undefined).slice(0, Math.max(0, wanted - given));
}

function voiceSlot(base: WorkSlot, { unit, person, calledInBy }: Voice): WorkSlot {
  const named = person === undefined ? base.only : [person];
  if (calledInBy !== undefined) return { ...base, duties: [], units: null, only: named };
  return { ...base, only: named, units: unit === undefined ? base.units : [unit] };
}

function unitsOf({ who }: Step, { traits }: CaseContext, ownUnit: string): readonly string[] {
  const unit = who?.unit ?? 'own';
  if (unit === 'own') return [ownUnit];
  if (unit === 'superior') return (traits?.superiors ?? []).slice(0, 1);
  if (unit === 'ownOrSuperior') return [ownUnit, ...(traits?.superiors ?? [])];
  return unit === 'concerned' ? (traits?.agencies ?? []) : [unit.id];
}

/** Whom a name, a choice or a binding to an earlier step leaves; null where nothing is named. */
function onlyOf(
  { step, who }: Step,
  definition: ProcessDefinition,
  context: CaseContext,
): readonly PersonId[] | null {
  const chosen = who?.chosenBy === undefined ? who?.persons : context.traits?.chosen[step];
  const lists = [
    ...(chosen === undefined ? [] : [chosen]),
    ...definition.separation
      .filter((rule) => rule.kind === 'same' && rule.steps.includes(step))
      .flatMap((rule) => (rule.kind === 'same' ? rule.steps : []))
      .filter((other) => other !== step && actedIn(context, other).length > 0)
      .map((other) => actedIn(context, other)),
  ];
  const [first, ...others] = lists;
  return first === undefined ? null : first.filter((person) => others.every((list) => list.includes(person)));
}

/** The separation constraints of a definition in the form that staffing asks; made once. */
function rulesOf(definition: ProcessDefinition): WorkRules {
  const known = rulesByDefinition.get(definition);
  if (known !== undefined) return known;
  const made: WorkRules = {
    apart: definition.separation.flatMap((rule) =>
      rule.kind === 'apart' ? [{ one: rule.one, other: rule.other }] : [],
    ),
    atMost: definition.separation.flatMap(limitOf),
    together: definition.separation.flatMap((rule) => (rule.kind === 'same' ? [rule.steps] : [])),
  };
  rulesByDefinition.set(definition, made);
  return made;
}

function limitOf(rule: SeparationConstraint): WorkRules['atMost'] {
  if (rule.kind === 'atMost') return [{ steps: rule.steps, most: rule.count }];
  return rule.kind === 'notAll' ? [{ steps: rule.steps, most: rule.steps.length - 1 }] : [];
}
