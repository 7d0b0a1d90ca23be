// The log beside the work: what it costs decisions, how far it lags behind them, how fast it sequences, proves, and is
// verified. Rounds with and without the sequencer interleave, so that the machine's mood hits both alike.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { verifyPackage, writePackage } from '#evidence';
import { createDataSource, PgDatabase, PgLogReader } from '#persistence';
import { asId, type EntryId } from '#domain/kernel';
import { withEvidence } from '../../apps/cli/src/evidence.module.js';
import { testLogIdentity, TestSequencer } from '../../test/support/test-sequencer.js';
import { growEvidence } from './grown-evidence.js';
import { BenchOffice } from './office.js';
import { officeRound } from './office-round.js';
import { median, percentile } from './statistics.js';

const clients = 8;
// A round without the sequencer must end before the log stands still for too long.
const itemsPerRound = Number(process.env['BENCH_ITEMS'] ?? 60);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const grownEntries = Number(process.env['BENCH_ENTRIES'] ?? 200_000);
const sequencedEntries = 20_000;
const proofsAsked = 500;

/** Milliseconds from a decision's own time to the checkpoint that covers it: more than the lag behind its commit. */
const lagOfNewest = `SELECT extract(epoch FROM (SELECT c.made_at FROM log_checkpoints c WHERE c.size > l.idx ORDER BY c.size LIMIT 1) - e.at)
    ::float8 * 1000 AS ms
  FROM log_leaves l JOIN audit_entries e ON e.id = l.entry_id WHERE l.idx >= $1 AND e.action = 'task.decided'`;

const work = mkdtempSync(join(tmpdir(), 'shenjiao-bench-audit-'));
const office = await BenchOffice.start();
const admin = new pg.Client({ connectionString: office.ownerUrl });
try {
  await admin.connect();
  console.log(
    `the log: ${rounds} interleaved rounds, ${availableParallelism()} cores, Node ${process.versions.node}`,
  );
  await officeRound(office, await office.makeItems(40), clients);
  await costAndLag();
  await exportOf('real');
  await sequencing();
  await proving();
  await verifying();
} finally {
  await admin.end();
  await office.stop();
  rmSync(work, { recursive: true, force: true });
}

async function costAndLag(): Promise<void> {
  const running: number[] = [];
  const paused: number[] = [];
  const lags: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const items = await office.makeItems(itemsPerRound * 2);
    await office.resumeSequencer(admin);
    const from = await sizeOfLog();
    running.push((await officeRound(office, items.splice(0, itemsPerRound), clients)).perSecond);
    await office.resumeSequencer(admin);
    lags.push(...(await admin.query<{ ms: number }>(lagOfNewest, [from])).rows.map(({ ms }) => ms));
    await office.pauseSequencer();
    paused.push((await officeRound(office, items, clients)).perSecond);
    await office.resumeSequencer(admin);
  }
  const ratios = running.map((perSecond, round) => perSecond / paused[round]!);
  console.log(
    `decisions over HTTP, ${clients} clients: ${median(running).toFixed(0)}/s with the sequencer, ${median(paused).toFixed(0)}/s while it is paused, ` +
      `ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
  );
  console.log(
    `from decision to signed checkpoint: p50 ${percentile(lags, 0.5).toFixed(0)} ms, p99 ${percentile(lags, 0.99).toFixed(0)} ms, max ${Math.max(...lags).toFixed(0)} ms over ${lags.length} decisions`,
  );
}

async function sizeOfLog(): Promise<number> {
  const { rows } = await admin.query<{ size: string | null }>(
    'SELECT max(c.size) AS size FROM log_checkpoints c',
  );
  return Number(rows[0]?.size ?? 0);
}

/** The sequencer's own code over a queue that is full, in batches as it makes them. */
async function sequencing(): Promise<void> {
  await office.pauseSequencer();
  const entries = `INSERT INTO audit_entries (id, seq, at, actor, action, outcome, canon)
    SELECT gen_random_uuid(), 1, now(), 'system:bench', 'session.opened', 'done', convert_to(repeat('x', 500) || n, 'UTF8')
    FROM generate_series(1, ${sequencedEntries}) n`;
  await admin.query(entries);
  const { rows } = await admin.query<{ note: string }>(
    'SELECT c.sha256 AS note FROM log_checkpoints c LIMIT 1',
  );
  // Under the log's own name, since it goes on from what is signed there.
  const identity = testLogIdentity(rows[0]!.note.split('\n')[0]);
  const sequencer = await TestSequencer.open(office.sequencerUrl, { identity, batchEntries: 1_000 });
  const startedAt = performance.now();
  await sequencer.sequence();
  const seconds = (performance.now() - startedAt) / 1000;
  await sequencer.close();
  console.log(
    `sequenced: ${(sequencedEntries / seconds).toFixed(0)} entries/s in batches of 1,000, both trees, signed`,
  );
}

async function proving(): Promise<void> {
  const source = await createDataSource({
    url: office.appUrl,
    poolSize: 1,
    appRole: 'shenjiao_app',
    applicationName: 'bench-proofs',
  }).initialize();
  const reader = new PgLogReader(new PgDatabase(source));
  const { rows } = await admin.query<{ id: string }>(
    `SELECT l.entry_id AS id FROM log_leaves l ORDER BY random() LIMIT ${proofsAsked}`,
  );
  const times: number[] = [];
  for (const { id } of rows) {
    const at = performance.now();
    await reader.findProof(asId<EntryId>(id));
    times.push(performance.now() - at);
  }
  await source.destroy();
  console.log(
    `proof of an entry in a log of ${await sizeOfLog()}: p50 ${percentile(times, 0.5).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms`,
  );
}

async function exportOf(name: string): Promise<void> {
  await office.drainOutbox(admin);
  await office.resumeSequencer(admin);
  const request = { items: null, since: null };
  await withEvidence(
    { url: office.appUrl, appRole: 'shenjiao_app', contentKeys: office.contentKeys() },
    request,
    (source) => writePackage(join(work, name), source),
  );
}

async function verifying(): Promise<void> {
  const grown = join(work, 'grown');
  const size = await growEvidence(join(work, 'real'), grown, grownEntries);
  const rateOf = async (isLogOnly: boolean): Promise<number> => {
    const startedAt = performance.now();
    const { problems } = await verifyPackage(grown, { older: [], trustedKeys: null, isLogOnly });
    if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)));
    return size / ((performance.now() - startedAt) / 1000);
  };
  const log = await rateOf(true);
  const whole = await rateOf(false);
  const replay = 1 / (1 / whole - 1 / log);
  console.log(
    `verified ${size} entries on one core: log part ${log.toFixed(0)}/s, replay of cases ${replay.toFixed(0)}/s, both ${whole.toFixed(0)}/s, memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
  );
  const verifier = 'verifiers/python/verify.py';
  const startedAt = performance.now();
  execFileSync('python3', ['-B', verifier, grown, '--log-only'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`second verifier (Python): log part ${(size / seconds).toFixed(0)}/s`);
}
