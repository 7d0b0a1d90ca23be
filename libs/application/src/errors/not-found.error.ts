import { AppError } from '#domain/kernel';

/** No such item, or none that this person may know of: the two are not told apart. */
export class ItemNotFoundError extends AppError {
  readonly code = 'ITEM.NOT_FOUND';
  readonly kind = 'not-found';
  constructor(itemId: string) {
    super(`item ${itemId} not found`, { itemId });
  }
}

/** No such task, or none that this person may know of. */
export class TaskNotFoundError extends AppError {
  readonly code = 'TASK.NOT_FOUND';
  readonly kind = 'not-found';
  constructor(taskId: string) {
    super(`task ${taskId} not found`, { taskId });
  }
}

/** A digest that a row names has no bytes behind it: the store is broken, or the content has been erased. */
export class ContentMissingError extends AppError {
  readonly code = 'CONTENT.MISSING';
  readonly kind = 'fault';
  constructor(digest: string) {
    super(`no content stored for ${digest}`, { digest });
  }
}
