import type { Digest } from '#domain/kernel';
import { whatChanged } from '../cases/what-changed.js';
import { TaskStaleError } from '../errors/conflict.errors.js';
import type { LockedTask, Transaction } from '../ports/unit-of-work.port.js';

export interface ShownTask {
  readonly taskVersion: number;
  readonly contentDigest: Digest;
  readonly releasePlanDigest: Digest;
}

/**
 * The task must be open, of the version that was shown, and about the digests that were on the screen.
 *
 * @throws TaskStaleError with the decision that closed or voided it, or the digests that hold now.
 */
export async function requireCurrentTask(
  tx: Transaction,
  { item, task }: LockedTask,
  shown: ShownTask,
): Promise<void> {
  const isCurrent =
    task.status === 'open' &&
    task.version === shown.taskVersion &&
    item.contentDigest === shown.contentDigest &&
    item.releasePlanDigest === shown.releasePlanDigest;
  if (isCurrent) return;
  const current = {
    taskStatus: task.status,
    taskVersion: task.version,
    contentDigest: item.contentDigest,
    releasePlanDigest: item.releasePlanDigest,
  };
  throw new TaskStaleError(task.id, await whatChanged(tx, item.id, current));
}
