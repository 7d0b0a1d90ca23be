import type { PersonActor } from '#domain/kernel';
import { TaskNotFoundError } from '../errors/not-found.error.js';
import type { LockedTask } from '../ports/unit-of-work.port.js';
import { dutiesIn } from '../cases/item-facts.js';

/** Somebody without any duty in the item's unit learns nothing, not even that the task exists. */
export function requireKnowableTask(actor: PersonActor, { item, task }: LockedTask): void {
  if (dutiesIn(actor, item.unitId).length === 0) throw new TaskNotFoundError(task.id);
}
