import pg from 'pg';
import type { DatabasePasswords } from './passwords.js';

/** The database roles: one owns the schema and migrates, one is what the running program may do, one what the log's sequencer may, one erases. */
export const ownerRole = 'shenjiao_owner';
export const appRole = 'shenjiao_app';
export const sequencerRole = 'shenjiao_sequencer';
export const eraserRole = 'shenjiao_eraser';

/**
 * Makes the roles with their passwords, in a step of its own and with no effect when they are there.
 * The application's role may not create anything, and a query of it that hangs is ended.
 */
export async function ensureRoles(superuserUrl: string, passwords: DatabasePasswords): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of [
      [ownerRole, passwords.owner],
      [appRole, passwords.app],
      [sequencerRole, passwords.sequencer],
      [eraserRole, passwords.eraser],
    ] as const) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      if (rowCount === 0)
        await client.query(
          `CREATE ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
        );
    }
    await client.query(`ALTER ROLE ${appRole} SET statement_timeout = '30s'`);
    await client.query(`ALTER ROLE ${appRole} SET lock_timeout = '10s'`);
    await client.query(`ALTER ROLE ${appRole} SET idle_in_transaction_session_timeout = '60s'`);
  });
}

/** Makes the database of this name, owned by the owner role and open to these roles only. */
export async function ensureDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${ownerRole}`);
      await client.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
    }
    await client.query(
      `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(name)} TO ${appRole}, ${sequencerRole}, ${eraserRole}`,
    );
  });
  await withClient(withDatabase(superuserUrl, name), async (client) => {
    await client.query(`ALTER SCHEMA public OWNER TO ${ownerRole}`);
  });
}

/** The same server and login, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
