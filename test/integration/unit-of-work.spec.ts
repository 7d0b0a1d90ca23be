import type { DataSource } from 'typeorm';
import { randomBytes, randomUUID } from 'node:crypto';
import { asId, instantOf, type ItemId, type PersonId, type UnitId } from '#domain/kernel';
import { digestOf } from '#domain/text';
import type { CommandEnvelope, ItemRow } from '#application';
import { createDataSource, PgDatabase, PgUnitOfWork } from '#persistence';
import { appRole } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const at = instantOf(Date.UTC(2026, 2, 2, 1, 20));
const person = asId<PersonId>('0190c000-0000-7000-8000-000000000001');

let database: TestDatabase;
let source: DataSource;
let work: PgUnitOfWork;
let sql: PgDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource({
    url: database.appUrl,
    poolSize: 24,
    appRole,
    applicationName: 'test',
  }).initialize();
  sql = new PgDatabase(source);
  work = new PgUnitOfWork(sql);
  await source.query(
    `INSERT INTO units (id, kind, name, created_at) VALUES ('office', 'host', '云溪市人民政府办公室', now())`,
  );
  await source.query(
    `INSERT INTO persons (id, name, unit_id, created_at) VALUES ($1, '林晓', 'office', now())`,
    [person],
  );
});

afterAll(async () => {
  await source.destroy();
  await database.close();
});

function envelope(key: string = randomUUID(), request = 'request'): CommandEnvelope {
  return { actor: person, idempotencyKey: key, requestMac: Buffer.from(request) };
}

function anItem(): ItemRow {
  const digest = digestOf(randomBytes(8));
  return {
    id: asId<ItemId>(randomUUID()),
    unitId: asId<UnitId>('office'),
    departmentId: null,
    version: 1,
    state: 'DRAFT',
    title: '公告',
    riskTier: 'A',
    sourceDigest: digest,
    treatmentDigest: null,
    contentDigest: digest,
    releasePlanDigest: digest,
    openFindings: {},
    createdBy: person,
    createdAt: at,
    entrySeq: 0,
    entryLeaf: null,
  };
}

async function storedItem(): Promise<ItemId> {
  const item = anItem();
  await work.runUnkeyed(async (tx) => {
    tx.insertItem(item);
    tx.appendEntry(
      item,
      { id: randomUUID(), at, actor: person, action: 'item.created', outcome: 'done' },
      [],
    );
  });
  return item.id;
}

/** Raises the version and appends one entry, as every command on an item does. */
function raise(
  id: ItemId,
  command: CommandEnvelope,
  work_: PgUnitOfWork = work,
): Promise<{ version: number; seq: number }> {
  return work_.run(command, async (tx) => {
    const { item } = await tx.lockItem(id);
    tx.updateItem(item, {}, at);
    const entry = tx.appendEntry(
      item,
      { id: randomUUID(), at, actor: person, action: 'draft.saved', outcome: 'done' },
      [],
    );
    return { version: item.version + 1, seq: entry.seq };
  });
}

function entriesOf(id: ItemId): Promise<{ seq: number; action: string; chained: boolean }[]> {
  return source.query(
    `SELECT e.seq, e.action, convert_from(e.canon, 'UTF8')::jsonb ->> 'prev' IS NOT DISTINCT FROM
       encode(lag(e.leaf) OVER (ORDER BY e.seq), 'hex') AS chained
     FROM audit_entries e WHERE e.item_id = $1 ORDER BY e.seq`,
    [id],
  );
}

