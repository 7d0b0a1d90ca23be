import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { Frontier, readCheckpoint, sameHash } from '#domain/log';
import { childEnvironment } from '#platform';
import type { TestDatabase } from './database.js';

/** What is left after sequencers have been killed while entries kept coming. */
export interface KillCounts {
  readonly kills: number;
  readonly entries: number;
  readonly leaves: number;
  /** Places of the log that are missing between its first and its last. */
  readonly gaps: number;
  /** Entries that stand before an earlier entry of their item. */
  readonly inversions: number;
  readonly checkpoints: number;
  /** Checkpoints whose root is not that of the leaves below them. */
  readonly forks: number;
}

const sequencers = 2;
const writers = 3;
const itemCount = 20;

/**
 * Lets two sequencers compete over one database while entries are written, kills one of them after another as a power cut
 * would, starts it again, and counts what is wrong when everything has come to rest.
 *
 * @param program  arguments of Node that start the sequencer.
 */
export async function killSequencers(
  database: TestDatabase,
  program: readonly string[],
  kills: number,
): Promise<KillCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'shenjiao-kills-'));
  const env = childEnvironment({
    SEQUENCER_DATABASE_URL: database.sequencerUrl,
    SHENJIAO_DATA_DIR: folder,
    LOG_LEVEL: 'fatal',
  });
  const start = (): ChildProcess => spawn(process.execPath, [...program], { env, stdio: 'inherit' });
  const running = Array.from({ length: sequencers }, start);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const stop = new AbortController();
  const writing = Array.from({ length: writers }, () => write(database.appUrl, stop.signal));
  // A writer that cannot write ends the run instead of keeping it waiting for entries.
  for (const one of writing) one.catch((error: unknown) => stop.abort(error));
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      await leavesBeyond(owner, await count(owner, 'log_leaves'), stop.signal);
      // Not a wait for something to happen, but the chance to be hit at any point of a batch.
      await delay(randomInt(150));
      const victim = kill % sequencers;
      await killed(running[victim]!);
      running[victim] = start();
    }
    stop.abort();
    await Promise.all(writing);
    while ((await count(owner, 'log_pending')) > 0) await delay(20);
    return await counted(owner, kills);
  } finally {
    stop.abort();
    await Promise.all(running.map(killed));
    await owner.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function leavesBeyond(owner: pg.Client, leaves: number, signal: AbortSignal): Promise<void> {
  while ((await count(owner, 'log_leaves')) <= leaves) await delay(20, undefined, { signal });
}

async function count(owner: pg.Client, table: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]!.count;
}

/** Entries of a few items, each under its item's lock, as fast as one connection can. */
async function write(url: string, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  while (!signal.aborted) {
    const item = `00000000-0000-7000-8000-${String(randomInt(itemCount)).padStart(12, '0')}`;
    const id = randomUUID();
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [item]);
    await client.query(
      `INSERT INTO audit_entries (id, item_id, seq, at, actor, action, outcome, canon)
       SELECT $1, $2, coalesce(max(e.seq), 0) + 1, clock_timestamp(), 'system:test', 'task.opened', 'done', convert_to($3, 'UTF8')
       FROM audit_entries e WHERE e.item_id = $2`,
      [id, item, id],
    );
    await client.query('COMMIT');
    await delay(5, undefined, { signal }).catch(() => undefined);
  }
  await client.end();
}

async function counted(owner: pg.Client, kills: number): Promise<KillCounts> {
  const { rows: leaves } = await owner.query<{ idx: string; sha256: Buffer; isInverted: boolean }>(
    `SELECT l.idx, l.sha256, coalesce(l.idx < lag(l.idx) OVER (PARTITION BY e.item_id ORDER BY e.seq), false) AS "isInverted"
     FROM log_leaves l JOIN audit_entries e ON e.id = l.entry_id ORDER BY l.idx`,
  );
  const { rows: checkpoints } = await owner.query<{ size: string; sha256: string }>(
    'SELECT c.size, c.sha256 FROM log_checkpoints c ORDER BY c.size',
  );
  return {
    kills,
    entries: await count(owner, 'audit_entries'),
    leaves: leaves.length,
    gaps: Number(leaves.at(-1)?.idx ?? -1) + 1 - leaves.length,
    inversions: leaves.filter(({ isInverted }) => isInverted).length,
    checkpoints: checkpoints.length,
    forks: forksOf(
      leaves.map(({ sha256 }) => sha256),
      checkpoints.map(({ sha256 }) => sha256),
    ),
  };
}

function forksOf(leaves: readonly Uint8Array[], notes: readonly string[]): number {
  const tree = new Frontier('sha256');
  return notes.filter((note) => {
    const { size, root } = readCheckpoint(note)!;
    while (tree.size < size) tree.append(leaves[tree.size]!);
    return !sameHash(tree.root(), root);
  }).length;
}
