import { Inject, Injectable } from '@nestjs/common';
import { instantOf } from '#domain/kernel';
import { CLOCK, type Clock } from '../ports/index.js';
import { IdentityEntries, type RequestOrigin } from './identity-entries.js';
import { CredentialsWrongError, NoIdentityProviderError } from './identity.errors.js';
import { IDENTITY_STORE, type IdentityStore } from './identity.store.port.js';
import { SECRET_BOX, type SecretBox } from './second-factor.ports.js';
import { SessionOpener, type OpenedSession } from './session-opener.js';
import { IDENTITY_PROVIDER, type IdentityProvider, type KeptSignIn } from './sign-in-elsewhere.ports.js';

/** How long somebody may take at the provider. */
const awayMinutes = 10;
/** A provider that does not say when it asked for a password may have asked yesterday: nothing fresh rests on that. */
const longAgo = instantOf(0);

interface Kept extends KeptSignIn {
  readonly until: number;
}

/** Where to send the browser, and the sealed text that it brings back. */
export interface BegunSignIn {
  readonly address: string;
  readonly sealed: string;
}

/** Signing in at the office's provider: it proves who somebody is; the account, its duties and the session are ours. */
@Injectable()
export class SignInThroughProvider {
  constructor(
    private readonly sessions: SessionOpener,
    private readonly entries: IdentityEntries,
    @Inject(IDENTITY_PROVIDER) private readonly provider: IdentityProvider | null,
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(SECRET_BOX) private readonly box: SecretBox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether there is a provider at all. */
  get isOffered(): boolean {
    return this.provider !== null;
  }

  /** @throws NoIdentityProviderError */
  async begin(isFresh: boolean): Promise<BegunSignIn> {
    const { address, kept } = await this.required().begin(isFresh);
    const until = Date.parse(this.clock.now()) + awayMinutes * 60_000;
    const sealed = this.box.seal(JSON.stringify({ ...kept, until } satisfies Kept));
    return { address, sealed: Buffer.from(sealed).toString('base64url') };
  }

  /**
   * @param query  what stands behind the question mark of the address that the person came back to.
   * @throws CredentialsWrongError for who was not sent, has no account, or has bound a second factor here that the
   *   provider did not ask for.
   */
  async finish(query: string, sealed: string, origin: RequestOrigin): Promise<OpenedSession> {
    const provider = this.required();
    const kept = this.keptIn(sealed);
    const proven = kept === null ? null : await provider.finish(query, kept);
    const account = proven === null ? null : await this.store.findAccount(proven.username.toLowerCase());
    if (proven === null || account === null) throw new CredentialsWrongError();
    if (!account.isActive || (account.factor !== null && !proven.isStrong)) {
      await this.store.recordEntry(this.entries.make('session.refused', account.personId, origin));
      throw new CredentialsWrongError();
    }
    return this.sessions.open(
      { ...account, isStrong: proven.isStrong },
      null,
      this.entries.make('session.opened', account.personId, origin),
      proven.authenticatedAt ?? longAgo,
    );
  }

  private required(): IdentityProvider {
    if (this.provider === null) throw new NoIdentityProviderError();
    return this.provider;
  }

  /** Null for a text that was not sealed here, or too long ago. */
  private keptIn(sealed: string): KeptSignIn | null {
    try {
      const kept = JSON.parse(this.box.open(Buffer.from(sealed, 'base64url'))) as Kept;
      return Date.parse(this.clock.now()) <= kept.until ? kept : null;
    } catch {
      return null;
    }
  }
}