describe('PgUnitOfWork', () => {
  it('writes everything of a command together, each entry chained to the one before', async () => {
    const id = await storedItem();
    expect(await raise(id, envelope())).toEqual({ version: 2, seq: 2 });
    expect(await entriesOf(id)).toEqual([
      { seq: 1, action: 'item.created', chained: true },
      { seq: 2, action: 'draft.saved', chained: true },
    ]);
  });

  it('gives the first answer again for the same key and request', async () => {
    const id = await storedItem();
    const command = envelope();
    const first = await raise(id, command);
    expect(await raise(id, command)).toEqual(first);
    expect(await entriesOf(id)).toHaveLength(2);
  });

  it('carries a command out once when twenty copies arrive together', async () => {
    const id = await storedItem();
    const command = envelope();
    const answers = await Promise.all(Array.from({ length: 20 }, () => raise(id, command)));
    expect(answers).toEqual(Array.from({ length: 20 }, () => ({ version: 2, seq: 2 })));
    expect(await entriesOf(id)).toHaveLength(2);
  });

  it('keeps the chain gap-free when different commands arrive together', async () => {
    const id = await storedItem();
    await Promise.all(Array.from({ length: 20 }, () => raise(id, envelope())));
    const entries = await entriesOf(id);
    expect(entries.map(({ seq, chained }) => [seq, chained])).toEqual(
      Array.from({ length: 21 }, (_, index) => [index + 1, true]),
    );
  });

  it('refuses a key that was used for another request', async () => {
    const id = await storedItem();
    const key = randomUUID();
    await raise(id, envelope(key, 'one'));
    await expect(raise(id, envelope(key, 'other'))).rejects.toThrow('was used for another request');
    expect(await entriesOf(id)).toHaveLength(2);
  });

  it('leaves nothing behind when a command fails, and gives the failure', async () => {
    const id = await storedItem();
    const failing = work.run(envelope(), async (tx) => {
      const { item } = await tx.lockItem(id);
      tx.updateItem(item, { title: '新标题' }, at);
      tx.addOutbox({ kind: 'k', dedupeKey: 'failing', payload: {}, createdAt: at, notBefore: at });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await source.query(`SELECT title, version FROM items WHERE id = $1`, [id])).toEqual([
      { title: '公告', version: 1 },
    ]);
    expect(await source.query(`SELECT id FROM outbox WHERE dedupe_key = 'failing'`)).toEqual([]);
  });

  it('leaves no transaction open when the work fails before its first statement', async () => {
    const failing = work.runUnkeyed((): Promise<never> => {
      throw new Error('at once');
    });
    await expect(failing).rejects.toThrow('at once');
    const open = await source.query<object[]>(
      `SELECT a.pid FROM pg_stat_activity a
        WHERE a.datname = current_database() AND (a.state LIKE 'idle in%' OR a.pid = pg_backend_pid() AND a.xact_start < a.query_start)`,
    );
    expect(open).toEqual([]);
  });

  it('leaves nothing behind when the database refuses a write', async () => {
    const id = await storedItem();
    const failing = work.run(envelope(), async (tx) => {
      const { item } = await tx.lockItem(id);
      tx.updateItem(item, { riskTier: 'Z' as 'A' }, at);
      return {};
    });
    await expect(failing).rejects.toThrow('items_risk_tier_check');
    expect(await raise(id, envelope())).toEqual({ version: 2, seq: 2 });
  });
});

describe("the application's role", () => {
  const hostile = [
    'UPDATE audit_entries SET outcome = $$x$$',
    'DELETE FROM audit_entries',
    'TRUNCATE audit_entries',
    'DROP TABLE audit_entries',
    'ALTER TABLE audit_entries DISABLE TRIGGER ALL',
    'ALTER TABLE audit_entries DROP COLUMN leaf',
    `INSERT INTO audit_entries (id, seq, at, actor, action, outcome, canon, leaf) VALUES (gen_random_uuid(), 1, now(), 'x', 'x', 'x', '{}', '\\x00')`,
    'UPDATE audit_values SET value = $$x$$',
    'DELETE FROM audit_values',
    'UPDATE decisions SET outcome = $$pass$$',
    'DELETE FROM decisions',
    'UPDATE revisions SET digest = $$x$$',
    'UPDATE revision_contents SET bytes = $$x$$',
    'UPDATE rendition_contents SET bytes = $$x$$',
    'UPDATE release_plans SET bytes = $$x$$',
    'DELETE FROM case_acts',
    'UPDATE sign_offs SET content_digest = $$x$$',
    'DELETE FROM idempotency_keys',
    'UPDATE definitions SET body = $$x$$',
    'UPDATE publications SET page = $$x$$',
    'DELETE FROM publications',
    'UPDATE items SET unit_id = unit_id',
    'UPDATE items SET created_by = created_by',
    'UPDATE cases SET item_id = gen_random_uuid()',
    'UPDATE tasks SET step = $$x$$',
    'UPDATE tasks SET duty = $$x$$',
    'UPDATE task_advices SET outcome = $$pass$$',
    'DELETE FROM case_recusals',
    'UPDATE substitutions SET substitute_id = principal_id',
    'DELETE FROM substitutions',
    'UPDATE roster_versions SET version = 1',
    'UPDATE tasks SET release_plan_digest = $$x$$',
    'UPDATE timers SET due_at = now()',
    'UPDATE outbox SET payload = $${}$$',
    'UPDATE notifications SET person_id = gen_random_uuid()',
    'UPDATE sessions SET person_id = gen_random_uuid()',
    'UPDATE sessions SET expires_at = now()',
    'UPDATE accounts SET username = $$x$$',
    'UPDATE accounts SET is_demo = true',
    'UPDATE former_passwords SET password_hash = $$x$$',
    'DELETE FROM former_passwords',
    'UPDATE second_factors SET sealed_secret = $$x$$',
    'DELETE FROM second_factors',
    'UPDATE sessions SET is_strong = true',
    'DROP POLICY withheld ON revision_contents',
    'ALTER TABLE revision_contents DISABLE ROW LEVEL SECURITY',
    'UPDATE persons SET unit_id = $$x$$',
    'UPDATE units SET name = $$x$$',
    'UPDATE duty_assignments SET duty = $$x$$',
    'UPDATE portal_columns SET unit_id = $$x$$',
    'UPDATE attribute_rules SET attribute = $$x$$',
    'UPDATE index_number_series SET year = 1',
    'UPDATE sign_in_counters SET key = $$x$$',
    'DELETE FROM items',
    'DELETE FROM cases',
    'DELETE FROM tasks',
    'CREATE TABLE mine (id integer)',
    'CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS $$SELECT 1$$',
    'SET session_replication_role = replica',
    'SET ROLE shenjiao_owner',
    `COPY units TO PROGRAM 'cat'`,
    `COPY units TO '/tmp/units'`,
    `SELECT pg_read_file('/etc/passwd')`,
    'ALTER ROLE shenjiao_app SUPERUSER',
    'SELECT lo_import($$/etc/passwd$$)',
  ];

  it.each(hostile)('is refused: %s', async (statement) => {
    await storedItem();
    await expect(source.query(statement)).rejects.toThrow(
      /permission denied|must be owner|cannot insert a non-DEFAULT value/,
    );
  });
});
