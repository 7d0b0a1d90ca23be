import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticatedSession } from './authenticate-session.js';
import { CLOCK, type Clock } from '../ports/index.js';
import { IdentityEntries } from './identity-entries.js';
import { ReauthenticationFailedError, SecondFactorNotBoundError } from './identity.errors.js';
import { IDENTITY_STORE, type IdentityStore } from './identity.store.port.js';
import { PasswordCheck } from './password-check.js';
import { SessionOpener, type OpenedSession } from './session-opener.js';
import type { Reauthenticate } from './session.commands.js';
import { SIGN_IN_POLICY, type SignInPolicy } from './sign-in-policy.js';

/** Makes the session fresh for acts that ask for it (签发), under a new token. */
@Injectable()
export class ReauthenticateHandler {
  constructor(
    private readonly passwords: PasswordCheck,
    private readonly sessions: SessionOpener,
    private readonly entries: IdentityEntries,
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SIGN_IN_POLICY) private readonly policy: SignInPolicy,
  ) {}

  /**
   * @throws ReauthenticationFailedError, SignInThrottledError, SecondFactorMissingError
   * @throws SecondFactorNotBoundError where the office demands a second factor and the account has none.
   */
  async execute(command: Reauthenticate, current: AuthenticatedSession): Promise<OpenedSession> {
    const verdict = await this.passwords.execute(
      { ...command, username: current.username },
      this.clock.now(),
    );
    const { personId } = current.actor;
    if (verdict.kind === 'right') {
      if (this.policy.secondFactor === 'required' && !verdict.account.isStrong)
        throw new SecondFactorNotBoundError();
      return this.sessions.open(
        verdict.account,
        command.token,
        this.entries.make('session.renewed', personId, command),
      );
    }
    await this.store.recordEntry(this.entries.make('session.refused', personId, command));
    throw new ReauthenticationFailedError();
  }
}
