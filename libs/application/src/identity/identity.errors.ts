import { AppError, type Instant } from '#domain/kernel';

/** Unknown name, wrong password and inactive account are one answer, so that names cannot be tested. */
export class CredentialsWrongError extends AppError {
  readonly code = 'CREDENTIALS.WRONG';
  readonly kind = 'unauthenticated';
  constructor() {
    super('name or password is wrong');
  }
}

/** The person is signed in, but the password given to confirm an act is wrong: the session stays. */
export class ReauthenticationFailedError extends AppError {
  readonly code = 'CREDENTIALS.WRONG';
  readonly kind = 'forbidden';
  constructor() {
    super('the password given again is wrong');
  }
}

/** Too many failed attempts; `retryAfterSeconds` says when the next one is looked at. */
export class SignInThrottledError extends AppError {
  readonly code = 'SIGN_IN.THROTTLED';
  readonly kind = 'throttled';
  constructor(now: Instant, until: Instant) {
    super('too many failed attempts', {
      retryAfterSeconds: Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000)),
    });
  }
}

/** A session that was just opened is not there: the clock jumped, or the account was closed in that moment. */
export class SessionVanishedError extends AppError {
  readonly code = 'SESSION.MISSING';
  readonly kind = 'unauthenticated';
  constructor() {
    super('the session just opened is not valid');
  }
}

/** A session that was believed is not what it was: it has ended, or its person's duties have changed. */
export class SessionChangedError extends AppError {
  readonly code = 'SESSION.MISSING';
  readonly kind = 'unauthenticated';
  constructor() {
    super('the session has changed since it was read');
  }
}

/** There are accounts already: the way in for the first administrator is closed for good. */
export class BootstrapAlreadyDoneError extends AppError {
  readonly code = 'BOOTSTRAP.ALREADY_DONE';
  readonly kind = 'conflict';
  constructor() {
    super('accounts exist already');
  }
}

/** A password that may not be set; which rule it breaks is not told, the sentence names them all. */
export class PasswordTooWeakError extends AppError {
  readonly code = 'PASSWORD.TOO_WEAK';
  readonly kind = 'invalid';
  constructor() {
    super('the password is too short, too plain or holds a word that everybody tries');
  }
}

/** One of the last passwords again. */
export class PasswordUsedBeforeError extends AppError {
  readonly code = 'PASSWORD.USED_BEFORE';
  readonly kind = 'invalid';
  constructor() {
    super('the password was used before');
  }
}

/** Nothing may be done any more but to choose another password. */
export class PasswordMustChangeError extends AppError {
  readonly code = 'PASSWORD.MUST_CHANGE';
  readonly kind = 'forbidden';
  constructor() {
    super('the password has to be changed first');
  }
}

/** Everybody knows the password of a demonstration: nobody may shut the others out. */
export class DemoAccountError extends AppError {
  readonly code = 'ACCOUNT.DEMONSTRATION';
  readonly kind = 'refused';
  constructor() {
    super('accounts of the demonstration stay as they are');
  }
}

/** The password is right; the code of the second factor is asked for. */
export class SecondFactorMissingError extends AppError {
  readonly code = 'SECOND_FACTOR.MISSING';
  readonly kind = 'forbidden';
  constructor() {
    super('a code of the second factor is asked for');
  }
}

/** The act asks for a second factor and none is bound to the account. */
export class SecondFactorNotBoundError extends AppError {
  readonly code = 'SECOND_FACTOR.NOT_BOUND';
  readonly kind = 'forbidden';
  constructor() {
    super('no second factor is bound');
  }
}

/** Nothing was offered that could be confirmed, or too long ago. */
export class SecondFactorNotOfferedError extends AppError {
  readonly code = 'SECOND_FACTOR.NOT_OFFERED';
  readonly kind = 'conflict';
  constructor() {
    super('no second factor waits to be confirmed');
  }
}

/** The code is not the one that the telephone shows. */
export class SecondFactorCodeError extends AppError {
  readonly code = 'SECOND_FACTOR.WRONG_CODE';
  readonly kind = 'invalid';
  constructor() {
    super('the code is wrong');
  }
}

/** The password belongs to the office's directory and is changed there. */
export class DirectoryPasswordError extends AppError {
  readonly code = 'PASSWORD.OF_DIRECTORY';
  readonly kind = 'refused';
  constructor() {
    super('the directory looks after this password');
  }
}

/** The office's directory does not answer: nobody is let in on a guess. */
export class DirectoryUnavailableError extends AppError {
  readonly code = 'SIGN_IN.DIRECTORY_UNAVAILABLE';
  readonly kind = 'unavailable';
  constructor(options: ErrorOptions) {
    super('the directory does not answer', {}, options);
  }
}

/** The office has no provider to sign in at. */
export class NoIdentityProviderError extends AppError {
  readonly code = 'SIGN_IN.NO_PROVIDER';
  readonly kind = 'not-found';
  constructor() {
    super('no identity provider is set up');
  }
}
