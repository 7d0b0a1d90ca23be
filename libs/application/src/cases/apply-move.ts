import { asId, type Instant, type PersonId, type TaskId } from '#domain/kernel';
import { actedIn, type CaseContext, type Effect, isClosed, type Moved, type OpenedTask, stateOf, type StepId } from '#domain/workflow';
import type { IdSource } from '../ports/environment.ports.js';
import type { CaseRow, ItemRow, OutboxRow, TaskRow } from '../ports/rows.js';
import type { Transaction } from '../ports/unit-of-work.port.js';
import { processOf } from './processes.js';

/** The locked rows that a move is applied to; `closing` is the task that the event answered, if any. */
export interface MovedRows {
  readonly item: ItemRow;
  readonly case: CaseRow;
  readonly closing: TaskRow | null;
}

export interface AppliedMove {
  readonly state: string;
  readonly opened: readonly { readonly taskId: string; readonly step: string }[];
  readonly acts: readonly { readonly step: StepId; readonly personId: PersonId }[];
}

/**
 * Writes what the process answered: the case's next state, tasks closed, voided and opened, acts for the
 * separation constraints, timers and outbox rows. The item's own state follows its publishing case.
 */
export function applyMove(tx: Transaction, ids: IdSource, rows: MovedRows, moved: Moved, at: Instant): AppliedMove {
  const { item, case: running, closing } = rows;
  const state = stateOf(moved.next);
  tx.updateCase(running.id, moved.next, isClosed(processOf(running.definitionHash), moved.next) ? at : null);
  tx.updateItem(item, running.kind === 'newPublication' ? { state } : {}, at);
  if (closing !== null) tx.closeTask(closing.id, at);
  tx.voidTasks(running.id, moved.voided, at);
  return { state, ...applyConsequences(tx, ids, { item, running }, moved, running.snapshot.context, at) };
}

/**
 * Writes a case that has just been started: the case itself and what its start asks for. The item row of a new
 * item is inserted by the caller, in the state that is returned.
 */
export function applyStart(tx: Transaction, ids: IdSource, rows: { readonly item: ItemRow; readonly case: CaseRow }, moved: Moved, at: Instant): AppliedMove {
  const running = { ...rows.case, snapshot: moved.next };
  tx.insertCase(running, at);
  const state = stateOf(moved.next);
  return { state, ...applyConsequences(tx, ids, { item: rows.item, running }, moved, null, at) };
}

function applyConsequences(
  tx: Transaction,
  ids: IdSource,
  { item, running }: { readonly item: ItemRow; readonly running: CaseRow },
  moved: Moved,
  before: CaseContext | null,
  at: Instant,
): Omit<AppliedMove, 'state'> {
  const opened = moved.opened.map((task) => openTask(tx, ids, item, running, task, at));
  const acts = newActs(before, moved.next.context);
  for (const act of acts) tx.insertAct(running.id, act.step, act.personId, []);
  for (const effect of moved.effects) applyEffect(tx, ids, { item, running }, effect, at);
  if (opened.length > 0) tx.addOutbox(tasksOpened(running, opened, at));
  return { opened, acts };
}

function openTask(
  tx: Transaction,
  ids: IdSource,
  item: ItemRow,
  running: CaseRow,
  task: OpenedTask,
  at: Instant,
): { readonly taskId: string; readonly step: string } {
  const id = asId<TaskId>(ids.next());
  tx.openTask(
    {
      id,
      itemId: item.id,
      caseId: running.id,
      unitId: item.unitId,
      step: task.step,
      duty: task.duties[0]!,
      assigneeId: task.assignee,
      round: Math.max(task.round, 1),
      version: 1,
      status: 'open',
      contentDigest: task.contentDigest,
      releasePlanDigest: task.releasePlanDigest,
      openedBy: null,
    },
    at,
  );
  return { taskId: id, step: task.step };
}

function newActs(before: CaseContext | null, after: CaseContext): AppliedMove['acts'] {
  if (before?.acts === after.acts) return [];
  const steps = Object.keys(after.acts) as StepId[];
  return steps.flatMap((step) => {
    const known = before === null ? [] : actedIn(before, step);
    return actedIn(after, step)
      .filter((person) => !known.includes(person))
      .map((personId) => ({ step, personId }));
  });
}

function tasksOpened(running: CaseRow, opened: AppliedMove['opened'], at: Instant): OutboxRow {
  const taskIds = opened.map((task) => task.taskId).join(',');
  return {
    kind: 'notification.tasksOpened',
    dedupeKey: `tasks:${opened[0]!.taskId}`,
    payload: { itemId: running.itemId, taskIds },
    createdAt: at,
    notBefore: at,
  };
}

function applyEffect(
  tx: Transaction,
  ids: IdSource,
  { item, running }: { readonly item: ItemRow; readonly running: CaseRow },
  effect: Effect,
  at: Instant,
): void {
  switch (effect.type) {
    case 'timer.set':
      tx.setTimer({ id: ids.next(), kind: effect.timer, itemId: item.id, caseId: running.id, dueAt: effect.dueAt, createdAt: at });
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
    default:
      // The standing of a publication is changed by the handler that knows it, in this same transaction.
      return;
  }
}
