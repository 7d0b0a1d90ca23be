import type { Instant, PersonActor } from '#domain/kernel';
import {
  allowedEvents,
  type AllowedEvent,
  type Asked,
  draftEditReasons,
  eligibility,
  findStep,
  type ItemFacts,
  type RefusalReason,
  takeBackReasons,
} from '#domain/workflow';
import { asksStepUp } from '../access/step-up.js';
import { capacityIn, heldByAnother, type TaskAtHand } from '../assignments/capacity.js';
import { ownTaskReasons } from '../assignments/require-own-task.js';
import { subjectOfCase } from '../cases/case-subject.js';
import { byPerson, dutiesIn } from '../cases/item-facts.js';
import { currentProcess, processOf } from '../cases/processes.js';
import { storedReleasePlan, storedTreatment } from '../cases/stored-content.js';
import { latestAnswerOfScreen } from '../standing/latest-answer.js';
import { publishingCase } from './content-access.js';
import type { CaseFacts, ItemScreen, TaskFacts } from './read-models.port.js';
import type { ActionField, AllowedActionView, PersonRef, ReasonView } from './views.js';

/** Who looks at which item, and when. */
export interface Looking {
  readonly actor: PersonActor;
  readonly screen: ItemScreen;
  readonly now: Instant;
}

/** What the person may answer at an open task; what he may not stands there too, with the reasons. */
export function taskActions(looking: Looking, task: TaskFacts): readonly AllowedActionView[] {
  if (task.status !== 'open') return [];
  const running = caseOf(looking.screen, task);
  const couldAct = whoCouldAct(looking, running, task);
  const at = taskAtHand(looking, task);
  const capacity = capacityIn(looking.actor, at);
  const elsewhere = ownTaskReasons(at, capacity);
  return eventsOf(looking, running, capacity.by)
    .filter(({ step }) => step === task.step)
    .map((event) => actionView(event, [...elsewhere, ...event.reasons], couldAct));
}

/** What the person may do with the item as a whole. Offers that could never be his are left out. */
export function itemActions(looking: Looking): readonly AllowedActionView[] {
  const { actor, screen } = looking;
  const running = publishingCase(screen);
  const isAuthor = screen.authors.includes(actor.personId);
  const events = running.isClosed ? [] : eventsOf(looking, running);
  return [
    ...(isAuthor ? [plainAction('item.edit', editReasons(looking, running), 'forward')] : []),
    ...events
      .filter(({ event }) => event === 'item.recall' && isAuthor)
      .map((event) => ({
        ...actionView(event, event.reasons, []),
        accepts: ['reason' as const],
        tone: 'back' as const,
      })),
    ...events
      .filter(({ event, allowed }) => event === 'item.quarantine' && allowed)
      .map((event) => ({
        ...actionView(event, event.reasons, []),
        requires: ['reason' as const],
        accepts: [],
        tone: 'stop' as const,
      })),
    ...takeBackActions(looking, running),
    ...stoppingActions(events),
    ...quarantineActions(looking),
    ...takeDownActions(looking),
    ...correctionActions(looking, running),
  ];
}

/** Pausing and giving up are offered to whom the definition lets, with the words that it asks for. */
function stoppingActions(events: readonly AllowedEvent[]): readonly AllowedActionView[] {
  return events
    .filter(({ event, allowed }) => (event === 'item.pause' || event === 'item.void') && allowed)
    .map((event) => ({
      ...actionView(event, event.reasons, []),
      requires: ['reason' as const],
      accepts: [],
      tone: 'stop' as const,
    }));
}

/** Whoever has answered sees that he could take it back, or why no longer; what others answered is not his matter. */
function takeBackActions(looking: Looking, running: CaseFacts): readonly AllowedActionView[] {
  if (running.isClosed) return [];
  const asked = latestAnswerOfScreen(looking, running);
  const reasons = takeBackReasons(processOf(running.definitionHash), running.snapshot, asked);
  if (reasons.some(({ code }) => code === 'TAKE_BACK.NOT_STANDING' || code === 'TAKE_BACK.NOT_YOURS'))
    return [];
  return [{ ...plainAction('item.takeBack', reasons, 'back'), accepts: ['reason'] }];
}

function quarantineActions(looking: Looking): readonly AllowedActionView[] {
  const task = looking.screen.tasks.find(({ step, status }) => step === 'quarantine' && status === 'open');
  if (task === undefined) return [];
  return taskActions(looking, task)
    .filter(({ allowed }) => allowed)
    .map((action) => ({ ...action, requires: ['reason'], accepts: [] }));
}

function takeDownActions({ actor, screen }: Looking): readonly AllowedActionView[] {
  if (screen.publication?.status !== 'LIVE') return [];
  const starters = currentProcess('takeDown').definition.start.duties;
  if (!dutiesIn(actor, screen.item.unitId).some(({ duty }) => starters.includes(duty))) return [];
  return [
    {
      action: 'item.takeDown',
      allowed: true,
      reasons: [],
      requires: ['trigger', 'reason', 'reauthentication'],
      accepts: [],
      tone: 'stop',
    },
  ];
}

/** What is public and settled may be corrected by whoever drafts for the unit. */
function correctionActions({ actor, screen }: Looking, running: CaseFacts): readonly AllowedActionView[] {
  const isPublic = screen.publication?.status === 'LIVE' || screen.publication?.status === 'SUSPENDED';
  const starters = currentProcess('correction').definition.start.duties;
  const mayStart = dutiesIn(actor, screen.item.unitId).some(({ duty }) => starters.includes(duty));
  if (!isPublic || !running.isClosed || !mayStart) return [];
  return [
    {
      action: 'item.correct',
      allowed: true,
      reasons: [],
      requires: ['correctionClass', 'reason'],
      accepts: [],
      tone: 'forward',
    },
  ];
}

