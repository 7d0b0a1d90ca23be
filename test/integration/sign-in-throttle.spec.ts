import pg from 'pg';
import type { DataSource } from 'typeorm';
import { instantOf } from '#domain/kernel';
import { createDataSource, PgDatabase, PgSignInThrottle } from '#persistence';
import { appRole } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const now = instantOf(Date.UTC(2026, 2, 2));
const counter = (first: number) => ({
  key: new Uint8Array(32).fill(first),
  freeAttempts: 5,
  delayMaxMs: 1_000,
});
const smaller = counter(1);
const larger = counter(2);

let database: TestDatabase;
let source: DataSource;
let throttle: PgSignInThrottle;
let other: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { url: database.appUrl, poolSize: 4, appRole, applicationName: 'throttle' };
  source = await createDataSource(settings).initialize();
  throttle = new PgSignInThrottle(new PgDatabase(source));
  other = new pg.Client({ connectionString: database.appUrl });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await source.destroy();
  await database.close();
});

/** Asks until a statement of the throttle waits for a row. */
async function untilOneWaits(): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity a WHERE a.datname = current_database() AND a.wait_event_type = 'Lock'`;
  while ((await source.query<object[]>(waiting)).length === 0);
}

describe('clearing the counters after a sign-in', () => {
  it('locks them in the order in which attempts do, so that neither waits for the other in a ring', async () => {
    await throttle.claim([larger], now);
    await throttle.claim([smaller], now);
    const lock = 'SELECT FROM sign_in_counters c WHERE c.key = $1 FOR UPDATE NOWAIT';
    await other.query('BEGIN');
    await other.query(lock, [smaller.key]);
    const clearing = throttle.succeeded(counter(3).key, [larger, smaller], now);
    await untilOneWaits();
    // The larger one is still free: whoever holds the smaller one may take it and come to an end.
    const { rowCount } = await other.query(lock, [larger.key]);
    await other.query('COMMIT');
    await clearing;
    expect([rowCount, (await other.query('SELECT FROM sign_in_counters')).rowCount]).toEqual([1, 0]);
  });
});
