import { transition } from 'xstate';
import { AppError, assertNever, type Duty, type Instant, type PersonId } from '#domain/kernel';
import type { CaseEvent, ItemFacts, Subject } from './case-event.js';
import type { CompiledProcess } from './compile.js';
import type { RequestAction } from './machine-types.js';
import { reasonsAgainst } from './policies.js';
import { refusal, type RefusalReason } from './refusal.js';
import { isClosed, restore, stateOf, store, type CaseSnapshot, type StoredSnapshot } from './snapshot.js';
import { waysOut } from './ways-out.js';
import { timerIds, type EffectName, type StepId, type TimerId } from './vocabulary.js';

/** A task to make: for whoever holds one of the duties, or for one person, bound to what was current. */
export interface OpenedTask extends Subject {
  readonly step: StepId;
  readonly duties: readonly Duty[];
  readonly assignee: PersonId | null;
  readonly round: number;
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
  return moved(store(process, next), actions as unknown as readonly RequestAction[], event);
}

function reasonsFor(
  process: CompiledProcess,
  stored: StoredSnapshot,
  snapshot: CaseSnapshot,
  event: CaseEvent,
): readonly RefusalReason[] {
  const offered = waysOut(snapshot).findLast(({ meta }) => meta.event === event.type);
  if (offered === undefined) return [notOpen(process, stored, event)];
  const { policies, step, duties } = offered.params;
  const reasons = reasonsAgainst(policies, {
    definition: process.definition,
    context: stored.context,
    event,
    step,
    duties,
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

function moved(next: StoredSnapshot, requests: readonly RequestAction[], event: CaseEvent): Moved {
  const answered = requests
    .filter((request) => request.type === 'closeTask')
    .map((request) => request.params.step);
  const isAnswered = (step: StepId): boolean =>
    event.by.kind === 'person' && event.type.startsWith(`${step}.`);
  return {
    kind: 'moved',
    next,
    opened: requests
      .filter((request) => request.type === 'openTask')
      .map(({ params }) => openedTask(params, next, event.facts)),
    closedSteps: answered.filter(isAnswered),
    voided: answered.filter((step) => !isAnswered(step)),
    effects: requests.flatMap((request) => effectsOf(request, next, event)),
  };
}

function openedTask(
  { step, duties }: { step: StepId; duties: readonly Duty[] },
  { context }: StoredSnapshot,
  facts: ItemFacts,
): OpenedTask {
  const { contentDigest, releasePlanDigest } = context.subject ?? facts;
  const assignee = step === 'draft' ? context.submitter : null;
  return { step, duties, assignee, round: context.round, contentDigest, releasePlanDigest };
}

function effectsOf(request: RequestAction, { context }: StoredSnapshot, event: CaseEvent): readonly Effect[] {
  switch (request.type) {
    case 'openTask':
    case 'closeTask':
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
