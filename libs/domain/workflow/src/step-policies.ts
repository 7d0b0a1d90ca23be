import type { Duty, PersonId } from '#domain/kernel';
import type { CaseContext } from './case-context.js';
import type { CaseEvent, CountingDuty, PersonBy } from './case-event.js';
import { isFulfilled, isIncluded } from './conditions.js';
import type { ProcessDefinition, Step } from './definition.js';
import { findStepOf } from './find-step.js';
import { recusalReasons } from './recusal.js';
import { refusal, type RefusalReason } from './refusal.js';
import { separationReasons } from './separation.js';
import type { StateId, StepId } from './vocabulary.js';
import { dueVoices, isRemovable, voiceGiven, voicesSuffice, withVoice, type Voice } from './voices.js';

/** What the policies about one step may look at. */
export interface StepInput {
  readonly definition: ProcessDefinition;
  readonly context: CaseContext;
  readonly event: CaseEvent;
  readonly step: StepId | null;
  readonly duties: readonly Duty[];
  readonly targets?: readonly StepId[];
  readonly stage?: StateId;
}

/** Why the person is not one of those who may answer: duty, unit, choice. Whoever was called in needs no duty. */
export function whoReasons(
  input: Pick<StepInput, 'definition' | 'context' | 'step' | 'duties'>,
  by: Pick<PersonBy, 'persons' | 'duties' | 'elsewhere'>,
): readonly RefusalReason[] {
  const { definition, context, step, duties } = input;
  if (isCalledIn(context, step, by.persons)) return [];
  const found = step === null ? null : findStepOf(definition, step);
  if (step === null || found?.who === undefined) return dutyReasons(by.duties, step, duties);
  return [
    ...dutyReasons(dutiesThatCount(found, context, by), step, duties),
    ...choiceReasons(found, context, by.persons),
  ];
}

function isCalledIn(context: CaseContext, step: StepId | null, persons: readonly PersonId[]): boolean {
  const voices = step === null ? [] : (context.voices?.[step] ?? []);
  return dueVoices(voices).some(
    ({ person, calledInBy }) => calledInBy !== undefined && person !== undefined && persons.includes(person),
  );
}

/** Duties held where the step asks for them. */
function dutiesThatCount(
  { who }: Step,
  { traits }: CaseContext,
  { duties, elsewhere = [] }: Pick<PersonBy, 'duties' | 'elsewhere'>,
): readonly CountingDuty[] {
  const unit = who?.unit ?? 'own';
  const inUnits = (units: readonly string[]): readonly CountingDuty[] =>
    elsewhere.filter((held) => units.includes(held.unit));
  if (unit === 'own') return duties;
  if (unit === 'superior') return inUnits((traits?.superiors ?? []).slice(0, 1));
  if (unit === 'ownOrSuperior') return [...duties, ...inUnits(traits?.superiors ?? [])];
  if (unit === 'concerned') return inUnits(traits?.agencies ?? []);
  return inUnits([unit.id]);
}

function choiceReasons(
  { step, who }: Step,
  { traits }: CaseContext,
  persons: readonly PersonId[],
): readonly RefusalReason[] {
  const named = who?.chosenBy === undefined ? who?.persons : (traits?.chosen[step] ?? []);
  return unless(
    named === undefined || persons.some((person) => named.includes(person)),
    refusal('PERSON.NOT_CHOSEN', { step }),
  );
}

/** Why the person does not hold a duty that this step asks for. */
export function dutyReasons(
  held: readonly CountingDuty[],
  step: StepId | null,
  duties: readonly Duty[],
): readonly RefusalReason[] {
  const isHeld = held.some((one) => duties.includes(one.duty) && (one.step === null || one.step === step));
  return unless(
    isHeld,
    refusal('DUTY.NOT_HELD', { duty: duties.join('|'), ...(step === null ? {} : { step }) }),
  );
}

/** Why none of the voices whose turn it is can be this person's, or why he has spoken already. */
export function voiceReasons({ context, event, step }: StepInput): readonly RefusalReason[] {
  const voices = voicesAt(context, step);
  if (voices.length === 0 || event.by.kind === 'system') return [];
  const { persons } = event.by;
  const hasSpoken = voices.some(({ givenBy = [] }) => givenBy.some((person) => persons.includes(person)));
  if (hasSpoken) return [refusal('VOICE.ALREADY_GIVEN', stepParam(step))];
  return unless(voiceGiven(voices, event) !== null, refusal('VOICE.NOT_DUE', stepParam(step)));
}

/**
 * Whether the step needs no further voice once this one is given. The guard is asked before the voice is
 * remembered, so it is counted here.
 */
export function voicesSufficeWith({ definition, context, event, step }: StepInput): boolean {
  const voices = voicesAt(context, step);
  const given = withVoice(
    voices,
    voiceGiven(voices, event),
    event.by.kind === 'person' ? event.by.persons : [],
  );
  return voicesSuffice(given, step === null ? undefined : findStepOf(definition, step)?.voices?.rule);
}

/** Why the step that is named cannot be done again from here. */
export function returnReasons({
  definition,
  context,
  event,
  targets = [],
}: StepInput): readonly RefusalReason[] {
  const { returnTo } = event.given;
  if (returnTo === undefined) return [refusal('RETURN.TARGET_MISSING')];
  const isDone = context.confirmed.includes(returnTo) && isIncluded(definition, returnTo, context.traits);
  return unless(targets.includes(returnTo) && isDone, refusal('RETURN.TARGET_UNKNOWN', { step: returnTo }));
}

/** Whether the stage has anything to do again for this item. */
export function stageIsIncluded({ definition, context, stage }: StepInput): boolean {
  const found = definition.stages.find(({ state }) => state === stage);
  return (
    found !== undefined &&
    isFulfilled(found.when, context.traits) &&
    found.steps.some((step) => isFulfilled(step.when, context.traits))
  );
}

/** Why this person cannot be called in: the rules of separation hold for him as for everybody. */
export function addedSignerReasons({
  definition,
  context,
  event,
  step,
}: StepInput): readonly RefusalReason[] {
  const { signer } = event.given;
  if (signer === undefined || step === null) return [refusal('SIGNER.MISSING')];
  const isThere = voicesAt(context, step).some(({ person }) => person === signer);
  const isSelf = event.by.kind === 'person' && event.by.persons.includes(signer);
  return [
    ...unless(!isThere && !isSelf, refusal('SIGNER.ALREADY_THERE', { step })),
    ...recusalReasons(context, [signer]),
    ...separationReasons(definition.separation, context, step, [signer]),
  ];
}

/** Only whoever called a signer in may do without him, and only as long as he has not answered. */
export function removedSignerReasons({ context, event, step }: StepInput): readonly RefusalReason[] {
  const { by, given } = event;
  const { signer } = given;
  if (signer === undefined || by.kind === 'system') return [refusal('SIGNER.MISSING')];
  const mine = voicesAt(context, step).some(
    (voice) =>
      isRemovable(voice, signer) && voice.calledInBy !== undefined && by.persons.includes(voice.calledInBy),
  );
  return unless(mine, refusal('SIGNER.NOT_REMOVABLE', stepParam(step)));
}

/** The step as a value that a sentence names. */
export function stepParam(step: StepId | null): RefusalReason['params'] {
  return step === null ? {} : { step };
}

function voicesAt(context: CaseContext, step: StepId | null): readonly Voice[] {
  return step === null ? [] : (context.voices?.[step] ?? []);
}

function unless(holds: boolean, reason: RefusalReason): readonly RefusalReason[] {
  return holds ? [] : [reason];
}
