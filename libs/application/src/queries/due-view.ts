import type { Instant } from '#domain/kernel';
import type { DeadlineFacts } from './read-models.port.js';
import type { DueView } from './views.js';

/** A task's deadline as lists show it at this moment. */
export function toDueView(deadline: DeadlineFacts | null, now: Instant): DueView | null {
  if (deadline === null) return null;
  const { dueOn, dueAt, isProvisional } = deadline;
  return { on: dueOn, at: dueAt, isProvisional, isOverdue: dueAt !== null && dueAt <= now };
}
