import { AppError } from '#domain/kernel';

/** No such link, or none that this person may know of. */
export class ExpertLinkNotFoundError extends AppError {
  readonly code = 'EXPERT_LINK.NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('no such link');
  }
}

/** Experts are asked by whoever handles the step; a link is revoked by whoever made it or watches over the unit. */
export class ExpertForbiddenError extends AppError {
  readonly code = 'EXPERT_LINK.FORBIDDEN';
  readonly kind = 'forbidden';
}

/** The link is unknown, over, revoked, answered, or about something that has moved on: which, is nobody's business outside. */
export class ExpertLinkClosedError extends AppError {
  readonly code = 'EXPERT_LINK.CLOSED';
  readonly kind = 'not-found';
  constructor() {
    super('the link does not work (any more)');
  }
}
