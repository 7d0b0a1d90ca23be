import { asId, assertNever, type Instant, type PersonId, type TaskId, type UnitId } from '#domain/kernel';
import {
  actedIn,
  type CarriedConfirmation,
  type CaseContext,
  type Effect,
  isClosed,
  type Moved,
  type OpenedTask,
  stateOf,
  type StepId,
} from '#domain/workflow';
import type { IdSource } from '../ports/environment.ports.js';
import type { CaseRow, ItemRow, TaskRow } from '../ports/rows.js';
import type { Transaction } from '../ports/unit-of-work.port.js';
import { processOf } from './processes.js';

/** What a move is written with. */
export interface MoveWriter {
  readonly tx: Transaction;
  readonly ids: IdSource;
  readonly at: Instant;
}

/** The locked rows that a move is applied to; `closing` is the task that the event answered, if any. */
export interface MovedRows {
  readonly item: ItemRow;
  readonly case: CaseRow;
  readonly closing: TaskRow | null;
}

export interface AppliedMove {
  readonly state: string;
  /** What confirmations are bound to from now on. */
  readonly contentDigest: ItemRow['contentDigest'];
  readonly opened: readonly { readonly taskId: string; readonly step: string }[];
  readonly acts: readonly { readonly step: StepId; readonly personId: PersonId }[];
}

/** The rows that the consequences of a move hang on. */
interface Running {
  readonly item: ItemRow;
  readonly case: CaseRow;
}

/**
 * Writes what the process answered: the case's next state, tasks closed, voided and opened, acts for the
 * separation constraints, timers and outbox rows. The item's own state follows its publishing case.
 */
export function applyMove(writer: MoveWriter, rows: MovedRows, moved: Moved): AppliedMove {
  const { tx, at } = writer;
  const { item, case: running, closing } = rows;
  const state = stateOf(moved.next);
  tx.updateCase(running.id, moved.next, isClosed(processOf(running.definitionHash), moved.next) ? at : null);
  const contentDigest = boundDigest(rows, moved);
  tx.updateItem(item, running.kind === 'newPublication' ? { state, contentDigest } : {}, at);
  if (closing !== null) tx.closeTask(closing.id, at);
  tx.voidTasks(running.id, moved.voided, at);
  const bound = running.kind === 'newPublication' ? boundTo(moved, contentDigest) : moved;
  return { state, contentDigest, ...applyConsequences(writer, rows, bound, running.snapshot.context) };
}

/** What confirmations are bound to: the salted source again as soon as de-identification no longer stands confirmed. */
function boundDigest({ item, case: running }: MovedRows, { next }: Moved): ItemRow['contentDigest'] {
  if (running.kind !== 'newPublication') return item.contentDigest;
  return next.context.confirmed.includes('deidentification') ? item.contentDigest : item.sourceDigest;
}

function boundTo(moved: Moved, contentDigest: ItemRow['contentDigest']): Moved {
  return { ...moved, opened: moved.opened.map((task) => ({ ...task, contentDigest })) };
}

/**
 * Writes a case that has just been started: the case itself and what its start asks for. The item row of a new
 * item is inserted by the caller, in the state that is returned.
 */
export function applyStart(writer: MoveWriter, rows: Running, moved: Moved): AppliedMove {
  const running = { ...rows.case, snapshot: moved.next };
  writer.tx.insertCase(running, writer.at);
  const state = stateOf(moved.next);
  const { contentDigest } = rows.item;
  return {
    state,
    contentDigest,
    ...applyConsequences(writer, { item: rows.item, case: running }, moved, null),
  };
}

