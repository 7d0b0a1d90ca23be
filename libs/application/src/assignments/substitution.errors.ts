import { AppError } from '#domain/kernel';
import type { Issue } from '#domain/text';

/** A substitution cannot be as it was asked for; every issue is named at once. */
export class SubstitutionInvalidError extends AppError {
  readonly code = 'SUBSTITUTION.INVALID';
  readonly kind = 'invalid';
  constructor(readonly issues: readonly Issue[]) {
    super(`substitution invalid: ${issues.map(({ code }) => code).join(', ')}`);
  }
}

/** No such substitution, or none of this person's that is still to come or running. */
export class SubstitutionNotFoundError extends AppError {
  readonly code = 'SUBSTITUTION.NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('no such substitution');
  }
}
