import { assertNever, type Duty } from '#domain/kernel';
import type { CaseContext } from './case-context.js';
import type { By, CaseEvent, FindingCheck, ItemFacts, PersonBy, Subject } from './case-event.js';
import type { ProcessDefinition } from './definition.js';
import { recusalReasons } from './recusal.js';
import { refusal, type RefusalReason } from './refusal.js';
import { isIncluded } from './conditions.js';
import { separationReasons } from './separation.js';
import {
  addedSignerReasons,
  removedSignerReasons,
  returnReasons,
  stageIsIncluded,
  stepParam,
  voiceReasons,
  voicesSufficeWith,
  whoReasons,
} from './step-policies.js';
import type { PolicyName, StateId, StepId } from './vocabulary.js';

/** What a policy may look at. */
export interface PolicyInput {
  readonly definition: ProcessDefinition;
  readonly context: CaseContext;
  readonly event: CaseEvent;
  /** The step the event answers, or null for events on the item and of the system. */
  readonly step: StepId | null;
  /** Duties of which one must be held; none means that the duty is not asked for. */
  readonly duties: readonly Duty[];
  readonly targets?: readonly StepId[];
  readonly target?: StepId;
  readonly stage?: StateId;
}

/**
 * Why the named policy does not let the event pass; nothing when it does. Guards of the machine and the
 * answers given to people both come from here, so that they cannot disagree.
 */
export function reasonsOfPolicy(name: PolicyName, input: PolicyInput): readonly RefusalReason[] {
  const { context, event, definition, step } = input;
  const { given, facts } = event;
  switch (name) {
    case 'personActs':
      return event.by.kind === 'person'
        ? leftReasons(context, event.type, event.by)
        : [refusal('PERSON.ONLY')];
    case 'systemActs':
      return unless(event.by.kind === 'system', refusal('SYSTEM.ONLY'));
    case 'dutyIsHeld':
      return event.by.kind === 'person' ? whoReasons(input, event.by) : [];
    case 'dutiesAreSeparate':
      return separationOf(input);
    case 'shownIsCurrent':
      return changedDigests(event.shown, facts);
    case 'subjectIsUnchanged':
      return changedDigests(context.subject, facts);
    case 'releasePlanIsUnchanged':
      return changedDigests(context.subject, facts).filter(
        (reason) => reason.params['which'] === 'releasePlan',
      );
    case 'signatureCoversSubject':
      return signatureReasons(context.signed, facts);
    case 'obligationsAreMet':
      return unmetObligations(definition, context);
    case 'authenticationIsFresh':
      return unless(
        isFresh(event, definition.freshAuthenticationMinutes),
        refusal('AUTHENTICATION.NOT_FRESH', { minutes: definition.freshAuthenticationMinutes }),
      );
    case 'authorsAreKnown':
      return unless(facts.authors.length > 0, refusal('AUTHORS.MISSING'));
    case 'reasonClassIsGiven':
      return unless(isFilled(given.reasonClass), refusal('REASON_CLASS.MISSING'));
    case 'groundIsGiven':
      return unless(isFilled(given.groundCode), {
        ...refusal('GROUND.MISSING'),
        basis: 'law.disclosure.14-16',
      });
    case 'statementIsGiven':
      return unless(given.statement === true, refusal('STATEMENT.MISSING'));
    case 'triggerIsGiven':
      return unless(given.trigger !== undefined, refusal('TRIGGER.MISSING'));
    case 'failureIsGiven':
      return unless(isFilled(given.failure), refusal('FAILURE.MISSING'));
    case 'deferralIsInFuture':
      return unless(
        given.deferUntil !== undefined && given.deferUntil > event.now,
        refusal('DEFERRAL.NOT_IN_FUTURE'),
      );
    case 'timerHasCome':
      return unless(context.until !== null && context.until <= event.now, refusal('TIMER.NOT_DUE'));
    case 'withheldPartIsPlanned':
      return unless(facts.withheldParts > 0, {
        ...refusal('WITHHELD_PART.MISSING'),
        basis: 'law.disclosure.37',
      });
    case 'treatmentIsNotRequired':
      return unless(!context.treatmentRequired, refusal('TREATMENT.REQUIRED'));
    case 'treatmentIsPresent':
      return unless(facts.operations > 0, refusal('TREATMENT.EMPTY'));
    case 'treatmentIsAbsent':
      return unless(facts.operations === 0, refusal('TREATMENT.PRESENT', { operations: facts.operations }));
    case 'submitterRecalls':
      return unless(isSubmitter(event.by, context), refusal('RECALL.NOT_SUBMITTER'));
    case 'nobodyHasOpenedTheStage':
      return recallReasons(context, facts.openedSteps);
    case 'itemIsNotQuarantined':
      return unless(
        !['QUARANTINED', 'PURGED'].includes(facts.itemState),
        refusal('ITEM.QUARANTINED', { state: facts.itemState }),
      );
    case 'confidentialityFindingsAreAnswered':
      return unansweredFindings('confidentiality', facts);
    case 'sensitivityFindingsAreAnswered':
      return unansweredFindings('sensitivity', facts);
    case 'personalFindingsAreAnswered':
      return unansweredFindings('personalInformation', facts);
    case 'proofreadingFindingsAreAnswered':
      return unansweredFindings('proofreading', facts);
    case 'notBeforeIsInFuture':
      return unless(facts.notBefore !== null && facts.notBefore > event.now, refusal('TIMER.NOT_DUE'));
    case 'voiceIsDue':
      return voiceReasons(input);
    case 'voicesSuffice':
      return unless(voicesSufficeWith(input), refusal('VOICES.AWAITED', stepParam(step)));
    case 'returnTargetIsEarlier':
      return returnReasons(input);
    case 'returnsToTarget':
      return unless(given.returnTo === input.target, refusal('RETURN.TARGET_UNKNOWN'));
    case 'stageIsIncluded':
      return unless(stageIsIncluded(input), refusal('RETURN.TARGET_UNKNOWN'));
    case 'signerMayBeAdded':
      return addedSignerReasons(input);
    case 'signerMayBeRemoved':
      return removedSignerReasons(input);
    default:
      return assertNever(name);
  }
}

