import type { PersonActor } from '#domain/kernel';
import { refusal } from '#domain/workflow';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import type { LockedTask } from '../ports/unit-of-work.port.js';

/**
 * A task that belongs to one person is answered by that person: a colleague with the same duty does not submit or
 * cancel somebody else's draft.
 *
 * @throws DecisionRefusedError
 */
export function requireAssignee(actor: PersonActor, { task }: LockedTask, outcome: string): void {
  if (task.assigneeId === null || task.assigneeId === actor.personId) return;
  const reason = refusal('DUTY.NOT_HELD', { duty: task.duty, step: task.step });
  throw new DecisionRefusedError(`${task.step}.${outcome}`, [reason], []);
}
