import pg from 'pg';
import { FireTimerHandler, NotifyOpenedTasksHandler, TimerNotDueError } from '#application';
import { type Instant, instantOf } from '#domain/kernel';
import { TimerPump } from '#jobs';
import { PgCalendarStore, PgNotificationStore, PgUnitOfWork } from '#persistence';
import { TestOffice } from '../support/office.js';

const farAhead = instantOf(Date.UTC(2026, 5, 1));

let office: TestOffice;
let pool: pg.Pool;
let notify: NotifyOpenedTasksHandler;

beforeEach(async () => {
  office = await TestOffice.open();
  pool = new pg.Pool({ connectionString: office.database.appUrl, max: 4 });
  pool.on('error', () => undefined); // the database is dropped while the last connections are closing
  notify = new NotifyOpenedTasksHandler(
    new PgNotificationStore(office.sql),
    new PgCalendarStore(office.sql, 'CN'),
    office.time,
    office.time,
  );
});
afterEach(async () => {
  await pool.end();
  await office.close();
});

async function rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await pool.query<Row & pg.QueryResultRow>(text, [...values])).rows;
}

/** Ids of the open outbox rows of a kind. */
async function openRows(kind: string): Promise<readonly string[]> {
  const found = await rows<{ id: string }>(
    'SELECT o.id::text FROM outbox o WHERE o.kind = $1 AND o.done_at IS NULL ORDER BY o.id',
    [kind],
  );
  return found.map(({ id }) => id);
}

const notifications = () =>
  rows<{ told: string }>(
    `SELECT a.username || ' ' || n.kind || ' ' || t.step AS told FROM notifications n
       JOIN tasks t ON t.id = n.task_id JOIN accounts a ON a.person_id = n.person_id ORDER BY told`,
  ).then((found) => found.map(({ told }) => told));

describe('notifications of opened tasks', () => {
  it('reach who may act in the open steps, once, however often and however many at once they are delivered', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'draft.submit');
    const outboxIds = await openRows('notification.tasksOpened');
    const counts = await Promise.all([1, 2, 3].map(() => notify.execute({ outboxIds })));
    expect(counts.sort((one, other) => one - other)).toEqual([0, 0, 2]);
    expect(await notifications()).toEqual([
      'hewen task.waiting firstProof',
      'zhouzheng task.waiting firstReview',
    ]);
    expect(await openRows('notification.tasksOpened')).toEqual([]);
  });

  it('tell the drafter that an item came back, and nobody of a task that is closed by then', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'draft.submit');
    await office.decide('zhouzheng', itemId, 'firstReview.return', {
      reasonClass: 'content',
      opinion: '请补正。',
    });
    await notify.execute({ outboxIds: await openRows('notification.tasksOpened') });
    expect(await notifications()).toEqual(['linxiao task.returned draft']);
  });
});

describe('timers', () => {
  let now: Instant;
  let pump: TimerPump;
  let fire: FireTimerHandler;
  let itemId: string;

  beforeEach(async () => {
    const clock = { now: () => now };
    pump = new TimerPump(pool, clock);
    fire = new FireTimerHandler(new PgUnitOfWork(office.sql), clock, office.time);
    ({ itemId } = await office.draft());
    await office.carry(itemId, 'confidentialityReview.publish');
    await office.decide('baijing', itemId, 'sensitivityCheck.defer', { deferUntil: farAhead });
  });

  const due = async () => {
    const [row] = await rows<{ outboxId: string; timerId: string }>(
      `SELECT o.id::text AS "outboxId", o.payload ->> 'timerId' AS "timerId" FROM outbox o WHERE o.kind = 'timer.due'`,
    );
    return row!;
  };
  const traces = () =>
    rows(
      `SELECT i.state, (SELECT string_agg(t.step, ',') FROM tasks t WHERE t.item_id = i.id AND t.status = 'open') AS open,
         (SELECT string_agg(e.action || ' ' || e.outcome, ',' ORDER BY e.seq) FROM audit_entries e WHERE e.item_id = i.id AND e.actor = 'system:timer') AS entries,
         (SELECT count(*)::integer FROM timers m WHERE m.fired_at IS NOT NULL) AS fired
       FROM items i`,
    );

  it('are put into the outbox when their time has come, once, by any number of pumps', async () => {
    now = instantOf(Date.parse(farAhead) - 1);
    const early = await pump.pump();
    now = farAhead;
    await Promise.all([1, 2, 3].map(() => pump.pump()));
    expect([early, await pump.pump(), (await openRows('timer.due')).length]).toEqual([
      'nothing',
      'nothing',
      1,
    ]);
  });

  it('arrive as an event of the case, once, recorded as an act of the program', async () => {
    now = farAhead;
    await pump.pump();
    const command = await due();
    const answers = await Promise.all([1, 2, 3].map(() => fire.execute(command)));
    expect(answers.map(({ kind }) => kind).sort((one, other) => one.localeCompare(other))).toEqual([
      'gone',
      'gone',
      'moved',
    ]);
    expect(await fire.execute(command)).toEqual({ kind: 'gone' });
    expect(await traces()).toEqual([
      { state: 'SENSITIVITY_CHECK', open: 'sensitivityCheck', entries: 'deferral.ended done', fired: 1 },
    ]);
    expect(await openRows('timer.due')).toEqual([]);
  });

  it('come again when the clock here is behind', async () => {
    now = farAhead;
    await pump.pump();
    const command = await due();
    now = instantOf(Date.parse(farAhead) - 1);
    await expect(fire.execute(command)).rejects.toEqual(new TimerNotDueError(command.timerId, farAhead));
    expect(await openRows('timer.due')).toEqual([command.outboxId]);
  });

  it('do nothing once the deferral was ended by a person', async () => {
    now = farAhead;
    await pump.pump();
    const command = await due();
    await office.decide('baijing', itemId, 'deferral.resume');
    expect(await fire.execute(command)).toEqual({ kind: 'gone' });
    expect(await traces()).toEqual([
      { state: 'SENSITIVITY_CHECK', open: 'sensitivityCheck', entries: null, fired: 0 },
    ]);
  });

  it('are recorded as refused when the case does not take them', async () => {
    // Not the application's to change: the owner does.
    const owner = new pg.Client({ connectionString: office.database.ownerUrl });
    await owner.connect();
    await owner.query('UPDATE timers SET kind = $1', ['publication.due']);
    await owner.end();
    now = farAhead;
    await pump.pump();
    const answer = await fire.execute(await due());
    expect(answer).toEqual({
      kind: 'refused',
      reasons: [{ code: 'STEP.NOT_OPEN', params: { event: 'publication.due', state: 'DEFERRED' } }],
    });
    expect(await traces()).toEqual([
      { state: 'DEFERRED', open: 'deferral', entries: 'item.refused publication.due', fired: 1 },
    ]);
  });
});
