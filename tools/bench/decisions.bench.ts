// Decisions per second over HTTP with everything on, beside the floor in the same run: rounds interleave both, so that
// the machine's mood hits both alike. Prints medians, ratios, and what one decision costs in commits, rows and WAL.
import { availableParallelism } from 'node:os';
import pg from 'pg';
import { BenchOffice, benchSteps } from './office.js';
import { officeRound, timed, type Round } from './office-round.js';
import { decideFloor, decisionsPerItem, floorSchema, makeFloorItems } from './floor.js';
import { median, percentile } from './statistics.js';
import { readCounters, type WalReading } from './wal-meter.js';

const clientCounts = [1, 8, 16];
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const itemsPerRound: Readonly<Record<number, number>> = { 1: 60, 8: 240, 16: 240 };

async function floorRound(url: string, clients: number, admin: pg.Client): Promise<Round> {
  const items = await makeFloorItems(admin, itemsPerRound[clients]!);
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const round = await timed(items, clients, async (id, client, note) => {
    for (let step = 0; step < decisionsPerItem; step += 1) {
      const at = performance.now();
      await decideFloor(connections[client]!, id);
      note(performance.now() - at);
    }
  });
  await Promise.all(connections.map((client) => client.end()));
  return round;
}

function perDecision(before: WalReading, after: WalReading, decisions: number): string {
  const commits = (after.commits - before.commits) / decisions;
  const rows = (after.rowsWritten - before.rowsWritten) / decisions;
  const wal = (after.walBytes - before.walBytes) / decisions;
  return `${commits.toFixed(2)} commits, ${rows.toFixed(1)} rows, ${wal.toFixed(0)} bytes of WAL`;
}

const office = await BenchOffice.start();
const admin = new pg.Client({ connectionString: office.ownerUrl });
try {
  await admin.connect();
  await admin.query(floorSchema);
  console.log(
    `decisions over HTTP beside the floor: ${rounds} interleaved rounds, ${availableParallelism()} cores, Node ${process.versions.node}`,
  );

  await officeRound(office, await office.makeItems(40), 8);
  await floorRound(office.ownerUrl, 8, admin);

  for (const clients of clientCounts) {
    const mine: Round[] = [];
    const floors: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const items = await office.makeItems(itemsPerRound[clients]!);
      mine.push(await officeRound(office, items, clients));
      floors.push(await floorRound(office.ownerUrl, clients, admin));
    }
    const latencies = mine.flatMap((round) => round.latenciesMs);
    const ratios = mine.map((round, index) => round.perSecond / floors[index]!.perSecond);
    console.log(
      `${String(clients).padStart(2)} clients: ${median(mine.map((round) => round.perSecond)).toFixed(0)}/s, floor ${median(floors.map((round) => round.perSecond)).toFixed(0)}/s, ` +
        `ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}), p50 ${percentile(latencies, 0.5).toFixed(1)} ms, p99 ${percentile(latencies, 0.99).toFixed(1)} ms`,
    );
  }

  await office.drainOutbox(admin);
  const items = await office.makeItems(240);
  const decisions = items.length * benchSteps.length;
  await office.pauseWorker();
  const before = await readCounters(admin);
  await officeRound(office, items, 8);
  const own = await readCounters(admin);
  console.log(
    `cost of a decision on its own path (8 clients, worker paused): ${perDecision(before, own, decisions)}`,
  );
  await office.resumeWorker();
  await office.drainOutbox(admin);
  console.log(
    `cost of its effects (relay, queue, worker): ${perDecision(own, await readCounters(admin), decisions)}`,
  );

  const floorItems = 240;
  const beforeFloor = await readCounters(admin);
  await floorRound(office.ownerUrl, 8, admin);
  const afterFloor = await readCounters(admin);
  console.log(
    `cost of a decision of the floor: ${perDecision(beforeFloor, afterFloor, floorItems * decisionsPerItem)}`,
  );
} finally {
  await admin.end();
  await office.stop();
}
