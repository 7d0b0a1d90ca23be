import { AppError } from '#domain/kernel';
import type { AccessRefusalCode } from './access-change.js';

/** Accounts and duties are the administrators' business. */
export class AdministrationForbiddenError extends AppError {
  readonly code = 'ADMINISTRATION.FORBIDDEN';
  readonly kind = 'forbidden';
  constructor() {
    super('not an administrator');
  }
}

/** The rules of the three administrators say no; the attempt is an entry. */
export class AccessChangeRefusedError extends AppError {
  readonly code = 'ADMINISTRATION.REFUSED';
  readonly kind = 'refused';
  readonly reasons: readonly { readonly code: AccessRefusalCode; readonly rule: string }[];
  constructor(codes: readonly AccessRefusalCode[]) {
    super(`change of access refused: ${codes.join(', ')}`);
    this.reasons = codes.map((code) => ({ code, rule: 'GB/T 22239-2019 8.1.5' }));
  }
}

/** The change named is not there. */
export class AccessChangeNotFoundError extends AppError {
  readonly code = 'ADMINISTRATION.NO_SUCH_CHANGE';
  readonly kind = 'not-found';
  constructor() {
    super('no such change of access');
  }
}

/** Somebody has decided on the change in the meantime. */
export class AccessChangeDecidedError extends AppError {
  readonly code = 'ADMINISTRATION.DECIDED_ALREADY';
  readonly kind = 'conflict';
  constructor() {
    super('the change of access has been decided');
  }
}

/** Whom, what or where the change names is not there, or it would change nothing. */
export class AccessChangeInvalidError extends AppError {
  readonly code = 'ADMINISTRATION.INVALID';
  readonly kind = 'invalid';
  constructor(readonly issues: readonly { readonly code: AccessIssueCode; readonly path: string }[]) {
    super(`change of access invalid: ${issues.map(({ code }) => code).join(', ')}`);
  }
}

export type AccessIssueCode =
  | 'ADMINISTRATION.UNKNOWN_PERSON'
  | 'ADMINISTRATION.UNKNOWN_UNIT'
  | 'ADMINISTRATION.UNKNOWN_DUTY'
  | 'ADMINISTRATION.USERNAME_TAKEN'
  | 'ADMINISTRATION.USERNAME_FORM'
  | 'ADMINISTRATION.DUTIES_EXCLUDE'
  | 'ADMINISTRATION.ADMINISTRATOR_OF_HOST'
  | 'ADMINISTRATION.PERIOD'
  | 'ADMINISTRATION.NOTHING_CHANGES';
