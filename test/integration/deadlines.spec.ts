import type { CalendarTable } from '#domain/calendar';
import {
  AddCalendarTableHandler,
  ChangeDeadlineHandler,
  type DeadlineChangeKind,
  NotifyDeadlineHandler,
  RecomputeDeadlinesHandler,
} from '#application';
import type { CivilDate, Instant, TaskId } from '#domain/kernel';
import { TimerPump } from '#jobs';
import { PgCalendarStore, PgDeadlineStore, PgNotificationStore, PgUnitOfWork } from '#persistence';
import pg from 'pg';
import { deadlineOfTask } from '../../libs/application/src/deadlines/deadline-of-task.js';
import { TestOffice } from '../support/office.js';

let office: TestOffice;
let pool: pg.Pool;
let now: Instant;
let taskId: TaskId;
const clock = { now: () => now };
const at = (text: string) => new Date(text).toISOString() as Instant;

/** An invented notice: the 5th of March 2026 is off. */
const typhoon: CalendarTable = {
  id: 'typhoon',
  version: 1,
  region: 'CN',
  arranges: null,
  notice: { number: null, title: '虚构的停工通知', issuer: '云溪市人民政府', issuedOn: null },
  periods: [{ name: '停工', off: [['2026-03-05' as CivilDate, '2026-03-05' as CivilDate]], worked: [] }],
};

beforeEach(async () => {
  office = await TestOffice.open();
  pool = new pg.Pool({ connectionString: office.database.appUrl, max: 2 });
  pool.on('error', () => undefined);
  const { itemId } = await office.draft();
  await office.carry(itemId, 'draft.submit');
  taskId = await office.taskOf(itemId, 'firstReview');
  now = at('2026-03-02T10:00:00+08:00');
  await startClock(5);
});
afterEach(async () => {
  await pool.end();
  await office.close();
});

const work = () => new PgUnitOfWork(office.sql);
const calendars = () => new PgCalendarStore(office.sql, 'CN');
const notifications = () => new PgNotificationStore(office.sql);
const notify = () => new NotifyDeadlineHandler(work(), notifications(), calendars(), clock, office.time);
const recompute = () =>
  new RecomputeDeadlinesHandler(new PgDeadlineStore(office.sql), calendars(), work(), clock);

/** First review within so many working days, as a definition would say. */
async function startClock(workingDays: number): Promise<void> {
  const calendar = await calendars().current();
  const time = { workingDays, remindAt: [50, 80, 100], escalateTo: ['complianceOfficer'] } as const;
  await notifications().deliver(await openRows('notification.tasksOpened'), now, (waiting) => ({
    notifications: [],
    deadlines: waiting
      .filter(({ step }) => step === 'firstReview')
      .map((task) => deadlineOfTask(office.time.next(), task, time, calendar)),
  }));
}

async function rows<Row>(text: string): Promise<Row[]> {
  return (await pool.query<Row & pg.QueryResultRow>(text)).rows;
}

const openRows = (kind: string) =>
  rows<{ id: string }>(`SELECT o.id FROM outbox o WHERE o.kind = '${kind}' AND o.done_at IS NULL`).then(
    (found) => found.map(({ id }) => id),
  );

const deadline = async () => {
  const [row] = await rows<{ due: string | null; told: number; next: Date | null }>(
    `SELECT to_char(d.due_on, 'YYYY-MM-DD') AS due, d.told, d.next_at AS next FROM deadlines d`,
  );
  return `${row!.due} told ${row!.told} next ${row!.next?.toISOString() ?? 'never'}`;
};

const told = () =>
  rows<{ told: string }>(
    `SELECT a.username || ' ' || n.kind AS told FROM notifications n JOIN accounts a ON a.person_id = n.person_id ORDER BY told`,
  ).then((found) => found.map((row) => row.told));

/** What the pump finds due at a moment is delivered. */
async function passTime(text: string): Promise<void> {
  now = at(text);
  await new TimerPump(pool, clock).pump();
  for (const { id, deadlineId } of await rows<{ id: string; deadlineId: string }>(
    `SELECT o.id::text, o.payload ->> 'deadlineId' AS "deadlineId" FROM outbox o WHERE o.kind = 'deadline.due' AND o.done_at IS NULL`,
  ))
    await notify().execute({ outboxId: id, deadlineId });
}

