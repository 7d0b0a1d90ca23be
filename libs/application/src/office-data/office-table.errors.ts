import { AppError } from '#domain/kernel';

/** Tables of the checks are kept by those who answer for what they find. */
export class OfficeTableForbiddenError extends AppError {
  readonly code = 'OFFICE_TABLE.FORBIDDEN';
  readonly kind = 'forbidden';
  constructor() {
    super('this person does not keep the tables of the checks');
  }
}

/** There is no such table, or no such version of it. */
export class OfficeTableNotFoundError extends AppError {
  readonly code = 'OFFICE_TABLE.NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('no such table or version');
  }
}

/** Somebody else has added a version in the meantime; what it changed must be seen first. */
export class OfficeTableChangedError extends AppError {
  readonly code = 'OFFICE_TABLE.CHANGED';
  readonly kind = 'conflict';
  constructor(newest: number) {
    super(`the newest version is ${newest}`, { newest });
  }
}
