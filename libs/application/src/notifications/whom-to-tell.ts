import { eligibility, findStep } from '#domain/workflow';
import { processOf } from '../cases/processes.js';
import type { DutyHolder, NewNotification, WaitingTask } from './notification.store.port.js';

/**
 * Who is told of a waiting task: its assignee, or everybody in the unit who holds a duty of the step and whom
 * separation of duties does not bar from it. The draft of the first round was never submitted, and is nobody's news.
 */
export function whomToTell(task: WaitingTask, holders: readonly DutyHolder[]): readonly NewNotification[] {
  if (task.step === 'draft' && task.snapshot.context.round <= 1) return [];
  const { taskId, itemId } = task;
  const kind = task.step === 'draft' ? 'task.returned' : 'task.waiting';
  return whoMayAct(task, holders).map((personId) => ({ personId, taskId, itemId, kind }));
}

/** For whom a task waits: its assignee, or everybody whom duty and separation let act. */
export function whoMayAct(
  task: Omit<WaitingTask, 'openedAt'>,
  holders: readonly DutyHolder[],
): readonly DutyHolder['personId'][] {
  return task.assigneeId === null ? eligibleHolders(task, holders) : [task.assigneeId];
}

function eligibleHolders(
  task: Omit<WaitingTask, 'openedAt'>,
  holders: readonly DutyHolder[],
): readonly DutyHolder['personId'][] {
  const process = processOf(task.definitionHash);
  const step = task.step;
  const duties = findStep(process, step)?.duties ?? [];
  const candidates = holders.filter(
    (holder) => holder.unitId === task.unitId && duties.includes(holder.duty),
  );
  const persons = [...new Set(candidates.map((holder) => holder.personId))];
  return persons.filter((personId) => {
    const held = candidates.filter((holder) => holder.personId === personId);
    const person = { persons: [personId], duties: held };
    return eligibility({ process, stored: task.snapshot, step, person }).length === 0;
  });
}
