import { AppError, type ErrorParams } from '#domain/kernel';

/** What happened between the screen and the click. */
export interface WhatChanged {
  /** What was done last; step and outcome say more where it was a decision. */
  readonly action: string | null;
  readonly step: string | null;
  readonly outcome: string | null;
  readonly personId: string | null;
  readonly at: string | null;
  readonly current: ErrorParams;
}

/** The task named by a command is not the one that was shown: decided, voided, or about another text by now. */
export class TaskStaleError extends AppError {
  readonly code = 'TASK.STALE';
  readonly kind = 'conflict';
  constructor(
    taskId: string,
    readonly changed: WhatChanged,
  ) {
    super(`task ${taskId} is not as it was shown`, { taskId });
  }
}

/** The item has moved on since it was shown. */
export class ItemStaleError extends AppError {
  readonly code = 'ITEM.STALE';
  readonly kind = 'conflict';
  constructor(
    itemId: string,
    readonly changed: WhatChanged,
  ) {
    super(`item ${itemId} is not as it was shown`, { itemId });
  }
}

/** The same idempotency key came with another request. */
export class IdempotencyKeyReusedError extends AppError {
  readonly code = 'IDEMPOTENCY.KEY_REUSED';
  readonly kind = 'invalid';
  constructor(key: string) {
    super(`idempotency key ${key} was used for another request`);
  }
}
