import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ed25519Signer, printVerifierKey, verifyCheckpoint } from '#domain/log';
import { PgWitnessing } from '#persistence';
import { createLogger } from '#platform';
import { createWitness } from '../../apps/witness/src/witness-server.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testLogIdentity, TestSequencer } from '../support/test-sequencer.js';

const identity = testLogIdentity();
const signer = ed25519Signer('archive.example/w1', 'cosignature', generateKeyPairSync('ed25519').privateKey);
const logger = createLogger({
  level: 'fatal',
  component: 'witness',
  destination: { write: () => undefined },
});
let folder: string;
let server: Server;
let database: TestDatabase;
let owner: pg.Client;
let sequencer: TestSequencer;

async function listening(): Promise<string> {
  const logKeys = identity.signers.sha256.map(({ key }) => key);
  server = createWitness({ signer, logKeys, stateFolder: join(folder, 'seen'), logger });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shenjiao-witness-'));
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  sequencer = await TestSequencer.open(database.sequencerUrl, { identity });
});
afterAll(async () => {
  server.close();
  await sequencer.close();
  await owner.end();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function append(count: number): Promise<void> {
  await owner.query(
    `INSERT INTO audit_entries (id, seq, at, actor, action, outcome, canon)
     SELECT gen_random_uuid(), 1, now(), 'system:test', 'session.opened', 'done', convert_to(n::text, 'UTF8') FROM generate_series(1, $1::int) n`,
    [count],
  );
  await sequencer.sequence();
}

it('cosigns each checkpoint that goes on from the last, over its own restarts, and never another history', async () => {
  const witness = { url: await listening(), key: signer.key };
  const witnessing = new PgWitnessing(sequencer.client);
  await append(3);
  expect([await witnessing.ask(witness), await witnessing.ask(witness)]).toEqual(['cosigned', 'known']);
  await append(300);
  expect(await witnessing.ask(witness)).toBe('cosigned');

  // A witness that was started again still knows, and a log that does not know what it has seen asks.
  server.close();
  const again = { url: await listening(), key: signer.key };
  await append(1);
  expect(await new PgWitnessing(sequencer.client).ask(again)).toBe('cosigned');
  const { rows } = await owner.query<{ size: string; sha256: string; verifier_key: string; line: string }>(
    `SELECT c.size, c.sha256, w.verifier_key, w.line FROM log_cosignatures w JOIN log_checkpoints c ON c.size = w.size ORDER BY c.size`,
  );
  expect(rows.map(({ size, verifier_key }) => [Number(size), verifier_key])).toEqual(
    [3, 303, 304].map((size) => [size, printVerifierKey(signer.key)]),
  );
  const required = identity.signers.sha256.map(({ key }) => key);
  for (const { sha256, line } of rows) {
    const verified = verifyCheckpoint(sha256 + line, {
      origin: identity.name,
      required,
      witnesses: [signer.key],
    });
    if (typeof verified === 'string') throw new Error(verified);
    expect(verified.signatures.map(({ key }) => key.name)).toEqual([
      identity.name,
      identity.name,
      'archive.example/w1',
    ]);
  }

  // The owner of the database puts the log back to an earlier state and lets it go on from there.
  await owner.query('ALTER TABLE log_leaves DISABLE TRIGGER USER');
  await owner.query('ALTER TABLE log_checkpoints DISABLE TRIGGER USER');
  await owner.query('ALTER TABLE log_cosignatures DISABLE TRIGGER USER');
  await owner.query('ALTER TABLE log_nodes DISABLE TRIGGER USER');
  await owner.query('DELETE FROM log_cosignatures WHERE size > 3');
  await owner.query('DELETE FROM log_checkpoints WHERE size > 3');
  await owner.query('DELETE FROM log_leaves WHERE idx >= 3');
  await owner.query('DELETE FROM log_nodes');
  await sequencer.close();
  sequencer = await TestSequencer.open(database.sequencerUrl, { identity });
  await append(400);
  expect(await new PgWitnessing(sequencer.client).ask(again)).toBe('refused');
});
