import type { Instant } from '#domain/kernel';

export const SIGN_IN_THROTTLE = Symbol('SignInThrottle');

/** One count of failed attempts: an account from one address, or an account from all unknown addresses. */
export interface AttemptCounter {
  readonly key: Uint8Array;
  /** Failures that are free of delay. */
  readonly freeAttempts: number;
  readonly delayMaxMs: number;
}

export type AttemptClaim =
  { readonly kind: 'granted' } | { readonly kind: 'delayed'; readonly until: Instant };

/**
 * Counts attempts before the password is looked at, so that simultaneous guesses cannot slip past the count.
 * The delay doubles with every failure beyond the free ones, is capped, and is forgotten after a day without
 * failures: nobody can lock an account for good.
 */
export interface SignInThrottle {
  /** Whether somebody has signed in to this account from this address before. */
  isKnownAddress(key: Uint8Array, now: Instant): Promise<boolean>;
  /** Counts one attempt on every counter, or grants none when one of them is in its delay. */
  claim(counters: readonly AttemptCounter[], now: Instant): Promise<AttemptClaim>;
  /** After a success: forgets the failures and remembers the address. */
  succeeded(key: Uint8Array, counters: readonly AttemptCounter[], now: Instant): Promise<void>;
}
