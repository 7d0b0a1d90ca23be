import { assertNever } from '#domain/kernel';
import { withAct, withConfirmation, withoutConfirmations, type CaseContext } from './case-context.js';
import type { CaseEvent, Subject } from './case-event.js';
import type { MemoryAction } from './machine-types.js';
import type { TimerId } from './vocabulary.js';

/** What the case remembers after the named action. */
export function remember(action: MemoryAction, context: CaseContext, event: CaseEvent): CaseContext {
  switch (action.type) {
    case 'recordAct':
      return withAct(context, action.params.step, actorsOf(event, action.params.step));
    case 'confirmStep':
      return withConfirmation(context, action.params.step);
    case 'voidConfirmations':
      return withoutConfirmations(context, action.params.steps);
    case 'startNextRound':
      return { ...context, round: context.round + 1 };
    case 'rememberSubject':
      return { ...context, subject: currentSubject(event) };
    case 'rememberSubmitter':
      return { ...context, submitter: event.by.kind === 'person' ? event.by.personId : null };
    case 'bindSignature':
      return { ...context, signed: context.subject };
    case 'requireTreatment':
      return { ...context, treatmentRequired: true };
    case 'rememberDueTime':
      return { ...context, until: dueTimeOf(action.params.timer, event) };
    case 'forgetDueTime':
      return { ...context, until: null };
    case 'rememberFailure':
      return { ...context, failure: event.given.failure ?? null };
    case 'clearFailure':
      return { ...context, failure: null };
    default:
      return assertNever(action);
  }
}

/** Whoever submits a draft acts together with everybody who wrote it. */
function actorsOf(event: CaseEvent, step: string): CaseEvent['facts']['authors'] {
  if (event.by.kind === 'system') return [];
  return step === 'draft' ? [...event.by.persons, ...event.facts.authors] : event.by.persons;
}

function currentSubject({ facts }: CaseEvent): Subject {
  return { contentDigest: facts.contentDigest, releasePlanDigest: facts.releasePlanDigest };
}

function dueTimeOf(timer: TimerId, { given, facts }: CaseEvent): CaseContext['until'] {
  switch (timer) {
    case 'deferral.due':
      return given.deferUntil ?? null;
    case 'publication.due':
      return facts.notBefore;
    default:
      return assertNever(timer);
  }
}
