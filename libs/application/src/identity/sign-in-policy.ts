import type { PasswordProfile } from './password-policy.js';

export const SIGN_IN_POLICY = Symbol('SignInPolicy');

/**
 * `offered`: whoever has bound a second factor is asked for it. `required`: besides, acts that ask for a fresh
 * authentication are open to nobody without one.
 */
export const secondFactorPolicies = ['offered', 'required'] as const;
export type SecondFactorPolicy = (typeof secondFactorPolicies)[number];

/** What the installation has decided about signing in. */
export interface SignInPolicy {
  readonly passwords: PasswordProfile;
  readonly secondFactor: SecondFactorPolicy;
  /** Accounts that keep a password of their own where a directory looks after all others; null without a directory. */
  readonly localAccounts: readonly string[] | null;
}

/** Whether the directory looks after the password of an account. */
export function isOfDirectory({ localAccounts }: SignInPolicy, username: string): boolean {
  return localAccounts !== null && !localAccounts.includes(username);
}
