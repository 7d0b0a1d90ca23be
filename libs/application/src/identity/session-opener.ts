import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '#domain/kernel';
import { CLOCK, RANDOMNESS, type Clock, type Randomness } from '../ports/index.js';
import { AuthenticateSession, type AuthenticatedSession } from './authenticate-session.js';
import { IDENTITY_STORE, type IdentityEntry, type IdentityStore } from './identity.store.port.js';
import { SessionVanishedError } from './identity.errors.js';
import type { ProvenAccount } from './password-check.js';
import { absoluteEnd } from './session-rules.js';
import { newToken, tokenHashOf } from './session-token.js';

/** A new session and the token that stands for it; the token is told once and stored nowhere. */
export interface OpenedSession {
  readonly token: string;
  readonly session: AuthenticatedSession;
}

/** Opens sessions: always with a new token, so that one planted or overheard before is worth nothing. */
@Injectable()
export class SessionOpener {
  constructor(
    private readonly sessions: AuthenticateSession,
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(RANDOMNESS) private readonly randomness: Randomness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param provenAt  when the person gave a password, where that was elsewhere and earlier. */
  async open(
    account: ProvenAccount,
    replacedToken: string | null,
    entry: IdentityEntry,
    provenAt: Instant | null = null,
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = newToken(this.randomness);
    const { id: accountId, personId, isStrong } = account;
    await this.store.openSession(
      {
        tokenHash: tokenHashOf(token),
        accountId,
        personId,
        csrfToken: newToken(this.randomness),
        createdAt: now,
        authenticatedAt: provenAt !== null && provenAt < now ? provenAt : now,
        isStrong,
        expiresAt: absoluteEnd(now),
      },
      replacedToken === null ? null : tokenHashOf(replacedToken),
      entry,
    );
    const session = await this.sessions.execute(token);
    if (session === null) throw new SessionVanishedError();
    return { token, session };
  }
}
