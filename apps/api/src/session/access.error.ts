import { AppError } from '#domain/kernel';

export class SessionMissingError extends AppError {
  readonly code = 'SESSION.MISSING';
  readonly kind = 'unauthenticated';
  constructor() {
    super('no valid session');
  }
}

export class AccessForbiddenError extends AppError {
  readonly code = 'ACCESS.FORBIDDEN';
  readonly kind = 'forbidden';
  constructor() {
    super('the route is not open to this person');
  }
}

export class CrossSiteRequestError extends AppError {
  readonly code = 'CSRF.CROSS_SITE';
  readonly kind = 'forbidden';
  constructor() {
    super('a changing request came from another site');
  }
}

export class CsrfTokenError extends AppError {
  readonly code = 'CSRF.TOKEN';
  readonly kind = 'forbidden';
  constructor() {
    super("a changing request came without the session's X-CSRF-Token");
  }
}

/** Too many requests; `retryAfterSeconds` says when the next one is looked at. */
export class RequestsThrottledError extends AppError {
  readonly code = 'ACCESS.THROTTLED';
  readonly kind = 'throttled';
  constructor(retryAfterSeconds: number) {
    super('too many requests', { retryAfterSeconds: Math.max(1, retryAfterSeconds) });
  }
}
