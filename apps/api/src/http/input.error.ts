import { AppError } from '#domain/kernel';

export interface InputIssue {
  readonly code: string;
  /** Where in the body, query or path, e.g. `positions[2].start`. */
  readonly path: string;
}

/** A request whose shape is wrong; every problem is named by its place, none with the value that was sent. */
export class InputInvalidError extends AppError {
  readonly code = 'INPUT.INVALID';
  readonly kind = 'invalid';
  constructor(readonly issues: readonly InputIssue[]) {
    super(`invalid input at ${issues.map((issue) => issue.path).join(', ')}`);
  }
}

/** A command without a usable Idempotency-Key header. */
export class IdempotencyKeyMissingError extends AppError {
  readonly code = 'IDEMPOTENCY_KEY.MISSING';
  readonly kind = 'invalid';
  constructor() {
    super('a command needs an Idempotency-Key of 8 to 100 characters');
  }
}
