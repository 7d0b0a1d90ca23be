import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../ports/index.js';
import type { AuthenticatedSession } from './authenticate-session.js';
import { CREDENTIAL_STORE, type CredentialStore } from './credential.store.port.js';
import { IdentityEntries } from './identity-entries.js';
import {
  DemoAccountError,
  DirectoryPasswordError,
  PasswordUsedBeforeError,
  ReauthenticationFailedError,
} from './identity.errors.js';
import { IDENTITY_STORE, type IdentityStore } from './identity.store.port.js';
import { NewPasswords } from './new-passwords.js';
import { PasswordCheck } from './password-check.js';
import { PASSWORD_HASHER, type PasswordHasher } from './password-hasher.port.js';
import { passwordRules } from './password-policy.js';
import { SessionOpener, type OpenedSession } from './session-opener.js';
import type { ChangePassword } from './session.commands.js';
import { isOfDirectory, SIGN_IN_POLICY, type SignInPolicy } from './sign-in-policy.js';

/** A person chooses another password: all sessions end but the one that did it, which goes on under a new token. */
@Injectable()
export class ChangePasswordHandler {
  constructor(
    private readonly check: PasswordCheck,
    private readonly rules: NewPasswords,
    private readonly sessions: SessionOpener,
    private readonly entries: IdentityEntries,
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(CREDENTIAL_STORE) private readonly credentials: CredentialStore,
    @Inject(PASSWORD_HASHER) private readonly hasher: PasswordHasher,
    @Inject(SIGN_IN_POLICY) private readonly policy: SignInPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws ReauthenticationFailedError, SignInThrottledError, SecondFactorMissingError
   * @throws PasswordTooWeakError, PasswordUsedBeforeError, DemoAccountError, DirectoryPasswordError
   */
  async execute(command: ChangePassword, current: AuthenticatedSession): Promise<OpenedSession> {
    const { username, name, accountId } = current;
    const { personId } = current.actor;
    const verdict = await this.check.execute({ ...command, username }, this.clock.now());
    if (verdict.kind === 'wrong') {
      await this.store.recordEntry(this.entries.make('session.refused', personId, command));
      throw new ReauthenticationFailedError();
    }
    if (verdict.account.isDemo) throw new DemoAccountError();
    if (isOfDirectory(this.policy, username)) throw new DirectoryPasswordError();
    this.rules.require(command.newPassword, [username, name]);
    await this.requireUnused(command.newPassword, current);
    const hash = await this.hasher.hash(command.newPassword);
    const entry = this.entries.make('password.changed', personId, command);
    await this.credentials.changePassword(accountId, hash, this.clock.now(), entry);
    return this.sessions.open(
      verdict.account,
      command.token,
      this.entries.make('session.renewed', personId, command),
    );
  }

  /** @throws PasswordUsedBeforeError */
  private async requireUnused(
    password: string,
    { accountId }: Pick<AuthenticatedSession, 'accountId'>,
  ): Promise<void> {
    const { remembered } = passwordRules[this.policy.passwords];
    for (const hash of await this.credentials.listPasswords(accountId, remembered))
      if (await this.hasher.verify(hash, password)) throw new PasswordUsedBeforeError();
  }
}
