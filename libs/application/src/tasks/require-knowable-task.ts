import type { PersonActor } from '#domain/kernel';
import { dutiesIn } from '../cases/item-facts.js';
import { TaskNotFoundError } from '../errors/not-found.error.js';
import type { LockedTask, Transaction } from '../ports/unit-of-work.port.js';
import { viewerOf } from '../queries/viewer.js';

/**
 * Somebody who may not know of the item learns nothing, not even that the task exists. Whoever has the task or holds
 * its duty may, which needs no look; everybody else is judged by the rule that the screens follow.
 *
 * @throws TaskNotFoundError
 */
export async function requireKnowableTask(
  tx: Transaction,
  actor: PersonActor,
  { item, task }: LockedTask,
): Promise<void> {
  const viewer = viewerOf(actor);
  const holdsDuty = dutiesIn(viewer, item.unitId).some(
    (held) => held.duty === task.duty && (held.step === null || held.step === task.step),
  );
  if (
    task.assigneeId === actor.personId ||
    (holdsDuty && (task.assigneeId === null || task.step !== 'draft'))
  )
    return;
  if (!(await tx.mayKnowItem(viewer, item.id))) throw new TaskNotFoundError(task.id);
}
