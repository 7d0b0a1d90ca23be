import { transition } from 'xstate';
import { AppError, assertNever, type Duty, type Instant, type PersonId } from '#domain/kernel';
import type { CaseContext } from './case-context.js';
import type { CaseEvent, ItemFacts, Subject } from './case-event.js';
import { standingAfter, type CarriedConfirmation } from './changes/matrix.js';
import type { CompiledProcess } from './compile.js';
import { findStepOf } from './find-step.js';
import type { RequestAction } from './machine-types.js';
import { reasonsAgainst } from './policies.js';
import { refusal, type RefusalReason } from './refusal.js';
import { isClosed, restore, stateOf, store, type CaseSnapshot, type StoredSnapshot } from './snapshot.js';
import { waysOut } from './ways-out.js';
import { dueVoices } from './voices.js';
import { signerOutcomes, timerIds, type EffectName, type StepId, type TimerId } from './vocabulary.js';

/** A task to make: for whoever holds one of the duties, or for one person, bound to what was current. */
export interface OpenedTask extends Subject {
  readonly step: StepId;
  readonly duties: readonly Duty[];
  readonly assignee: PersonId | null;
  readonly round: number;
  /** Which of several voices of the step it waits for, and in which unit the duty has to be held for it. */
  readonly voice?: string;
  readonly unit?: string;
}

/** What is to be done outside, as data. */
export type Effect =
  | { readonly type: 'timer.set'; readonly timer: TimerId; readonly dueAt: Instant }
  | { readonly type: 'timer.cancel'; readonly timer: TimerId }
  | ({ readonly type: 'publication.deliver' } & Subject)
  | { readonly type: Exclude<EffectName, 'publication.deliver'> };

export interface Moved {
  readonly kind: 'moved';
  readonly next: StoredSnapshot;
  /** Tasks to open. */
  readonly opened: readonly OpenedTask[];
  /** The step whose task this event answered; empty for events on the item and of the system. */
  readonly closedSteps: readonly StepId[];
  /** Steps whose open task no longer has to be done. */
  readonly voided: readonly StepId[];
  readonly effects: readonly Effect[];
  /** Confirmations that from now on hold on a text they were not given on, each with the rule that carries it. */
  readonly carried?: readonly CarriedConfirmation[];
}

export interface Refused {
  readonly kind: 'refused';
  readonly reasons: readonly RefusalReason[];
}

export type Decided = Moved | Refused;

/** Machine and policies disagree: a fault of the program, never an answer. */
export class GuardWithoutReasonError extends AppError {
  readonly code = 'CASE.GUARD_WITHOUT_REASON';
  readonly kind = 'fault';
}

/**
 * What an event does to a case: the next state with tasks and effects, or every reason against it. Pure:
 * nothing is carried out. XState answers a refused event by silence, so it is asked first.
 *
 * @throws SnapshotMismatchError when the stored case does not belong to the process.
 */
export function decide(process: CompiledProcess, stored: StoredSnapshot, event: CaseEvent): Decided {
  const snapshot = restore(process, stored);
  if (!snapshot.can(event)) return { kind: 'refused', reasons: reasonsFor(process, stored, snapshot, event) };
  const [next, actions] = transition(process.machine, snapshot, event);
  // The machine's configuration is built from machine-types.ts, where every action is a request or a memory.
  return moved(stored.context, store(process, next), actions as unknown as readonly RequestAction[], event);
}

function reasonsFor(
  process: CompiledProcess,
  stored: StoredSnapshot,
  snapshot: CaseSnapshot,
  event: CaseEvent,
): readonly RefusalReason[] {
  const offered = waysOut(snapshot).findLast(({ meta }) => meta.event === event.type);
  if (offered === undefined) return [notOpen(process, stored, event)];
  const reasons = reasonsAgainst(offered.params.policies, {
    ...offered.params,
    definition: process.definition,
    context: stored.context,
    event,
  });
  if (reasons.length === 0)
    throw new GuardWithoutReasonError(`${event.type} refused in ${stateOf(stored)} without a reason`);
  return reasons;
}

function notOpen(process: CompiledProcess, stored: StoredSnapshot, event: CaseEvent): RefusalReason {
  const state = stateOf(stored);
  if (!process.machine.events.some((known) => known === event.type))
    return refusal('EVENT.UNKNOWN', { event: event.type });
  if (isClosed(process, stored)) return refusal('CASE.CLOSED', { state });
  return refusal('STEP.NOT_OPEN', { event: event.type, state });
}

