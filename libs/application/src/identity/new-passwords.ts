import { Inject, Injectable } from '@nestjs/common';
import { PasswordTooWeakError } from './identity.errors.js';
import { isPasswordAcceptable } from './password-policy.js';
import { SIGN_IN_POLICY, type SignInPolicy } from './sign-in-policy.js';

export const COMMON_PASSWORDS = Symbol('CommonPasswords');

/** The passwords that attackers try first. */
export interface CommonPasswords {
  /** Whether a password is one of them, capitals or not. */
  includes(password: string): boolean;
}

/** Which passwords may be set here. */
@Injectable()
export class NewPasswords {
  constructor(
    @Inject(SIGN_IN_POLICY) private readonly policy: Pick<SignInPolicy, 'passwords'>,
    @Inject(COMMON_PASSWORDS) private readonly common: CommonPasswords,
  ) {}

  /**
   * @param context  names that belong to the account: user name, person, unit.
   * @throws PasswordTooWeakError
   */
  require(password: string, context: readonly string[]): void {
    if (!isPasswordAcceptable(password, this.policy.passwords, context) || this.common.includes(password))
      throw new PasswordTooWeakError();
  }
}
