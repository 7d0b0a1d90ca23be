import type { AccountId, Instant, PersonId, UnitId } from '#domain/kernel';
import type {
  AccountRow,
  IdentityEntry,
  IdentityStore,
  IdentityUnit,
  NewSession,
  SessionRow,
} from '#application';
import type { PgDatabase } from '../pg-database.js';
import { transact } from '../unit-of-work/pg-unit-of-work.js';
import * as sql from './identity-statements.js';
import { type SessionDbRow, toSessionRow } from './session-rows.js';
import { SessionLookup } from './session-lookup.js';

interface AccountDbRow {
  readonly id: string;
  readonly person_id: string;
  readonly unit_id: string;
  readonly username: string;
  readonly password_hash: string;
  readonly is_active: boolean;
  readonly is_demo: boolean;
  readonly sealed_secret: Buffer | null;
  readonly last_time_step: string | null;
}

/** Accounts and sessions in PostgreSQL. Takes no locks beyond the rows it writes. */
export class PgIdentityStore implements IdentityStore {
  private readonly lookup: SessionLookup<SessionRow>;

  constructor(private readonly database: PgDatabase) {
    this.lookup = new SessionLookup(async (tokenHashes, now, idleSince) => {
      const rows = await database.query<SessionDbRow>(sql.findSessions, [tokenHashes, now, idleSince]);
      return new Map(rows.map((row) => [row.token_hash, toSessionRow(row)]));
    });
  }

  findSession(tokenHash: Uint8Array, now: Instant, idleSince: Instant): Promise<SessionRow | null> {
    return this.lookup.find(tokenHash, now, idleSince);
  }

  async touchSession(tokenHash: Uint8Array, now: Instant): Promise<void> {
    await this.database.query(sql.touchSession, [tokenHash, now]);
  }

  async findAccount(username: string): Promise<AccountRow | null> {
    const [row] = await this.database.query<AccountDbRow>(sql.findAccount, [username]);
    return row === undefined ? null : toAccountRow(row);
  }

  async getUnit(unitId: UnitId): Promise<IdentityUnit> {
    const [row] = await this.database.query<{ id: string; name: string; parent_id: string | null }>(
      sql.getUnit,
      [unitId],
    );
    if (row === undefined) throw new Error(`unit ${unitId} is named by a person and does not exist`);
    return { id: row.id as UnitId, name: row.name, parentId: row.parent_id as UnitId | null };
  }

  async openSession(session: NewSession, replaced: Uint8Array | null, entry: IdentityEntry): Promise<void> {
    await this.database.withClient((client) =>
      transact(client, async (tx) => {
        if (replaced !== null)
          await client.query({ ...sql.revokeSession, values: [replaced, session.createdAt] });
        await client.query({ ...sql.forgetSessions, values: [session.accountId, session.createdAt] });
        await client.query({ ...sql.insertSession, values: sessionValues(session) });
        tx.appendEntry(null, entry.fields, entry.values);
      }),
    );
  }

  async revokeSession(tokenHash: Uint8Array, now: Instant, entry: IdentityEntry): Promise<void> {
    await this.database.withClient((client) =>
      transact(client, async (tx) => {
        await client.query({ ...sql.revokeSession, values: [tokenHash, now] });
        tx.appendEntry(null, entry.fields, entry.values);
      }),
    );
  }

  async recordEntry(entry: IdentityEntry): Promise<void> {
    await this.database.withClient((client) =>
      transact(client, (tx) => {
        tx.appendEntry(null, entry.fields, entry.values);
        return Promise.resolve();
      }),
    );
  }
}

function sessionValues(session: NewSession): unknown[] {
  const { tokenHash, accountId, personId, csrfToken, createdAt, authenticatedAt, expiresAt, isStrong } =
    session;
  return [tokenHash, accountId, personId, csrfToken, createdAt, authenticatedAt, expiresAt, isStrong];
}

function toAccountRow(row: AccountDbRow): AccountRow {
  return {
    id: row.id as AccountId,
    personId: row.person_id as PersonId,
    unitId: row.unit_id as UnitId,
    username: row.username,
    passwordHash: row.password_hash,
    isActive: row.is_active,
    isDemo: row.is_demo,
    factor:
      row.sealed_secret === null
        ? null
        : { sealedSecret: row.sealed_secret, lastTimeStep: Number(row.last_time_step) },
  };
}
