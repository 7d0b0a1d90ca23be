import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '#domain/kernel';
import { CLOCK, type Clock } from '../ports/index.js';
import type { AuthenticatedSession } from './authenticate-session.js';
import { CREDENTIAL_STORE, type CredentialsRow, type CredentialStore } from './credential.store.port.js';
import { IdentityEntries, type RequestOrigin } from './identity-entries.js';
import { passwordEnd, type PasswordProfile } from './password-policy.js';
import { idleSince } from './session-rules.js';
import { tokenHashOf } from './session-token.js';
import { SIGN_IN_POLICY, type SignInPolicy } from './sign-in-policy.js';

/** A person's own account, as its page shows it. */
export interface AccountSecurityView extends Omit<CredentialsRow, 'isPasswordInitial'> {
  readonly passwordEndsAt: Instant | null;
  readonly mustChangePassword: boolean;
  readonly passwordProfile: PasswordProfile;
  readonly secondFactorRequired: boolean;
}

/** What a person sees of his own account, and the end of sessions he has forgotten elsewhere. */
@Injectable()
export class AccountSecurity {
  constructor(
    private readonly entries: IdentityEntries,
    @Inject(CREDENTIAL_STORE) private readonly credentials: CredentialStore,
    @Inject(SIGN_IN_POLICY) private readonly policy: SignInPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read({ accountId, mustChangePassword }: AuthenticatedSession): Promise<AccountSecurityView> {
    const now = this.clock.now();
    const { isPasswordInitial, ...row } = await this.credentials.getCredentials(
      accountId,
      now,
      idleSince(now),
    );
    const age = { changedAt: row.passwordChangedAt, isInitial: isPasswordInitial };
    return {
      ...row,
      passwordEndsAt: row.isDemo ? null : passwordEnd(age, this.policy.passwords),
      mustChangePassword,
      passwordProfile: this.policy.passwords,
      secondFactorRequired: this.policy.secondFactor === 'required',
    };
  }

  /** Ends every session of the account but the one with this token. */
  async endOthers(
    { token, ...origin }: RequestOrigin & { readonly token: string },
    { accountId, actor }: AuthenticatedSession,
  ): Promise<void> {
    const entry = this.entries.make('session.othersClosed', actor.personId, origin);
    await this.credentials.revokeOtherSessions(accountId, tokenHashOf(token), this.clock.now(), entry);
  }
}
