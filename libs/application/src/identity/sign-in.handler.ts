import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../ports/index.js';
import { IdentityEntries } from './identity-entries.js';
import { CredentialsWrongError } from './identity.errors.js';
import { IDENTITY_STORE, type IdentityStore } from './identity.store.port.js';
import { PasswordCheck } from './password-check.js';
import { SessionOpener, type OpenedSession } from './session-opener.js';
import type { SignIn } from './session.commands.js';

/** Opens a session for who knows the account's password. */
@Injectable()
export class SignInHandler {
  constructor(
    private readonly passwords: PasswordCheck,
    private readonly sessions: SessionOpener,
    private readonly entries: IdentityEntries,
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(command: SignIn): Promise<OpenedSession> {
    const verdict = await this.passwords.execute(command, this.clock.now());
    if (verdict.kind === 'right') {
      return this.sessions.open(
        verdict.account,
        null,
        this.entries.make('session.opened', verdict.account.personId, command),
      );
    }
    if (verdict.account !== null) {
      await this.store.recordEntry(this.entries.make('session.refused', verdict.account.personId, command));
    }
    throw new CredentialsWrongError();
  }
}
