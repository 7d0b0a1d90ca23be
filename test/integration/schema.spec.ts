import { readFileSync } from 'node:fs';
import pg from 'pg';
import { createDataSource, migrateSchema, SchemaNewerError } from '#persistence';
import { appRole } from '#platform';
import { readSchema } from '../../tools/schema/read-schema.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';

const snapshot = readFileSync(new URL('../../migrations/schema.txt', import.meta.url), 'utf8');

function migrate(database: TestDatabase): Promise<readonly string[]> {
  return migrateSchema(
    createDataSource({ url: database.ownerUrl, poolSize: 1, appRole, applicationName: 'schema-test' }),
  );
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

describe('the schema', () => {
  let database: TestDatabase;
  afterEach(() => database.close());

  it('is what migrations/schema.txt says; npm run schema:write after a new migration', async () => {
    database = await createTestDatabase();
    expect(await readSchema(database.ownerUrl)).toBe(snapshot);
  });

  it('comes out the same from an empty database, and migrating again does nothing', async () => {
    database = await createEmptyDatabase();
    expect((await migrate(database)).length).toBeGreaterThan(0);
    expect(await migrate(database)).toEqual([]);
    expect(await readSchema(database.ownerUrl)).toBe(snapshot);
  });

  it('differs when an index, a grant, a trigger or a check differs', async () => {
    const changes = [
      'CREATE INDEX further ON units (name)',
      `GRANT DELETE ON units TO ${appRole}`,
      'ALTER TABLE units ADD CHECK (length(name) > 0)',
      'DROP TRIGGER refuse_truncate ON audit_entries',
      'ALTER TABLE audit_entries DISABLE TRIGGER refuse_row_change',
      'ALTER TABLE items ENABLE ROW LEVEL SECURITY',
    ];
    for (const change of changes) {
      database = await createTestDatabase();
      await execute(database.ownerUrl, change);
      expect(await readSchema(database.ownerUrl)).not.toBe(snapshot);
      await database.close();
    }
  });

  it('of a newer version is refused before anything is changed', async () => {
    database = await createTestDatabase();
    await execute(
      database.ownerUrl,
      `INSERT INTO schema_migrations (timestamp, name) VALUES (1999999999999, 'Tomorrow1999999999999')`,
    );
    await expect(migrate(database)).rejects.toEqual(new SchemaNewerError(['Tomorrow1999999999999']));
  });
});
