import pg from 'pg';
import { makeEntry } from '#domain/audit-log';
import { instantOf } from '#domain/kernel';
import {
  Frontier,
  leafHashOf,
  originOf,
  readVerifierKey,
  treeAlgorithms,
  verifyCheckpoint,
  type VerifierKey,
} from '#domain/log';
import { LogBrokenError } from '#persistence';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testLogIdentity, TestSequencer } from '../support/test-sequencer.js';

let database: TestDatabase;
let app: pg.Client;
let owner: pg.Client;

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

beforeEach(async () => {
  database = await createTestDatabase();
  app = await connected(database.appUrl);
  owner = await connected(database.ownerUrl);
});
afterEach(async () => {
  await app.end();
  await owner.end();
  await database.close();
});

const entryId = (place: number): string => `01950000-0000-7000-8000-${String(place).padStart(12, '0')}`;

/** Entries of the office, as the application's role writes them. */
async function append(first: number, count: number): Promise<void> {
  for (let place = first; place < first + count; place += 1) {
    const at = instantOf(Date.UTC(2026, 2, 2, 4, 0, place));
    const fields = {
      id: entryId(place),
      at,
      actor: 'system:test',
      action: 'session.opened',
      outcome: 'done',
    } as const;
    const { canon } = makeEntry({ ...fields, item: null, seq: 1, prev: null });
    await app.query(
      `INSERT INTO audit_entries (id, seq, at, actor, action, outcome, canon) VALUES ($1, 1, $2, $3, $4, 'done', $5)`,
      [fields.id, at, fields.actor, fields.action, canon],
    );
  }
}

async function count(table: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]!.count;
}

describe('the sequencer', () => {
  it('puts what waits into the log in its order, and signs what that comes to', async () => {
    const sequencer = await TestSequencer.open(database.sequencerUrl, { batchEntries: 200 });
    await append(0, 3);
    expect(await sequencer.sequence()).toEqual([3]);
    await append(3, 530);
    expect([await sequencer.sequence(), await sequencer.batch()]).toEqual([[200, 200, 130], 0]);

    const { rows: leaves } = await owner.query<{
      idx: string;
      entry_id: string;
      canon: Buffer;
      sha256: Buffer;
      sm3: Buffer;
    }>(
      `SELECT l.idx, l.entry_id, e.canon, l.sha256, l.sm3 FROM log_leaves l JOIN audit_entries e ON e.id = l.entry_id ORDER BY l.idx`,
    );
    expect(leaves.map(({ idx, entry_id }) => [Number(idx), entry_id])).toEqual(
      Array.from({ length: 533 }, (_, place) => [place, entryId(place)]),
    );
    const { rows: nodes } = await owner.query<{ level: number; idx: string }>(
      'SELECT n.level, n.idx FROM log_nodes n ORDER BY n.idx',
    );
    expect(nodes).toEqual([
      { level: 8, idx: '0' },
      { level: 8, idx: '1' },
    ]);
    const {
      rows: [newest],
    } = await owner.query<{ sha256: string; sm3: string }>(
      'SELECT c.sha256, c.sm3 FROM log_checkpoints c ORDER BY c.size DESC LIMIT 1',
    );
    for (const tree of treeAlgorithms) {
      const expected = new Frontier(tree);
      for (const { canon } of leaves) expected.append(leafHashOf(tree, canon));
      const required = sequencer.identity.signers[tree].map(({ key }) => key);
      const origin = originOf(sequencer.identity.name, tree);
      expect(verifyCheckpoint(newest![tree], { origin, required, witnesses: [] })).toEqual({
        origin,
        size: 533,
        root: expected.root(),
        signatures: required.map((key) => ({ key, seconds: null })),
      });
    }
    await sequencer.close();
  });

  it('goes on from what is stored, with the keys beside it', async () => {
    const identity = testLogIdentity();
    const first = await TestSequencer.open(database.sequencerUrl, { identity });
    await append(0, 300);
    await first.sequence();
    await first.close();
    const second = await TestSequencer.open(database.sequencerUrl, { identity });
    await append(300, 5);
    expect([await second.sequence(), await count('log_leaves'), await count('log_pending')]).toEqual([
      [5],
      305,
      0,
    ]);
    const { rows } = await owner.query<{ verifier_key: string }>(
      'SELECT k.verifier_key FROM log_keys k ORDER BY k.tree, k.algorithm',
    );
    expect(rows.map(({ verifier_key }) => readVerifierKey(verifier_key))).toEqual(
      [...identity.signers.sha256, ...identity.signers.sm3].map(({ key }): VerifierKey => ({
        ...key,
        publicKey: Buffer.from(key.publicKey),
      })),
    );
    await second.close();
  });

  it('leads alone, until its connection ends', async () => {
    const first = await TestSequencer.open(database.sequencerUrl);
    const second = await TestSequencer.open(database.sequencerUrl);
    expect([await first.takeLead(), await second.takeLead()]).toEqual([true, false]);
    await first.close();
    await second.close();
    const third = await TestSequencer.open(database.sequencerUrl);
    expect(await third.takeLead()).toBe(true);
    await third.close();
  });

  it('that another has overtaken fails without a trace and goes on from what is stored', async () => {
    const identity = testLogIdentity();
    const slow = await TestSequencer.open(database.sequencerUrl, { identity });
    const quick = await TestSequencer.open(database.sequencerUrl, { identity });
    await append(0, 2);
    await slow.sequence();
    await append(2, 2);
    await quick.sequence();
    await append(4, 1);
    await expect(slow.batch()).rejects.toThrow('log_leaves_pkey');
    expect([await count('log_pending'), await slow.sequence(), await count('log_leaves')]).toEqual([
      1,
      [1],
      5,
    ]);
    await slow.close();
    await quick.close();
  });
});

