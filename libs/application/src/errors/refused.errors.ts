import { AppError } from '#domain/kernel';
import type { Issue } from '#domain/text';
import type { RefusalReason } from '#domain/workflow';

export interface PersonRefusal {
  readonly id: string;
  readonly name: string;
}

/** A rule of the process says no; the reasons say which, on what basis, and `couldAct` who could do it instead. */
export class DecisionRefusedError extends AppError {
  readonly code = 'DECISION.REFUSED';
  readonly kind = 'refused';
  constructor(
    readonly subject: string,
    readonly reasons: readonly RefusalReason[],
    readonly couldAct: readonly PersonRefusal[],
  ) {
    super(`${subject} refused: ${reasons.map((reason) => reason.code).join(', ')}`);
  }
}

/** The content cannot be taken as it is; every issue is named at once. */
export class ContentInvalidError extends AppError {
  readonly code = 'CONTENT.INVALID';
  readonly kind = 'invalid';
  constructor(readonly issues: readonly Issue[]) {
    super(`content invalid: ${issues.map((issue) => issue.code).join(', ')}`);
  }
}
