import type { PoolClient } from 'pg';
import { instantOf, type AccountId, type Instant } from '#domain/kernel';
import type {
  ConfirmedFactor,
  CredentialsRow,
  CredentialStore,
  IdentityEntry,
  UnconfirmedFactor,
} from '#application';
import type { PgDatabase, Statement } from '../pg-database.js';
import { transact } from '../unit-of-work/pg-unit-of-work.js';
import * as sql from './credential-statements.js';

/** A statement with its values; with `one row`, nothing of the transaction stands unless it has found one. */
type Step = readonly [Statement, readonly unknown[], 'one row'?];

class NoRowError extends Error {}

/** Passwords and second factors in PostgreSQL. The account's row orders changes of its password. */
export class PgCredentialStore implements CredentialStore {
  constructor(private readonly database: PgDatabase) {}

  async getCredentials(accountId: AccountId, now: Instant, idleSince: Instant): Promise<CredentialsRow> {
    const [row] = await this.database.query<{
      password_changed_ms: number;
      password_is_initial: boolean;
      is_demo: boolean;
      factor_ms: number | null;
      sessions: number;
    }>(sql.getCredentials, [accountId, now, idleSince]);
    if (row === undefined) throw new Error(`account ${accountId} of a session does not exist`);
    return {
      passwordChangedAt: instantOf(row.password_changed_ms),
      isPasswordInitial: row.password_is_initial,
      isDemo: row.is_demo,
      secondFactorSince: row.factor_ms === null ? null : instantOf(row.factor_ms),
      sessions: row.sessions,
    };
  }

  async listPasswords(accountId: AccountId, count: number): Promise<readonly string[]> {
    const rows = await this.database.query<{ password_hash: string }>(sql.listPasswords, [accountId, count]);
    return rows.map(({ password_hash }) => password_hash);
  }

  changePassword(
    accountId: AccountId,
    passwordHash: string,
    now: Instant,
    entry: IdentityEntry,
  ): Promise<void> {
    return this.write(entry, [
      [sql.keepPassword, [accountId, now]],
      [sql.setPassword, [accountId, now, passwordHash]],
      [sql.endSessions, [accountId, now, null]],
    ]);
  }

  offerFactor(accountId: AccountId, { sealedSecret, createdAt }: UnconfirmedFactor): Promise<void> {
    return this.write(null, [
      [sql.endOfferedFactor, [accountId, createdAt]],
      [sql.insertFactor, [accountId, createdAt, sealedSecret]],
    ]);
  }

  async findUnconfirmedFactor(accountId: AccountId): Promise<UnconfirmedFactor | null> {
    const [row] = await this.database.query<{ sealed_secret: Buffer; created_ms: number }>(
      sql.findOfferedFactor,
      [accountId],
    );
    return row === undefined
      ? null
      : { sealedSecret: row.sealed_secret, createdAt: instantOf(row.created_ms) };
  }

  async confirmFactor(
    accountId: AccountId,
    { sealedSecret, timeStep, now }: ConfirmedFactor,
    entry: IdentityEntry,
  ): Promise<boolean> {
    try {
      await this.write(entry, [
        [sql.endBoundFactor, [accountId, now]],
        [sql.bindFactor, [accountId, now, timeStep, sealedSecret], 'one row'],
        [sql.endSessions, [accountId, now, null]],
      ]);
      return true;
    } catch (error) {
      if (error instanceof NoRowError) return false;
      throw error;
    }
  }

  async useTimeStep(accountId: AccountId, timeStep: number): Promise<boolean> {
    return (await this.database.query(sql.useTimeStep, [accountId, timeStep])).length > 0;
  }

  revokeOtherSessions(
    accountId: AccountId,
    tokenHash: Uint8Array,
    now: Instant,
    entry: IdentityEntry,
  ): Promise<void> {
    return this.write(entry, [[sql.endSessions, [accountId, now, tokenHash]]]);
  }

  /** The statements in order, and the entry, as one transaction. */
  private async write(entry: IdentityEntry | null, steps: readonly Step[]): Promise<void> {
    await this.database.withClient((client: PoolClient) =>
      transact(client, async (tx) => {
        for (const [statement, values, demand] of steps) {
          const { rowCount } = await client.query({ ...statement, values: [...values] });
          if (demand === 'one row' && rowCount !== 1) throw new NoRowError(statement.name);
        }
        if (entry !== null) tx.appendEntry(null, entry.fields, entry.values);
      }),
    );
  }
}
