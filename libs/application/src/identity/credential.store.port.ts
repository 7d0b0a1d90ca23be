import type { AccountId, Instant } from '#domain/kernel';
import type { IdentityEntry } from './identity.store.port.js';

export const CREDENTIAL_STORE = Symbol('CredentialStore');

/** What a person is told about his own account. */
export interface CredentialsRow {
  readonly passwordChangedAt: Instant;
  readonly isPasswordInitial: boolean;
  readonly isDemo: boolean;
  /** Since when a second factor is bound. */
  readonly secondFactorSince: Instant | null;
  /** Sessions of the account that are alive, this one included. */
  readonly sessions: number;
}

/** A factor whose first code has not been seen yet. */
export interface UnconfirmedFactor {
  readonly sealedSecret: Uint8Array;
  readonly createdAt: Instant;
}

/** A factor that has made its first right code. */
export interface ConfirmedFactor {
  readonly sealedSecret: Uint8Array;
  /** Of that code: it does not count again. */
  readonly timeStep: number;
  readonly now: Instant;
}

/** Passwords and second factors. Each method that writes is one transaction, its entry included. */
export interface CredentialStore {
  getCredentials(accountId: AccountId, now: Instant, idleSince: Instant): Promise<CredentialsRow>;
  /** Hashes of the passwords of an account, the present one first, at most `count`. */
  listPasswords(accountId: AccountId, count: number): Promise<readonly string[]>;
  /** Sets a password that the person has chosen and ends every session of the account. */
  changePassword(
    accountId: AccountId,
    passwordHash: string,
    now: Instant,
    entry: IdentityEntry,
  ): Promise<void>;
  /** Puts a factor in place that counts for nothing until it is confirmed. */
  offerFactor(accountId: AccountId, factor: UnconfirmedFactor): Promise<void>;
  findUnconfirmedFactor(accountId: AccountId): Promise<UnconfirmedFactor | null>;
  /**
   * Binds the factor offered; from now on the account is asked for it.
   *
   * @returns false, with nothing changed, when it is not the one on offer any more.
   */
  confirmFactor(accountId: AccountId, factor: ConfirmedFactor, entry: IdentityEntry): Promise<boolean>;
  /** Uses a time step up. @returns false when it, or a later one, has been used already. */
  useTimeStep(accountId: AccountId, timeStep: number): Promise<boolean>;
  /** Ends the account's sessions but the one with this token. @returns how many. */
  revokeOtherSessions(
    accountId: AccountId,
    tokenHash: Uint8Array,
    now: Instant,
    entry: IdentityEntry,
  ): Promise<void>;
}
