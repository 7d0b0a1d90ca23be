import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { appRole, eraserRole, ownerRole, sequencerRole, withDatabase } from '#platform';
import { sharedServer } from './database-server.js';

/** A migrated database of a test file's own. */
export interface TestDatabase {
  /** As the running program: may do what the migrations granted. */
  readonly appUrl: string;
  /** As the role that owns the schema. */
  readonly ownerUrl: string;
  /** As the log's sequencer. */
  readonly sequencerUrl: string;
  /** As the one that erases. */
  readonly eraserUrl: string;
  /** Removes it; connections that are still open are ended. */
  close(): Promise<void>;
}

/** Clones the migrated template: some tens of milliseconds, so that every test file can have its own. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createFrom(`TEMPLATE ${sharedServer().template}`);
}

/** A database without any table, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const database = await createFrom('TEMPLATE template0');
  const { superuser } = sharedServer().urls;
  await execute(
    withDatabase(superuser, new URL(database.ownerUrl).pathname.slice(1)),
    `ALTER SCHEMA public OWNER TO ${ownerRole}`,
  );
  return database;
}

async function createFrom(source: string): Promise<TestDatabase> {
  const { urls } = sharedServer();
  // Not connected to the template: PostgreSQL clones only a database that nobody else is in.
  const superuser = withDatabase(urls.superuser, 'postgres');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await execute(superuser, `CREATE DATABASE ${name} OWNER ${ownerRole} ${source}`);
  await execute(superuser, `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await execute(
    superuser,
    `GRANT CONNECT ON DATABASE ${name} TO ${appRole}, ${sequencerRole}, ${eraserRole}`,
  );
  return {
    appUrl: withDatabase(urls.app, name),
    ownerUrl: withDatabase(urls.owner, name),
    sequencerUrl: withDatabase(urls.sequencer, name),
    eraserUrl: withDatabase(urls.eraser, name),
    close: () => execute(superuser, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
