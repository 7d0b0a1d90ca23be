import { processOf } from '../cases/processes.js';
import type { LockedTask } from '../ports/unit-of-work.port.js';
import type { TaskAtHand } from './capacity.js';

/** A locked task with its case, as capacities are judged by. */
export function atHandOf({ item, case: running, task }: LockedTask): TaskAtHand {
  return { item, process: processOf(running.definitionHash), stored: running.snapshot, task };
}
