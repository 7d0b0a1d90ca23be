import { AppError } from '#domain/kernel';

/** The log takes nothing in, or its clock cannot be relied on: nothing is decided until it can be recorded. */
export class LogStandsStillError extends AppError {
  readonly code = 'LOG.STANDS_STILL';
  readonly kind = 'unavailable';
  constructor(reason: 'notRecorded' | 'queueStands' | 'clockBackwards') {
    super(`the log stands still: ${reason}`, { reason });
  }
}

/** What is asked for is not in the log, or not yet. */
export class LogEntryNotFoundError extends AppError {
  readonly code = 'LOG.NOT_FOUND';
  readonly kind = 'not-found';
}