function applyConsequences(
  writer: MoveWriter,
  rows: Running,
  moved: Moved,
  before: CaseContext | null,
): Omit<AppliedMove, 'state' | 'contentDigest'> {
  const opened = moved.opened.map((task) => openTask(writer, rows, task));
  for (const { step, rule } of moved.carried ?? []) carry(writer, rows, moved, { step, rule, before });
  const acts = newActs(before, moved.next.context);
  for (const act of acts) writer.tx.insertAct(rows.case.id, act.step, act.personId, exceptionsOf(rows.case));
  for (const effect of moved.effects) applyEffect(writer, rows, effect);
  announce(writer, rows, opened);
  return { opened, acts };
}

/** A confirmation that holds on a text it was not given on is a row that says by which rule. */
function carry(
  { tx, at }: MoveWriter,
  { case: running }: Running,
  { next }: Moved,
  { step, rule, before }: CarriedConfirmation & { readonly before: CaseContext | null },
): void {
  const { round, subject: after } = next.context;
  if (before?.subject === undefined || before.subject === null || after === null) return;
  tx.insertCarried({ caseId: running.id, round, step, rule, before: before.subject, after, at });
}

function openTask(
  { tx, ids, at }: MoveWriter,
  { item, case: running }: Running,
  task: OpenedTask,
): AppliedMove['opened'][number] {
  const [duty] = task.duties;
  if (duty === undefined) throw new Error(`step ${task.step} names no duty`);
  const id = asId<TaskId>(ids.next());
  tx.openTask(
    {
      id,
      itemId: item.id,
      caseId: running.id,
      unitId: task.unit === undefined ? item.unitId : asId<UnitId>(task.unit),
      step: task.step,
      duty,
      assigneeId: task.assignee,
      round: Math.max(task.round, 1),
      version: 1,
      status: 'open',
      contentDigest: task.contentDigest,
      releasePlanDigest: task.releasePlanDigest,
      openedBy: null,
      ...(task.voice === undefined ? {} : { voice: task.voice }),
    },
    at,
  );
  return { taskId: id, step: task.step };
}

/** Rules of separation that the definition declares to do without; the database then does not ask for them either. */
function exceptionsOf({ definitionHash }: CaseRow): readonly string[] {
  return (processOf(definitionHash).definition.exceptions ?? []).map(({ rule }) => rule);
}

function newActs(before: CaseContext | null, after: CaseContext): AppliedMove['acts'] {
  if (before?.acts === after.acts) return [];
  const steps = Object.keys(after.acts);
  return steps.flatMap((step) => {
    const known = before === null ? [] : actedIn(before, step);
    return actedIn(after, step)
      .filter((person) => !known.includes(person))
      .map((personId) => ({ step, personId }));
  });
}

/** Those whom the opened tasks wait for are told from the outbox. */
function announce({ tx, at }: MoveWriter, { item }: Running, opened: AppliedMove['opened']): void {
  const [first] = opened;
  if (first === undefined) return;
  tx.addOutbox({
    kind: 'notification.tasksOpened',
    dedupeKey: `tasks:${first.taskId}`,
    payload: { itemId: item.id, taskIds: opened.map((task) => task.taskId).join(',') },
    createdAt: at,
    notBefore: at,
  });
}

function applyEffect({ tx, ids, at }: MoveWriter, { item, case: running }: Running, effect: Effect): void {
  switch (effect.type) {
    case 'timer.set':
      tx.setTimer({
        id: ids.next(),
        kind: effect.timer,
        itemId: item.id,
        caseId: running.id,
        dueAt: effect.dueAt,
        createdAt: at,
      });
      return;
    case 'timer.cancel':
      tx.cancelTimers(running.id, at);
      return;
    case 'publication.deliver':
      tx.addOutbox({
        kind: effect.type,
        dedupeKey: `deliver:${ids.next()}`,
        payload: { itemId: item.id, caseId: running.id },
        createdAt: at,
        notBefore: at,
      });
      return;
    case 'publication.suspend':
    case 'publication.withdraw':
    case 'publication.reinstate':
      // The standing of a publication is changed by applyStanding, in this same transaction.
      return;
    default:
      assertNever(effect);
  }
}
