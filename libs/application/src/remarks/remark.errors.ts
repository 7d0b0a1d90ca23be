import { AppError } from '#domain/kernel';

/** The case was urged a short while ago. */
export class UrgedTooSoonError extends AppError {
  readonly code = 'URGE.TOO_SOON';
  readonly kind = 'throttled';
  constructor(hours: number) {
    super('urged a short while ago', { hours });
  }
}

/** Urging is for the drafter and for leaders. */
export class UrgeForbiddenError extends AppError {
  readonly code = 'URGE.FORBIDDEN';
  readonly kind = 'forbidden';
}

/** No open task waits for anybody but whoever urges. */
export class NothingToUrgeError extends AppError {
  readonly code = 'URGE.NOTHING_WAITS';
  readonly kind = 'conflict';
}

/** Whoever reads nothing of a text has nothing to copy. */
export class NothingToCopyError extends AppError {
  readonly code = 'COPY.NOTHING_TO_READ';
  readonly kind = 'forbidden';
}

/** What was copied to somebody is for reading. */
export class CopyReadOnlyError extends AppError {
  readonly code = 'COPY.READ_ONLY';
  readonly kind = 'forbidden';
}
