import type { EntryFields } from '#domain/audit-log';
import type { AccountId, Instant, PersonId, UnitId } from '#domain/kernel';
import type { SessionRow } from './identity-rows.js';
import type { CommittedValue } from '../ports/index.js';

export const IDENTITY_STORE = Symbol('IdentityStore');

/** What sign-in needs of an account. */
export interface AccountRow {
  readonly id: AccountId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly username: string;
  readonly passwordHash: string;
  /** Account and person are both active. */
  readonly isActive: boolean;
  /** One of the demonstration's, whose password everybody knows and nobody changes. */
  readonly isDemo: boolean;
  /** The second factor that is bound, if any. */
  readonly factor: { readonly sealedSecret: Uint8Array; readonly lastTimeStep: number } | null;
}

export interface IdentityUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly parentId: UnitId | null;
}

export interface NewSession {
  readonly tokenHash: Uint8Array;
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly csrfToken: string;
  readonly createdAt: Instant;
  readonly authenticatedAt: Instant;
  /** Password and second factor were given. */
  readonly isStrong: boolean;
  readonly expiresAt: Instant;
}

/** An entry about no item, with the values that it only commits to. */
export interface IdentityEntry {
  readonly fields: EntryFields;
  readonly values: readonly CommittedValue[];
}

/** Accounts and sessions. Each method that writes is one transaction, its entry included. */
export interface IdentityStore {
  /** A session that is neither revoked nor expired nor idle since before `idleSince`, of an active account. */
  findSession(tokenHash: Uint8Array, now: Instant, idleSince: Instant): Promise<SessionRow | null>;
  touchSession(tokenHash: Uint8Array, now: Instant): Promise<void>;
  findAccount(username: string): Promise<AccountRow | null>;
  getUnit(unitId: UnitId): Promise<IdentityUnit>;
  /** Opens a session and, when it replaces one, revokes that one. */
  openSession(session: NewSession, replaced: Uint8Array | null, entry: IdentityEntry): Promise<void>;
  revokeSession(tokenHash: Uint8Array, now: Instant, entry: IdentityEntry): Promise<void>;
  recordEntry(entry: IdentityEntry): Promise<void>;
}
