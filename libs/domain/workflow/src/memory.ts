import { assertNever, instantOf, type Instant, type PersonId } from '#domain/kernel';
import {
  withAct,
  withConfirmation,
  withoutConfirmations,
  withoutVoices,
  type CaseContext,
} from './case-context.js';
import type { CaseEvent, ItemTraits, Subject } from './case-event.js';
import { changeClasses } from './changes/change-class.js';
import { standingAfter } from './changes/matrix.js';
import type { ProcessDefinition } from './definition.js';
import { findStepOf } from './find-step.js';
import type { MemoryAction } from './machine-types.js';
import type { StepId, TimerId } from './vocabulary.js';
import { voiceGiven, voicesOf, withoutSigner, withSigner, withVoice } from './voices.js';

/** What the case remembers after the named action. */
export function remember(
  action: MemoryAction,
  context: CaseContext,
  event: CaseEvent,
  definition: ProcessDefinition,
): CaseContext {
  switch (action.type) {
    case 'recordAct':
      return withAct(context, action.params.step, actorsOf(event, action.params.step));
    case 'confirmStep':
      return withConfirmation(withoutVoices(context, [action.params.step]), action.params.step);
    case 'voidConfirmations':
      return withoutConfirmations(context, action.params.steps);
    case 'voidWhatChanged':
      return withoutFallen(context, event);
    case 'startNextRound':
      return { ...context, round: context.round + 1 };
    case 'rememberSubject':
      return { ...context, subject: currentSubject(event) };
    case 'rememberSource':
      return { ...context, source: context.subject?.contentDigest ?? null };
    case 'rememberTraits':
      return withTraits(context, event);
    case 'callVoices':
      return withCalledVoices(context, definition, action.params.step);
    case 'giveVoice':
      return changedVoices(context, action.params.step, (voices) =>
        withVoice(voices, voiceGiven(voices, event), personsOf(event)),
      );
    case 'addSigner':
      return withAddedSigner(context, event, action.params);
    case 'removeSigner':
      return changedVoices(context, action.params.step, (voices) =>
        event.given.signer === undefined ? voices : withoutSigner(voices, event.given.signer),
      );
    case 'rememberSubmitter':
      return { ...context, submitter: event.by.kind === 'person' ? event.by.personId : null };
    case 'bindSignature':
      return { ...context, signed: context.subject };
    case 'requireTreatment':
      return { ...context, treatmentRequired: true };
    case 'rememberDueTime':
      return { ...context, until: dueTimeOf(action.params.timer, event, definition) };
    case 'forgetDueTime':
      return { ...context, until: null };
    case 'rememberFailure':
      return { ...context, failure: event.given.failure ?? null };
    case 'clearFailure':
      return { ...context, failure: null };
    case 'rememberOverdue':
      return { ...context, isOverdue: true };
    default:
      return assertNever(action);
  }
}

function personsOf({ by }: CaseEvent): readonly PersonId[] {
  return by.kind === 'person' ? by.persons : [];
}

/** Whoever submits a draft acts together with everybody who wrote it. */
function actorsOf(event: CaseEvent, step: StepId): readonly PersonId[] {
  if (event.by.kind === 'system') return [];
  return step === 'draft' ? [...event.by.persons, ...event.facts.authors] : event.by.persons;
}

/** Without knowing what has changed, everything may have. */
function withoutFallen(context: CaseContext, { facts }: CaseEvent): CaseContext {
  const changes = facts.changes ?? changeClasses;
  return withoutConfirmations(context, standingAfter(changes, context.confirmed).fallen);
}

function withTraits(context: CaseContext, { facts, given }: CaseEvent): CaseContext {
  const known = facts.traits ?? context.traits;
  if (known === undefined) return context;
  const chosen = { ...context.traits?.chosen, ...known.chosen, ...given.chosen };
  const traits: ItemTraits = { ...known, chosen };
  return { ...context, traits };
}

function withCalledVoices(context: CaseContext, definition: ProcessDefinition, step: StepId): CaseContext {
  const found = findStepOf(definition, step);
  if (found === null || context.voices?.[step] !== undefined) return context;
  const voices = voicesOf(found, context.traits);
  return voices.length === 0 ? context : { ...context, voices: { ...context.voices, [step]: voices } };
}

type Voices = NonNullable<CaseContext['voices']>[StepId];

function changedVoices(context: CaseContext, step: StepId, change: (voices: Voices) => Voices): CaseContext {
  const voices = change(context.voices?.[step] ?? []);
  if (voices.length === 0) return withoutVoices(context, [step]);
  return { ...context, voices: { ...context.voices, [step]: voices } };
}

function withAddedSigner(
  context: CaseContext,
  { by, given: { signer } }: CaseEvent,
  { step, place }: { readonly step: StepId; readonly place: 'before' | 'after' },
): CaseContext {
  if (by.kind === 'system' || signer === undefined) return context;
  return changedVoices(context, step, (voices) =>
    withSigner(voices, { person: signer, calledInBy: by.personId, place }),
  );
}

function currentSubject({ facts }: CaseEvent): Subject {
  return { contentDigest: facts.contentDigest, releasePlanDigest: facts.releasePlanDigest };
}

function dueTimeOf(
  timer: TimerId,
  { given, facts, now }: CaseEvent,
  { stages }: ProcessDefinition,
): CaseContext['until'] {
  switch (timer) {
    case 'deferral.due':
      return given.deferUntil ?? null;
    case 'publication.due':
      return facts.notBefore;
    case 'afterwards.due':
      return facts.afterwardsDue ?? afterHours(now, stages);
    default:
      return assertNever(timer);
  }
}

/** Hours need no calendar; working days are counted outside and come as a fact. */
function afterHours(now: Instant, stages: ProcessDefinition['stages']): CaseContext['until'] {
  const within = stages.find(({ afterwards }) => afterwards !== undefined)?.afterwards?.within;
  return within !== undefined && 'hours' in within
    ? instantOf(Date.parse(now) + within.hours * 3_600_000)
    : null;
}
