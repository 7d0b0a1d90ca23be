// A holiday table arrives while a hundred thousand deadlines are open: how long until every end is right again. On a
// database with durable settings of its own; the ends are checked one by one against the calendar.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateDatabase } from '../../apps/cli/src/database.module.js';
import { seedDemoOffice } from '../../apps/cli/src/office.module.js';
import { RecomputeDeadlinesHandler } from '#application';
import {
  addWorkingDays,
  type CalendarTable,
  makeCalendar,
  nextNotice,
  planDeadline,
  shippedTables,
} from '#domain/calendar';
import type { CivilDate, Instant } from '#domain/kernel';
import { createDataSource, PgCalendarStore, PgDatabase, PgDeadlineStore, PgUnitOfWork } from '#persistence';
import { appRole, EmbeddedPostgres, sequencerRole } from '#platform';

const many = Number(process.env['BENCH_DEADLINES'] ?? 100_000);
const remindAt = [50, 80, 100];
const limits = [3, 5, 7, 10, 20];
const startOf = (row: number): CivilDate =>
  new Date(Date.UTC(2026, 1, 23 + (row % 5))).toISOString().slice(0, 10) as CivilDate;
const now = '2026-02-24T02:00:00.000Z' as Instant;

/** An invented notice that takes a Wednesday from every one of the deadlines. */
const extraDay: CalendarTable = {
  id: 'bench-extra-day',
  version: 1,
  region: 'CN',
  arranges: null,
  notice: { number: null, title: '虚构的通知', issuer: '虚构机关', issuedOn: null },
  periods: [{ name: '停工', off: [['2026-03-02' as CivilDate, '2026-03-02' as CivilDate]], worked: [] }],
};

const folder = await mkdtemp(join(tmpdir(), 'shenjiao-bench-'));
const postgres = new EmbeddedPostgres({ dataFolder: folder });
const urls = await postgres.start();
await migrateDatabase({ ownerUrl: urls.owner, appRole, sequencerRole });
await seedDemoOffice({ url: urls.app, appRole });
const owner = new pg.Client({ connectionString: urls.superuser });
await owner.connect();
const source = await createDataSource({
  url: urls.app,
  poolSize: 4,
  appRole,
  applicationName: 'bench-deadlines',
}).initialize();
const database = new PgDatabase(source);

try {
  await fill();
  const clock = { now: () => now };
  const handler = new RecomputeDeadlinesHandler(
    new PgDeadlineStore(database),
    new PgCalendarStore(database, 'CN'),
    new PgUnitOfWork(database),
    clock,
  );
  const idle = await timed(() => handler.execute({ outboxId: null }));
  await owner.query(
    `INSERT INTO calendar_tables SELECT $1, 1, 'CN', $2, p.id, now() FROM persons p LIMIT 1`,
    [extraDay.id, JSON.stringify(extraDay)],
  );
  const moved = await timed(() => handler.execute({ outboxId: null }));
  console.log(`deadlines: ${many} open`);
  console.log(
    `  nothing has changed: looked at ${idle.result.looked}, moved ${idle.result.moved}, ${idle.seconds} s`,
  );
  console.log(
    `  a table was added:   looked at ${moved.result.looked}, moved ${moved.result.moved}, ${moved.seconds} s`,
  );
  console.log(`  ends that are not what the calendar says: ${await countWrong()}`);
} finally {
  await source.destroy();
  await owner.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: string }> {
  const startedAt = performance.now();
  const result = await work();
  return { result, seconds: ((performance.now() - startedAt) / 1000).toFixed(2) };
}

/** Items, cases and tasks as small as their constraints allow, and a deadline for each as the program would write it. */
async function fill(): Promise<void> {
  const id = (kind: number) => `('0190c000-000${kind}-7000-8000-' || lpad(to_hex(m.n), 12, '0'))::uuid`;
  const rows = `FROM generate_series(1, ${many}) AS m (n)`;
  const person = `(SELECT p.id FROM persons p LIMIT 1)`;
  const unit = `(SELECT u.id FROM units u WHERE u.kind = 'office' LIMIT 1)`;
  await owner.query('SET session_replication_role = replica');
  await owner.query(`INSERT INTO items (id, unit_id, version, state, title, risk_tier, source_digest, content_digest,
      release_plan_digest, entry_seq, created_by, created_at, updated_at)
    SELECT ${id(1)}, ${unit}, 1, 'FIRST_REVIEW', 'x', 'A', 'x', 'x', 'x', 0, ${person}, now(), now() ${rows}`);
  await owner.query(`INSERT INTO tasks (id, item_id, case_id, unit_id, step, duty, round, version, status, content_digest,
      release_plan_digest, created_at)
    SELECT ${id(3)}, ${id(1)}, ${id(2)}, ${unit}, 'firstReview', 'firstReviewer', 1, 1, 'open', 'x', 'x', now() ${rows}`);
  const calendar = makeCalendar();
  for (let from = 1; from <= many; from += 10_000) {
    const batch = Array.from({ length: Math.min(10_000, many - from + 1) }, (_, at) =>
      deadlineRow(from + at),
    );
    await owner.query(
      `INSERT INTO deadlines (id, task_id, item_id, clock, remind_at, escalate_to, due_on, due_at, is_provisional, told, next_at, created_at)
       SELECT r.id, r.task_id, r.item_id, r.clock, '{50,80,100}', '{complianceOfficer}', r.due_on, r.due_at, false, 0, r.next_at, now()
       FROM json_to_recordset($1::json) AS r(id uuid, task_id uuid, item_id uuid, clock jsonb, due_on date, due_at timestamptz, next_at timestamptz)`,
      [JSON.stringify(batch)],
    );
  }
  await owner.query('ANALYZE');

  function deadlineRow(row: number): object {
    const number = row.toString(16).padStart(12, '0');
    const clock = clockOf(row);
    const plan = planDeadline(calendar, clock, remindAt);
    return {
      id: `0190c000-0004-7000-8000-${number}`,
      task_id: `0190c000-0003-7000-8000-${number}`,
      item_id: `0190c000-0001-7000-8000-${number}`,
      clock,
      due_on: plan.dueOn,
      due_at: plan.dueAt,
      next_at: nextNotice(plan, 0)?.at,
    };
  }
}

function clockOf(row: number) {
  const workingDays = limits[row % limits.length]!;
  return { unit: 'workingDays', events: [{ kind: 'started', on: startOf(row), workingDays }] } as const;
}

/** Every stored end beside the one that a calendar with the new table gives. */
async function countWrong(): Promise<number> {
  const calendar = makeCalendar('CN', [...shippedTables, extraDay]);
  const { rows } = await owner.query<{ row: string; due: string }>(
    `SELECT right(d.id::text, 12) AS row, to_char(d.due_on, 'YYYY-MM-DD') AS due FROM deadlines d`,
  );
  return rows.filter(({ row, due }) => {
    const [{ on, workingDays }] = clockOf(Number.parseInt(row, 16)).events;
    return addWorkingDays(calendar, on, workingDays).due !== due;
  }).length;
}
