import type { Instant } from '#domain/kernel';

export const DIRECTORY = Symbol('Directory');
export const IDENTITY_PROVIDER = Symbol('IdentityProvider');

/** Passwords that a directory looks after; null where accounts keep their own. */
export interface Directory {
  /** @throws Error when the directory does not answer. */
  verify(username: string, password: string): Promise<boolean>;
}

/** What has to be kept, out of the browser's reach, until a person comes back from the provider. */
export interface KeptSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** A provider at which people sign in (OpenID Connect); null where there is none. */
export interface IdentityProvider {
  /** Where the browser is sent. `isFresh`: the password is asked for even from somebody the provider knows. */
  begin(isFresh: boolean): Promise<{ readonly address: string; readonly kept: KeptSignIn }>;
  /** Who comes back; null when it is nobody that was sent. */
  finish(
    query: string,
    kept: KeptSignIn,
  ): Promise<{
    readonly username: string;
    /** When the provider last saw a password or the like; null where it does not say. */
    readonly authenticatedAt: Instant | null;
    readonly isStrong: boolean;
  } | null>;
}
