import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

export interface WalReading {
  readonly walBytes: number;
  readonly commits: number;
  readonly rowsWritten: number;
}

/**
 * Reads the database's own counters once nothing more is written: backends report their counts with a delay. Looking for
 * work goes on all the time, so commits that write nothing keep coming.
 */
export async function readCounters(client: pg.Client): Promise<WalReading> {
  let before = await countersNow(client);
  for (;;) {
    await delay(1_200);
    const now = await countersNow(client);
    if (now.rowsWritten === before.rowsWritten) return now;
    before = now;
  }
}

async function countersNow(client: pg.Client): Promise<WalReading> {
  await client.query('SELECT pg_stat_force_next_flush()');
  const { rows } = await client.query<{ wal: string; commits: string; written: string }>(
    `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint AS wal, xact_commit AS commits,
       tup_inserted + tup_updated + tup_deleted AS written FROM pg_stat_database WHERE datname = current_database()`,
  );
  const row = rows[0]!;
  return { walBytes: Number(row.wal), commits: Number(row.commits), rowsWritten: Number(row.written) };
}
