import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, PersonActor, UnitId } from '#domain/kernel';
import { CLOCK, type Clock } from '../ports/index.js';
import { IDENTITY_STORE, type IdentityStore, type SessionRow } from './identity.store.port.js';
import { idleSince, mustTouch } from './session-rules.js';
import { isToken, tokenHashOf } from './session-token.js';

/** Who is behind a request. */
export interface AuthenticatedSession {
  readonly actor: PersonActor;
  readonly accountId: AccountId;
  readonly username: string;
  readonly name: string;
  readonly post: string | null;
  readonly departmentId: UnitId | null;
  readonly csrfToken: string;
}

/** Finds the live session of a token; duties are read anew each time, so that a change takes effect at once. */
@Injectable()
export class AuthenticateSession {
  constructor(
    @Inject(IDENTITY_STORE) private readonly store: IdentityStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(token: string): Promise<AuthenticatedSession | null> {
    if (!isToken(token)) return null;
    const now = this.clock.now();
    const tokenHash = tokenHashOf(token);
    const row = await this.store.findSession(tokenHash, now, idleSince(now));
    if (row === null) return null;
    if (mustTouch(row.lastSeenAt, now)) await this.store.touchSession(tokenHash, now);
    return toSession(row);
  }
}

function toSession(row: SessionRow): AuthenticatedSession {
  const {
    personId,
    unitId,
    duties,
    authenticatedAt,
    accountId,
    username,
    name,
    post,
    departmentId,
    csrfToken,
  } = row;
  const actor: PersonActor = { kind: 'person', personId, unitId, duties, authenticatedAt };
  return { actor, accountId, username, name, post, departmentId, csrfToken };
}
