import { AppError, type TaskId } from '#domain/kernel';

/** The task has no deadline, or is not open any more. */
export class DeadlineNotFoundError extends AppError {
  readonly code = 'DEADLINE.NOT_FOUND';
  readonly kind = 'not-found';
  constructor(taskId: TaskId) {
    super(`task ${taskId} has no running deadline`, { taskId });
  }
}

/** What is asked for does not fit where the clock stands: pausing twice, resuming what runs, pausing a clock of hours. */
export class DeadlineChangeError extends AppError {
  readonly code = 'DEADLINE.CHANGE_IMPOSSIBLE';
  readonly kind = 'conflict';
  constructor(taskId: TaskId, change: string) {
    super(`the deadline of task ${taskId} cannot be ${change}`, { taskId });
  }
}

/** Deadlines are changed by whoever watches over the office. */
export class DeadlineForbiddenError extends AppError {
  readonly code = 'DEADLINE.FORBIDDEN';
  readonly kind = 'forbidden';
  constructor(taskId: TaskId) {
    super(`the deadline of task ${taskId} may not be changed by this person`, { taskId });
  }
}