/** Why these policies together do not let the event pass: every reason, each once. */
export function reasonsAgainst(
  policies: readonly PolicyName[],
  input: PolicyInput,
): readonly RefusalReason[] {
  const reasons = policies.flatMap((policy) => reasonsOfPolicy(policy, input));
  return reasons.length < 2
    ? reasons
    : [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

function separationOf({ definition, context, event, step }: PolicyInput): readonly RefusalReason[] {
  if (step === null || event.by.kind !== 'person') return [];
  const persons =
    step === 'draft' ? [...new Set([...event.by.persons, ...event.facts.authors])] : event.by.persons;
  return separationReasons(definition.separation, context, step, persons);
}

/** Whoever has left the case does nothing in it any more, but anybody may raise the alarm about a secret. */
function leftReasons(context: CaseContext, type: string, by: PersonBy): readonly RefusalReason[] {
  return type === 'item.quarantine' ? [] : recusalReasons(context, by.persons);
}

function changedDigests(expected: Subject | null, current: Subject): readonly RefusalReason[] {
  return [
    ...unless(
      expected?.contentDigest === current.contentDigest,
      refusal('DIGEST.CHANGED', { which: 'content' }),
    ),
    ...unless(
      expected?.releasePlanDigest === current.releasePlanDigest,
      refusal('DIGEST.CHANGED', { which: 'releasePlan' }),
    ),
  ];
}

function signatureReasons(signed: Subject | null, current: Subject): readonly RefusalReason[] {
  if (signed === null) return [refusal('SIGNATURE.MISSING')];
  return changedDigests(signed, current).map((reason) => refusal('SIGNATURE.OTHER_DIGEST', reason.params));
}

function unmetObligations(definition: ProcessDefinition, context: CaseContext): readonly RefusalReason[] {
  const due = definition.obligations.filter(({ afterwards }) => afterwards !== true);
  return due.flatMap(({ obligation, steps, basis }) =>
    steps
      .filter((step) => !context.confirmed.includes(step) && isAskedFor(definition, context, step))
      .map((step) => ({ ...refusal('OBLIGATION.NOT_MET', { step }), rule: obligation, basis })),
  );
}

/** In the first language every step of an obligation is asked for; in the second, those that the item has to pass. */
function isAskedFor(definition: ProcessDefinition, context: CaseContext, step: StepId): boolean {
  return definition.format === 'shenjiao-process/1' || isIncluded(definition, step, context.traits);
}

function recallReasons(context: CaseContext, openedSteps: readonly StepId[]): readonly RefusalReason[] {
  const confirmed = context.confirmed.filter((step) => step !== 'draft');
  return [...new Set([...openedSteps, ...confirmed])].map((step) =>
    refusal('RECALL.ALREADY_OPENED', { step }),
  );
}

function unansweredFindings(check: FindingCheck, { openFindings }: ItemFacts): readonly RefusalReason[] {
  const findings = openFindings?.[check] ?? 0;
  return unless(findings === 0, refusal('FINDINGS.UNANSWERED', { check, findings }));
}

function isSubmitter(by: By, context: CaseContext): boolean {
  return by.kind === 'person' && context.submitter !== null && by.persons.includes(context.submitter);
}

function isFresh({ by, now }: CaseEvent, minutes: number): boolean {
  if (by.kind !== 'person') return false;
  const ageMs = Date.parse(now) - Date.parse(by.authenticatedAt);
  return ageMs >= 0 && ageMs <= minutes * 60_000;
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function unless(holds: boolean, reason: RefusalReason): readonly RefusalReason[] {
  return holds ? [] : [reason];
}
