import { AppError } from '#domain/kernel';
import type { DispositionKind } from '../disposition.js';

/** A finding that is not one of the item's present revision: the text has changed, or it is another item's. */
export class FindingUnknownError extends AppError {
  readonly code = 'FINDING.UNKNOWN';
  readonly kind = 'conflict';
  constructor() {
    super('a finding is not one of the present revision');
  }
}

/** A reason that belongs to another answer. */
export class ReasonOfOtherKindError extends AppError {
  readonly code = 'DISPOSITION.REASON_INVALID';
  readonly kind = 'invalid';
  constructor(disposition: DispositionKind) {
    super(`reason does not belong to ${disposition}`, { disposition });
  }
}

/** Another reason than those of the list, without words that say which. */
export class NoteMissingError extends AppError {
  readonly code = 'DISPOSITION.NOTE_MISSING';
  readonly kind = 'invalid';
  constructor() {
    super('the reason needs words beside it');
  }
}

/** A revision that was saved before there were checks: it is screened when it is saved again. */
export class ScreeningMissingError extends AppError {
  readonly code = 'SCREENING.MISSING';
  readonly kind = 'not-found';
  constructor() {
    super('the revision has not been screened');
  }
}
