import type { PersonActor } from '#domain/kernel';
import { processOf } from '../cases/processes.js';
import type { CaseRow } from '../ports/rows.js';
import type { LockedItem, LockedTask } from '../ports/unit-of-work.port.js';
import { type Capacity, capacityIn, type TaskAtHand } from './capacity.js';

/** A locked task with its case, as capacities are judged by. */
export function atHandOf({ item, case: running, task }: LockedTask): TaskAtHand {
  return { item, process: processOf(running.definitionHash), stored: running.snapshot, task };
}

/** In what capacity somebody works on the text at a step that may be open: as in its task, if there is one. */
export function capacityAtStep(
  actor: PersonActor,
  { item, openTasks }: Pick<LockedItem, 'item' | 'openTasks'>,
  running: CaseRow,
  { step, duty }: Pick<TaskAtHand['task'], 'step' | 'duty'>,
): Capacity {
  const open = openTasks.find((task) => task.step === step && task.caseId === running.id);
  const task = open ?? { step, duty, assigneeId: null };
  return capacityIn(actor, {
    item,
    process: processOf(running.definitionHash),
    stored: running.snapshot,
    task,
  });
}