describe('the deadline of a task', () => {
  it('reminds who may act, then tells whom the definition escalates to, and decides nothing', async () => {
    expect(await deadline()).toEqual('2026-03-09 told 0 next 2026-03-05T01:00:00.000Z');
    await passTime('2026-03-05T08:59:59+08:00');
    expect(await told()).toEqual([]);
    await passTime('2026-03-05T09:00:00+08:00');
    await passTime('2026-03-06T09:00:00+08:00');
    await passTime('2026-03-09T09:00:00+08:00');
    expect(await told()).toEqual([
      'zhouzheng deadline.half',
      'zhouzheng deadline.near',
      'zhouzheng deadline.today',
    ]);
    await passTime('2026-03-10T00:00:00+08:00');
    expect(await told()).toEqual([
      'guyan deadline.escalated',
      'zhouzheng deadline.half',
      'zhouzheng deadline.near',
      'zhouzheng deadline.overdue',
      'zhouzheng deadline.today',
    ]);
    expect(await deadline()).toEqual('2026-03-09 told 101 next never');
    expect(await rows('SELECT t.status FROM tasks t JOIN deadlines d ON d.task_id = t.id')).toEqual([
      { status: 'open' },
    ]);
    expect(
      await rows(`SELECT e.actor, e.step, e.outcome FROM audit_entries e WHERE e.action = 'deadline.passed'`),
    ).toEqual([{ actor: 'system:timer', step: 'firstReview', outcome: 'overdue' }]);
  });

  it('stops when its task is closed', async () => {
    const [{ item_id: itemId }] = (await rows<{ item_id: string }>('SELECT d.item_id FROM deadlines d')) as [
      { item_id: string },
    ];
    await office.decide('zhouzheng', itemId, 'firstReview.pass');
    await passTime('2026-03-10T00:00:00+08:00');
    expect([await told(), await deadline()]).toEqual([[], '2026-03-09 told 0 next never']);
  });

  it('moves when a holiday table is added, once, and remembers why', async () => {
    const keeper = office.person('guyan');
    const add = new AddCalendarTableHandler(work(), clock, office.time);
    const answer = await add.execute({ table: typhoon }, keeper, office.envelope(keeper));
    expect(answer).toEqual({ id: 'typhoon', version: 1 });
    const [outboxId = ''] = await openRows('deadlines.recompute');
    expect(await recompute().execute({ outboxId })).toEqual({ looked: 1, moved: 1 });
    expect(await recompute().execute({ outboxId: null })).toEqual({ looked: 1, moved: 0 });
    expect(await deadline()).toEqual('2026-03-10 told 0 next 2026-03-06T01:00:00.000Z');
    expect(await openRows('deadlines.recompute')).toEqual([]);
    expect(
      await rows(
        `SELECT c.cause, to_char(c.due_on_before, 'MM-DD') AS before, to_char(c.due_on_after, 'MM-DD') AS after FROM deadline_changes c`,
      ),
    ).toEqual([{ cause: 'calendar', before: '03-09', after: '03-10' }]);
  });

  it('is paused, resumed, started anew and extended by the compliance officer, each with a reason in the log', async () => {
    const change = new ChangeDeadlineHandler(work(), calendars(), clock, office.time, office.time);
    const apply = async (kind: DeadlineChangeKind, on: string | null, workingDays: number | null = null) => {
      const officer = office.person('guyan');
      const command = {
        taskId,
        change: kind,
        on: on as CivilDate | null,
        workingDays,
        reason: '等候外单位复函。',
      };
      return (await change.execute(command, officer, office.envelope(officer))).dueOn;
    };
    expect([
      await apply('paused', '2026-03-03'),
      await apply('resumed', '2026-03-10'),
      await apply('extended', null, 2),
      await apply('restarted', '2026-03-11'),
    ]).toEqual([null, '2026-03-16', '2026-03-18', '2026-03-20']);
    expect(
      await rows(
        `SELECT e.outcome, v.value FROM audit_entries e JOIN audit_values v ON v.entry_id = e.id
         WHERE e.action = 'deadline.changed' ORDER BY e.seq`,
      ),
    ).toEqual(
      ['paused', 'resumed', 'extended', 'restarted'].map((outcome) => ({
        outcome,
        value: '等候外单位复函。',
      })),
    );
    await expect(apply('resumed', '2026-03-12')).rejects.toThrow('cannot be resumed');
  });

  it('is not for the reviewer to change', async () => {
    const change = new ChangeDeadlineHandler(work(), calendars(), clock, office.time, office.time);
    const reviewer = office.person('zhouzheng');
    const command = { taskId, change: 'extended', on: null, workingDays: 5, reason: '再要几天。' } as const;
    await expect(change.execute(command, reviewer, office.envelope(reviewer))).rejects.toThrow(
      'may not be changed by this person',
    );
  });
});
