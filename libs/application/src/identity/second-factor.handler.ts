import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../ports/index.js';
import type { AuthenticatedSession } from './authenticate-session.js';
import { CREDENTIAL_STORE, type CredentialStore } from './credential.store.port.js';
import { IdentityEntries } from './identity-entries.js';
import {
  DemoAccountError,
  ReauthenticationFailedError,
  SecondFactorCodeError,
  SecondFactorNotOfferedError,
} from './identity.errors.js';
import { IDENTITY_STORE, type IdentityStore } from './identity.store.port.js';
import { PasswordCheck } from './password-check.js';
import {
  ONE_TIME_PASSWORDS,
  type OneTimePasswords,
  SECRET_BOX,
  type SecretBox,
} from './second-factor.ports.js';
import { SessionOpener, type OpenedSession } from './session-opener.js';
import type { ConfirmSecondFactor, Reauthenticate } from './session.commands.js';

/** What a telephone needs to make codes; told once. */
export interface OfferedFactor {
  readonly secret: string;
  readonly address: string;
}

/** How long a factor that was offered can be confirmed. */
const offerMinutes = 10;

/** A person binds a telephone to the account: a secret is offered, and counts once it has made a right code. */
@Injectable()
export class SecondFactorHandler {
  constructor(
    private readonly check: PasswordCheck,
    private readonly sessions: SessionOpener,
    private readonly entries: IdentityEntries,
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(CREDENTIAL_STORE) private readonly credentials: CredentialStore,
    @Inject(ONE_TIME_PASSWORDS) private readonly codes: OneTimePasswords,
    @Inject(SECRET_BOX) private readonly box: SecretBox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks for the password (and for the code of the factor that is to be replaced).
   *
   * @throws ReauthenticationFailedError, SignInThrottledError, SecondFactorMissingError, DemoAccountError
   */
  async offer(command: Reauthenticate, current: AuthenticatedSession): Promise<OfferedFactor> {
    const { username, accountId } = current;
    const verdict = await this.check.execute({ ...command, username }, this.clock.now());
    if (verdict.kind === 'wrong') {
      await this.store.recordEntry(this.entries.make('session.refused', current.actor.personId, command));
      throw new ReauthenticationFailedError();
    }
    if (verdict.account.isDemo) throw new DemoAccountError();
    const secret = this.codes.newSecret();
    await this.credentials.offerFactor(accountId, {
      sealedSecret: this.box.seal(secret),
      createdAt: this.clock.now(),
    });
    return { secret, address: this.codes.addressOf(secret, username) };
  }

  /** @throws SecondFactorNotOfferedError, SecondFactorCodeError */
  async confirm(command: ConfirmSecondFactor, current: AuthenticatedSession): Promise<OpenedSession> {
    const { accountId, username } = current;
    const now = this.clock.now();
    const offered = await this.credentials.findUnconfirmedFactor(accountId);
    if (offered === null || Date.parse(now) - Date.parse(offered.createdAt) > offerMinutes * 60_000)
      throw new SecondFactorNotOfferedError();
    const step = this.codes.stepOf(this.box.open(offered.sealedSecret), command.code, { now, after: 0 });
    if (step === null) throw new SecondFactorCodeError();
    const entry = this.entries.make('secondFactor.bound', current.actor.personId, command);
    const { sealedSecret } = offered;
    const isBound = await this.credentials.confirmFactor(
      accountId,
      { sealedSecret, timeStep: step, now },
      entry,
    );
    if (!isBound) throw new SecondFactorNotOfferedError();
    const account = await this.store.findAccount(username);
    if (account === null) throw new SecondFactorNotOfferedError();
    return this.sessions.open(
      { ...account, isStrong: true },
      command.token,
      this.entries.make('session.renewed', current.actor.personId, command),
    );
  }
}
