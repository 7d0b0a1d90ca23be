import { findStep, refusal, type RefusalReason } from '#domain/workflow';
import { DecisionRefusedError } from '../errors/refused.errors.js';
import type { Capacity, TaskAtHand } from './capacity.js';

/**
 * A task that somebody has is answered by that person, whoever else holds the duty, or by whoever takes his place; a
 * delegate answers it only where the definition lets him decide.
 *
 * @throws DecisionRefusedError
 */
export function requireOwnTask(at: TaskAtHand, capacity: Capacity, outcome: string): void {
  const reasons = ownTaskReasons(at, capacity);
  if (reasons.length > 0) throw new DecisionRefusedError(`${at.task.step}.${outcome}`, reasons, []);
}

/** Why a task is not answered in this capacity: it is somebody else's, or his only to prepare. */
export function ownTaskReasons({ process, task }: TaskAtHand, capacity: Capacity): readonly RefusalReason[] {
  const isDelegate = task.principalId !== null && task.principalId === capacity.actingFor;
  const mayDecide = findStep(process, task.step)?.delegation === 'decision';
  return isDelegate && !mayDecide
    ? [...capacity.reasons, refusal('DELEGATE.ADVISES_ONLY', { step: task.step })]
    : capacity.reasons;
}