function moved(
  before: CaseContext,
  next: StoredSnapshot,
  requests: readonly RequestAction[],
  event: CaseEvent,
): Moved {
  const left = requests.flatMap((request) => (request.type === 'closeTask' ? [request.params.step] : []));
  const answered = requests.flatMap((request) =>
    request.type === 'openNextVoices' ? [request.params.step] : [],
  );
  const isAnswered = (step: StepId): boolean => event.by.kind === 'person' && answers(event.type, step);
  const hadOthers = (step: StepId): boolean => dueVoices(before.voices?.[step] ?? []).length > 1;
  const carried = carriedOver(before, next.context, event);
  return {
    kind: 'moved',
    next,
    opened: requests.flatMap((request) => openedTasks(request, before, next, event)),
    closedSteps: [...answered, ...left.filter(isAnswered)],
    voided: left.filter((step) => !isAnswered(step) || hadOthers(step)),
    effects: requests.flatMap((request) => effectsOf(request, next, event)),
    ...(carried.length === 0 ? {} : { carried }),
  };
}

/** Calling in a signer answers nothing, though it is an event of the step. */
function answers(type: string, step: StepId): boolean {
  const [of, outcome = ''] = type.split('.');
  return of === step && !signerOutcomes.some((known) => known === outcome);
}

function openedTasks(
  request: RequestAction,
  before: CaseContext,
  next: StoredSnapshot,
  event: CaseEvent,
): readonly OpenedTask[] {
  if (request.type !== 'openTask' && request.type !== 'openNextVoices') return [];
  const tasks = tasksOf(request.params, next.context, event.facts);
  if (request.type === 'openTask') return tasks;
  const known = dueVoices(before.voices?.[request.params.step] ?? []);
  return tasks.filter(({ voice }) => known.every((other) => other.voice !== voice));
}

/** The tasks that an open step of a stored case asks for, on what its answers are bound to. */
export function tasksAt(
  { definition }: CompiledProcess,
  { context }: StoredSnapshot,
  step: StepId,
  subject: Subject,
): readonly OpenedTask[] {
  const duties = findStepOf(definition, step)?.duties ?? [];
  return tasksOf({ step, duties }, context, subject);
}

/** One task, or one for each voice whose turn it is. */
function tasksOf(
  { step, duties }: { readonly step: StepId; readonly duties: readonly Duty[] },
  context: CaseContext,
  subject: Subject,
): readonly OpenedTask[] {
  const { contentDigest, releasePlanDigest } = context.subject ?? subject;
  const assignee = step === 'draft' ? context.submitter : null;
  const task: OpenedTask = { step, duties, assignee, round: context.round, contentDigest, releasePlanDigest };
  const voices = dueVoices(context.voices?.[step] ?? []);
  if (voices.length === 0) return [task];
  return voices.map(({ voice, person, unit }) => ({
    ...task,
    assignee: person ?? assignee,
    voice,
    ...(unit === undefined ? {} : { unit }),
  }));
}

/** A confirmation that stood before and stands now, on another text: by the treatment, or by the matrix. */
function carriedOver(
  before: CaseContext,
  after: CaseContext,
  { facts }: CaseEvent,
): readonly CarriedConfirmation[] {
  if (after.traits === undefined || before.subject === null || isSameSubject(before.subject, after.subject))
    return [];
  const stood = before.confirmed.filter((step) => after.confirmed.includes(step));
  if (facts.changes !== undefined) return standingAfter(facts.changes, stood).carried;
  return stood.map((step) => ({ step, rule: 'treatment' }));
}

function isSameSubject(one: Subject, other: Subject | null): boolean {
  return one.contentDigest === other?.contentDigest && one.releasePlanDigest === other.releasePlanDigest;
}

function effectsOf(request: RequestAction, { context }: StoredSnapshot, event: CaseEvent): readonly Effect[] {
  switch (request.type) {
    case 'openTask':
    case 'closeTask':
    case 'openNextVoices':
      return [];
    case 'setTimer':
      return context.until === null
        ? []
        : [{ type: 'timer.set', timer: request.params.timer, dueAt: context.until }];
    case 'cancelTimer':
      return timerIds.some((timer) => timer === event.type)
        ? []
        : [{ type: 'timer.cancel', timer: request.params.timer }];
    case 'requestEffect':
      return [effectOf(request.params.effect, event.facts)];
    default:
      return assertNever(request);
  }
}

function effectOf(effect: EffectName, { contentDigest, releasePlanDigest }: ItemFacts): Effect {
  return effect === 'publication.deliver'
    ? { type: effect, contentDigest, releasePlanDigest }
    : { type: effect };
}
