import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '#domain/kernel';
import { CLOCK, type Clock } from '../ports/index.js';
import { IdentityEntries } from './identity-entries.js';
import { IDENTITY_STORE, type IdentityStore } from './identity.store.port.js';
import { tokenHashOf } from './session-token.js';
import type { SignOut } from './session.commands.js';

/** Ends the session at once, everywhere. */
@Injectable()
export class SignOutHandler {
  constructor(
    private readonly entries: IdentityEntries,
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(command: SignOut, personId: PersonId): Promise<void> {
    const entry = this.entries.make('session.closed', personId, command);
    await this.store.revokeSession(tokenHashOf(command.token), this.clock.now(), entry);
  }
}
