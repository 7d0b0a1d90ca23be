// The compliance officer's search over a log of many entries: pages by every way of asking. BENCH_ENTRIES says how many.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { EntrySearch } from '#application';
import { asId, instantOf, type Instant, type PersonActor, type PersonId, type UnitId } from '#domain/kernel';
import { createDataSource, PgAuditReadModel, PgDatabase } from '#persistence';
import { appRole, EmbeddedPostgres, sequencerRole } from '#platform';
import { migrateDatabase } from '../../apps/cli/src/database.module.js';
import { seedDemoOffice } from '../../apps/cli/src/office.module.js';
import { median, percentile } from './statistics.js';

const entries = Number(process.env['BENCH_ENTRIES'] ?? 1_000_000);
const pages = Number(process.env['BENCH_PAGES'] ?? 60);
const perItem = 20;
const unitId = asId<UnitId>('yunxi-enforcement');
const start = Date.UTC(2026, 0, 1);

const folder = mkdtempSync(join(tmpdir(), 'shenjiao-bench-search-'));
const postgres = new EmbeddedPostgres({ dataFolder: folder });
const urls = await postgres.start();
/** Entries of many items, a second apart, as large as real ones: one in fifty a return, one in a thousand refused by a rule. */
async function fill(): Promise<void> {
  const admin = new pg.Client({ connectionString: urls.superuser });
  await admin.connect();
  // Triggers would queue every entry for a sequencer that is not there.
  await admin.query('SET session_replication_role = replica');
  const reasons = `CASE WHEN n % 1000 = 0 THEN '"reasons":["SOD.3"],' WHEN n % 50 = 0 THEN '"reasons":["FACTS"],' ELSE '' END`;
  const outcome = `CASE WHEN n % 1000 = 0 THEN 'refused' WHEN n % 50 = 0 THEN 'return' ELSE 'pass' END`;
  for (let from = 0; from < entries; from += 200_000)
    await admin.query(
      `INSERT INTO audit_entries (id, item_id, seq, unit_id, at, actor, action, step, outcome, canon)
       SELECT ('0190c000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ('0190c000-0001-7000-8000-' || lpad(to_hex(n / ${perItem}), 12, '0'))::uuid,
         n % ${perItem} + 1, '${unitId}', timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second', 'person-' || n % 40,
         CASE WHEN n % 1000 = 0 THEN 'task.refused' ELSE 'task.decided' END, (ARRAY['firstReview', 'firstProof', 'secondReview', 'signOff'])[n % 4 + 1],
         ${outcome}, convert_to('{"action":"task.decided","at":"2026-01-01T00:00:00.000Z","padding":"' || repeat('x', 380) || '",' || ${reasons} || '"seq":1,"v":"shenjiao-entry/1"}', 'UTF8')
       FROM generate_series($1::int, $2::int) n`,
      [from, Math.min(from + 200_000, entries) - 1],
    );
  await admin.query('VACUUM ANALYZE audit_entries');
  const { rows } = await admin.query<{ size: string }>(
    `SELECT pg_size_pretty(pg_total_relation_size('audit_entries')) AS size`,
  );
  console.log(`${entries} entries, ${rows[0]?.size ?? ''} with indexes, ${availableParallelism()} cores`);
  await admin.end();
}

async function measure(): Promise<void> {
  const settings = { url: urls.app, poolSize: 1, appRole, applicationName: 'bench-search' };
  const source = await createDataSource(settings).initialize();
  const reader = new PgAuditReadModel(new PgDatabase(source));
  for (const [name, asked] of Object.entries(searches)) {
    const times: number[] = [];
    let found = 0;
    for (let page = 0; page < pages; page += 1) {
      const at = performance.now();
      const rows = await reader.search(officer, { ...nothing, ...asked(page) });
      times.push(performance.now() - at);
      found += rows.length;
    }
    console.log(
      `${name.padEnd(28)} p50 ${median(times).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms, ${(found / pages).toFixed(0)} rows a page`,
    );
  }
  await source.destroy();
}

const officer: PersonActor = {
  kind: 'person',
  personId: asId<PersonId>('00000000-0000-0000-0000-000000000000'),
  unitId,
  duties: [{ duty: 'complianceOfficer', unitId, step: null }],
  authenticatedAt: instantOf(start),
};

const nothing: EntrySearch = {
  item: null,
  person: null,
  from: null,
  to: null,
  step: null,
  action: null,
  outcome: null,
  rule: null,
  before: null,
  limit: 51,
};

function momentOf(page: number): Instant {
  return instantOf(start + Math.floor((entries * (page + 1)) / (pages + 1)) * 1000);
}

const deep = (page: number) => ({ at: momentOf(page), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' });
const itemOf = (page: number): string =>
  `0190c000-0001-7000-8000-${Math.floor((entries / perItem / pages) * page)
    .toString(16)
    .padStart(12, '0')}`;

/** Each way of asking, at places all over the log. */
const searches: Readonly<Record<string, (page: number) => Partial<EntrySearch>>> = {
  'the newest': () => ({}),
  'a page deep in the past': (page) => ({ before: deep(page) }),
  'one item': (page) => ({ item: itemOf(page) }),
  'one person': (page) => ({ person: `person-${page % 40}`, before: deep(page) }),
  'a step, on one day': (page) => ({ step: 'signOff', from: momentOf(page), to: momentOf(page + 1) }),
  'a rare outcome': (page) => ({ outcome: 'refused', before: deep(page) }),
  'a rule, newest': () => ({ rule: 'SOD.3' }),
  'a reason, deep in the past': (page) => ({ rule: 'FACTS', before: deep(page) }),
};

try {
  await migrateDatabase({ ownerUrl: urls.owner, appRole, sequencerRole });
  await seedDemoOffice({ url: urls.app, appRole });
  await fill();
  await measure();
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
