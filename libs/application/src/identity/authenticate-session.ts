import { Inject, Injectable } from '@nestjs/common';
import { instantOf, type AccountId, type Instant, type PersonActor, type UnitId } from '#domain/kernel';
import { CLOCK, type Clock, type SessionProof } from '../ports/index.js';
import type { SessionRow } from './identity-rows.js';
import { IDENTITY_STORE, type IdentityStore } from './identity.store.port.js';
import { mustChangePassword } from './password-policy.js';
import { idleSince, mustTouch } from './session-rules.js';
import { isToken, tokenHashOf } from './session-token.js';
import { isOfDirectory, SIGN_IN_POLICY, type SignInPolicy } from './sign-in-policy.js';

/** Who is behind a request. */
export interface AuthenticatedSession {
  readonly actor: PersonActor;
  readonly accountId: AccountId;
  readonly username: string;
  readonly name: string;
  readonly post: string | null;
  readonly departmentId: UnitId | null;
  readonly csrfToken: string;
  /** Nothing may be done any more but to choose another password. */
  readonly mustChangePassword: boolean;
  /** Set when the session was only remembered: the command's transaction has to prove it. */
  readonly proof: SessionProof | null;
}

const rememberedMax = 5_000;

/** Finds the live session of a token; duties are read anew each time, so that a change takes effect at once. */
@Injectable()
export class AuthenticateSession {
  private readonly remembered = new Map<string, SessionRow>();

  constructor(
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SIGN_IN_POLICY) private readonly policy: SignInPolicy,
  ) {}

  async execute(token: string): Promise<AuthenticatedSession | null> {
    if (!isToken(token)) return null;
    const now = this.clock.now();
    const tokenHash = tokenHashOf(token);
    const row = await this.store.findSession(tokenHash, now, idleSince(now));
    this.remember(tokenHash, row, now);
    if (row === null) return null;
    if (mustTouch(row.lastSeenAt, now)) await this.store.touchSession(tokenHash, now);
    return this.toSession(row, null, now);
  }

  /**
   * For a command that proves the session in its own transaction: who was behind the token a moment ago, without a
   * question of its own. A session not seen in the last minute is looked up as always.
   */
  async presume(token: string): Promise<AuthenticatedSession | null> {
    const now = this.clock.now();
    const tokenHash = tokenHashOf(token);
    const seen = this.remembered.get(keyOf(tokenHash));
    if (seen === undefined || mustTouch(seen.lastSeenAt, now)) return this.execute(token);
    return this.toSession(seen, { tokenHash, seen, now, idleSince: idleSince(now) }, now);
  }

  /** Whether the token's session lives; unlike a request, asking does not prolong it. */
  async isAlive(token: string): Promise<boolean> {
    const now = this.clock.now();
    return isToken(token) && (await this.store.findSession(tokenHashOf(token), now, idleSince(now))) !== null;
  }

  private remember(tokenHash: Uint8Array, row: SessionRow | null, now: Instant): void {
    const key = keyOf(tokenHash);
    this.remembered.delete(key);
    if (row === null) return;
    this.remembered.set(key, { ...row, lastSeenAt: now });
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= rememberedMax) break;
      this.remembered.delete(oldest);
    }
  }

  private toSession(row: SessionRow, proof: SessionProof | null, now: Instant): AuthenticatedSession {
    const { personId, unitId, duties, standsFor, accountId, username, name, post, departmentId, csrfToken } =
      row;
    const age = { changedAt: row.passwordChangedAt, isInitial: row.isPasswordInitial };
    const authenticatedAt = this.authenticatedAt(row);
    const actor: PersonActor = { kind: 'person', personId, unitId, duties, standsFor, authenticatedAt };
    return {
      actor,
      accountId,
      username,
      name,
      post,
      departmentId,
      csrfToken,
      mustChangePassword:
        !row.isDemo &&
        !isOfDirectory(this.policy, username) &&
        mustChangePassword(age, this.policy.passwords, now),
      proof,
    };
  }

  /** Where a second factor is required, a password alone is no authentication that an act could rest on. */
  private authenticatedAt({ isStrong, authenticatedAt }: SessionRow): Instant {
    return isStrong || this.policy.secondFactor === 'offered' ? authenticatedAt : instantOf(0);
  }
}

const keyOf = (tokenHash: Uint8Array): string => Buffer.from(tokenHash).toString('base64');