describe('the log stands still', () => {
  it('when an entry was changed by the owner of the database before it was in', async () => {
    const sequencer = await TestSequencer.open(database.sequencerUrl);
    await append(0, 1);
    await owner.query(`ALTER TABLE audit_entries DISABLE TRIGGER refuse_row_change`);
    await owner.query(`DELETE FROM audit_entries`);
    await expect(sequencer.batch()).rejects.toEqual(
      new LogBrokenError('a queued entry is missing', { entry: entryId(0) }),
    );
    expect([await count('log_leaves'), await count('log_pending')]).toEqual([0, 1]);
    await sequencer.close();
  });

  it('when the stored tree is not the one that was signed', async () => {
    const identity = testLogIdentity();
    const before = await TestSequencer.open(database.sequencerUrl, { identity });
    await append(0, 3);
    await before.sequence();
    await before.close();
    await owner.query(`ALTER TABLE log_leaves DISABLE TRIGGER refuse_row_change`);
    await owner.query(`UPDATE log_leaves SET sha256 = sm3 WHERE idx = 2`);
    const after = await TestSequencer.open(database.sequencerUrl, { identity });
    await append(3, 1);
    await expect(after.batch()).rejects.toEqual(
      new LogBrokenError('the stored tree is not the one that was signed', { size: 3 }),
    );
    await after.close();
  });

  it('when the clock goes backwards by more than it may be set', async () => {
    let now = new Date('2026-03-02T04:00:00Z');
    const sequencer = await TestSequencer.open(database.sequencerUrl, { now: () => now });
    await append(0, 1);
    await sequencer.sequence();
    await append(1, 1);
    now = new Date('2026-03-02T03:59:57Z');
    await expect(sequencer.batch()).rejects.toEqual(
      new LogBrokenError('the clock went backwards', { now: now.toISOString() }),
    );
    now = new Date('2026-03-02T03:59:59Z');
    expect(await sequencer.sequence()).toEqual([1]);
    await sequencer.close();
  });
});

describe('the database', () => {
  it.each([
    ['app', 'INSERT INTO log_pending (entry_id) VALUES (gen_random_uuid())'],
    ['app', 'DELETE FROM log_pending'],
    ['app', `INSERT INTO log_checkpoints VALUES (1, 'a', 'b', now())`],
    ['app', `INSERT INTO log_keys VALUES ('k', 'sha256', 'ed25519', now())`],
    ['app', `INSERT INTO log_leaves VALUES (0, gen_random_uuid(), sha256('a'), sha256('a'))`],
    ['app', 'SELECT queue_entries()'],
    ['sequencer', 'DELETE FROM log_leaves'],
    ['sequencer', 'UPDATE log_checkpoints SET size = 2'],
    ['sequencer', 'TRUNCATE log_pending'],
    ['sequencer', 'SELECT actor FROM audit_entries'],
    ['sequencer', 'SELECT FROM items'],
    ['sequencer', 'SELECT value FROM audit_values'],
    [
      'sequencer',
      `INSERT INTO audit_entries (id, seq, at, actor, action, outcome, canon) VALUES (gen_random_uuid(), 1, now(), 'a', 'b', 'c', '\\x00')`,
    ],
  ] as const)('refuses the %s role: %s', async (role, statement) => {
    const client = role === 'app' ? app : await connected(database.sequencerUrl);
    await expect(client.query(statement)).rejects.toThrow(
      /permission denied|trigger functions can only be called as triggers/,
    );
    if (client !== app) await client.end();
  });
});
