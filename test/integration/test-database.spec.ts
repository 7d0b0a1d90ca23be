import pg from 'pg';
import { createTestDatabase } from '../support/database.js';

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('createTestDatabase', () => {
  it('gives two tests two databases', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await rows(
      one.ownerUrl,
      `INSERT INTO units (id, kind, name, created_at) VALUES ('u', 'host', '云溪市人民政府办公室', now())`,
    );
    expect(await rows(one.appUrl, 'SELECT id FROM units')).toEqual([{ id: 'u' }]);
    expect(await rows(other.appUrl, 'SELECT id FROM units')).toEqual([]);
    await Promise.all([one.close(), other.close()]);
  });

  it('lets the application do what the migrations granted, and nothing to the audit table but read and add', async () => {
    const database = await createTestDatabase();
    const [grants] = await rows(
      database.appUrl,
      `SELECT has_table_privilege('audit_entries', 'SELECT, INSERT') AS may,
              has_table_privilege('audit_entries', 'UPDATE, DELETE, TRUNCATE, TRIGGER, REFERENCES') AS "mayNot"`,
    );
    expect(grants).toEqual({ may: true, mayNot: false });
    await database.close();
  });
});