function editReasons({ actor, screen }: Looking, running: CaseFacts): readonly RefusalReason[] {
  const by = byPerson(actor, screen.item);
  return by.kind === 'person'
    ? draftEditReasons(processOf(running.definitionHash), running.snapshot, by)
    : [];
}

function eventsOf(
  { actor, screen, now }: Looking,
  running: CaseFacts,
  by = byPerson(actor, screen.item),
): readonly AllowedEvent[] {
  if (by.kind !== 'person' || running.isClosed) return [];
  return allowedEvents(processOf(running.definitionHash), running.snapshot, {
    by,
    now,
    facts: { ...factsOf(screen), ...subjectOfCase(screen.item, running) },
  });
}

/** The same facts that the handlers read under the lock, from the rows of the screen. */
export function factsOf({ item, authors, releasePlan, treatment, tasks }: ItemScreen): ItemFacts {
  const plan = storedReleasePlan(releasePlan);
  return {
    contentDigest: item.contentDigest,
    releasePlanDigest: item.releasePlanDigest,
    itemState: item.state,
    authors,
    withheldParts: plan.withheld.length,
    notBefore: plan.notBefore,
    operations: treatment === null ? 0 : storedTreatment(treatment).operations.length,
    openFindings: item.openFindings,
    openedSteps: tasks
      .filter((task) => task.status === 'open' && task.openedBy !== null)
      .map((task) => task.step),
  };
}

/** Everybody who holds a duty of the step in the item's unit and whom no rule of separation bars. */
function whoCouldAct({ actor, screen }: Looking, running: CaseFacts, task: TaskFacts): readonly PersonRef[] {
  const process = processOf(running.definitionHash);
  const step = task.step;
  const duties = findStep(process, step)?.duties ?? [];
  const able = screen.holders.filter(
    (holder) =>
      holder.person.id !== actor.personId &&
      (task.assigneeId === null || task.assigneeId === holder.person.id) &&
      duties.includes(holder.duty) &&
      eligibility({
        process,
        stored: running.snapshot,
        step,
        person: { persons: [holder.person.id as TaskFacts['assigneeId'] & string], duties: [holder] },
      }).length === 0,
  );
  return [...new Map(able.map(({ person }) => [person.id, person])).values()];
}

/** Why a task that is somebody else's is not this person's. */
export function assigneeReasons(actor: PersonActor, task: TaskFacts): readonly RefusalReason[] {
  const { assigneeId, principalId = null } = task;
  if (assigneeId === null || assigneeId === actor.personId) return [];
  const standsIn =
    principalId === null && (actor.standsFor ?? []).some((one) => one.principalId === assigneeId);
  return standsIn ? [] : [heldByAnother(task)];
}

/** A task of a screen with the case it belongs to. */
export function taskAtHand({ screen }: Looking, task: TaskFacts): TaskAtHand & { readonly task: TaskFacts } {
  const running = caseOf(screen, task);
  return { item: screen.item, process: processOf(running.definitionHash), stored: running.snapshot, task };
}

function caseOf(screen: ItemScreen, task: TaskFacts): CaseFacts {
  return screen.cases.find(({ id }) => id === task.caseId) ?? publishingCase(screen);
}

const stopping = ['reject', 'notPublish', 'referralNotPublish', 'cancel', 'purge', 'withdraw', 'quarantine'];
const holding = ['refer', 'defer'];
const fieldOf: Readonly<Record<Asked, ActionField>> = {
  reasonClass: 'reasonClass',
  ground: 'ground',
  statement: 'statement',
  trigger: 'trigger',
  deferUntil: 'deferUntil',
  reauthentication: 'reauthentication',
  returnTo: 'returnTo',
  signer: 'signer',
};

function actionView(
  { event, outcome, asks, returns }: AllowedEvent,
  reasons: readonly RefusalReason[],
  couldAct: readonly PersonRef[],
): AllowedActionView {
  const sendsBack = asks.includes('reasonClass');
  const mustExplain = sendsBack || asks.includes('ground');
  const tone = toneOf(outcome ?? event, sendsBack);
  return {
    action: event,
    allowed: reasons.length === 0,
    reasons: reasons.map((reason) => reasonView(reason, couldAct)),
    requires: [
      ...asks.map((asked) => fieldOf[asked]),
      ...(mustExplain ? (['opinion'] as const) : []),
      ...(asksStepUp(event) ? (['reauthentication'] as const) : []),
    ],
    accepts: [...(mustExplain ? [] : (['opinion'] as const)), ...(sendsBack ? (['positions'] as const) : [])],
    tone,
    ...(returns === undefined ? {} : { returns }),
  };
}

function toneOf(outcome: string, sendsBack: boolean): AllowedActionView['tone'] {
  if (sendsBack || holding.includes(outcome)) return 'back';
  return stopping.includes(outcome) ? 'stop' : 'forward';
}

function plainAction(
  action: string,
  reasons: readonly RefusalReason[],
  tone: AllowedActionView['tone'],
): AllowedActionView {
  return {
    action,
    allowed: reasons.length === 0,
    reasons: reasons.map((reason) => reasonView(reason, [])),
    requires: [],
    accepts: [],
    tone,
  };
}

/** A reason as it is shown; who could act instead is told where it is the person who is in the way. */
export function reasonView(
  { code, rule, basis, params }: RefusalReason,
  couldAct: readonly PersonRef[],
): ReasonView {
  const isPersonal = code.startsWith('SOD.') || code.startsWith('DUTY.');
  return { code, rule: rule ?? null, basis: basis ?? null, params, couldAct: isPersonal ? couldAct : [] };
}
