import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '#domain/kernel';
import { RANDOMNESS, type Randomness } from '../ports/index.js';
import { attemptKeys } from './attempt-counters.js';
import { FactorCheck } from './factor-check.js';
import { IDENTITY_STORE, type AccountRow, type IdentityStore } from './identity.store.port.js';
import { DirectoryUnavailableError, SignInThrottledError } from './identity.errors.js';
import { PASSWORD_HASHER, type PasswordHasher } from './password-hasher.port.js';
import { DIRECTORY, type Directory } from './sign-in-elsewhere.ports.js';
import { isOfDirectory, SIGN_IN_POLICY, type SignInPolicy } from './sign-in-policy.js';
import { SIGN_IN_THROTTLE, type SignInThrottle } from './sign-in-throttle.port.js';

export interface PasswordClaim {
  readonly username: string;
  readonly password: string;
  /** What the telephone shows; null when none was given. */
  readonly code: string | null;
  readonly clientAddress: string;
}

/** An account whose password, and code where one is bound, were right. */
export interface ProvenAccount extends AccountRow {
  /** A second factor was asked for and given. */
  readonly isStrong: boolean;
}

/** A right password and code, wrong ones for an account that exists, or neither. */
export type PasswordVerdict =
  | { readonly kind: 'right'; readonly account: ProvenAccount }
  | { readonly kind: 'wrong'; readonly account: AccountRow | null };

/**
 * The one way a password, and the code that goes with it, are looked at: counted first, slowed by failures, as slow for
 * unknown names as for known ones.
 */
@Injectable()
export class PasswordCheck {
  private decoyHash: Promise<string> | null = null;

  constructor(
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(SIGN_IN_THROTTLE) private readonly throttle: SignInThrottle,
    @Inject(PASSWORD_HASHER) private readonly hasher: PasswordHasher,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    private readonly factors: FactorCheck,
    @Inject(DIRECTORY) private readonly directory: Directory | null,
    @Inject(SIGN_IN_POLICY) private readonly policy: SignInPolicy,
  ) {}

  /**
   * @throws SignInThrottledError while the account is in its delay for this address.
   * @throws SecondFactorMissingError when the password is right and a code is asked for.
   */
  async execute(claim: PasswordClaim, now: Instant): Promise<PasswordVerdict> {
    const username = claim.username.trim().toLowerCase();
    const keys = attemptKeys(username, claim.clientAddress);
    const isKnown = await this.throttle.isKnownAddress(keys.address, now);
    const counters = isKnown ? [keys.own] : [keys.own, keys.strangers];
    const claimed = await this.throttle.claim(counters, now);
    if (claimed.kind === 'delayed') throw new SignInThrottledError(now, claimed.until);
    const account = await this.store.findAccount(username);
    const isRight = await this.isRight(username, account, claim.password);
    if (account === null || !isRight || !account.isActive) return { kind: 'wrong', account };
    const isStrong = account.factor !== null;
    if (isStrong && !(await this.factors.isRight(account, claim.code, now)))
      return { kind: 'wrong', account };
    await this.throttle.succeeded(keys.address, counters, now);
    return { kind: 'right', account: { ...account, isStrong } };
  }

  /** The directory's passwords are looked at there, everybody else's here. @throws DirectoryUnavailableError */
  private async isRight(username: string, account: AccountRow | null, password: string): Promise<boolean> {
    if (this.directory === null || !isOfDirectory(this.policy, username))
      return this.hasher.verify(account?.passwordHash ?? (await this.decoy()), password);
    try {
      return await this.directory.verify(username, password);
    } catch (cause) {
      throw new DirectoryUnavailableError({ cause });
    }
  }

  /** A hash that no password matches, made once with the same cost as all others. */
  private decoy(): Promise<string> {
    this.decoyHash ??= this.makeDecoy();
    return this.decoyHash;
  }

  /** One that could not be made is not kept: the next attempt makes its own. */
  private async makeDecoy(): Promise<string> {
    try {
      return await this.hasher.hash(Buffer.from(this.randomness.bytes(32)).toString('hex'));
    } catch (error) {
      this.decoyHash = null;
      throw error;
    }
  }
}
