import { type Mail, NotifyOpenedTasksHandler, SendNotificationMailHandler } from '#application';
import { PgCalendarStore, PgMailStore, PgNotificationStore, PgUnitOfWork } from '#persistence';
import { TestOffice } from '../support/office.js';

let office: TestOffice;
let itemId: string;
const sent: Mail[] = [];

beforeEach(async () => {
  office = await TestOffice.open();
  sent.length = 0;
  await rows(`UPDATE persons SET email = 'zhou@yunxi.example' WHERE name = '周正'`);
  ({ itemId } = await office.draft());
  await office.carry(itemId, 'draft.submit');
  const notify = new NotifyOpenedTasksHandler(
    new PgNotificationStore(office.sql),
    new PgCalendarStore(office.sql, 'CN'),
    office.time,
    office.time,
  );
  const opened = await rows<{ id: string }>(
    `SELECT o.id::text FROM outbox o WHERE o.kind = 'notification.tasksOpened' AND o.done_at IS NULL`,
  );
  await notify.execute({ outboxIds: opened.map(({ id }) => id) });
});
afterEach(() => office.close());

function rows<Row extends Record<string, unknown>>(text: string): Promise<Row[]> {
  return office.sql.query<Row>({ name: '', text }, []);
}

const queued = () =>
  rows<{ id: string; payload: Record<'personId' | 'taskId' | 'notification', string> }>(
    `SELECT o.id::text, o.payload FROM outbox o WHERE o.kind = 'notification.mail' AND o.done_at IS NULL ORDER BY o.id`,
  );

async function deliver(): Promise<readonly string[]> {
  const handler = new SendNotificationMailHandler(
    new PgUnitOfWork(office.sql),
    new PgMailStore(office.sql, 'https://shenjiao.yunxi.example'),
    { isEnabled: true, send: (mail) => Promise.resolve(void sent.push(mail)) },
    office.time,
  );
  const kinds = [];
  for (const { id, payload } of await queued())
    kinds.push((await handler.execute({ outboxId: id, ...payload })).kind);
  return kinds;
}

describe('mail about notifications', () => {
  it('is queued with the notification for people whose address is known, with identifiers only, and sent once', async () => {
    const taskId = await office.taskOf(itemId, 'firstReview');
    const [mail] = await queued();
    expect(Object.keys(mail?.payload ?? {}).toSorted()).toEqual(['notification', 'personId', 'taskId']);
    expect([await deliver(), await deliver()]).toEqual([['sent'], []]);
    expect(sent.map(({ to, subject, text }) => [to, subject, text])).toEqual([
      [
        'zhou@yunxi.example',
        '有一项“初审”待办等您处理',
        [
          '有一项“初审”待办等您处理',
          'First review waits for you',
          '行政处罚决定公示',
          `https://shenjiao.yunxi.example/tasks/${taskId}`,
        ].join('\n'),
      ],
    ]);
  });

  it('does not go out when the task is done by then', async () => {
    await office.decide('zhouzheng', itemId, 'firstReview.pass');
    expect([await deliver(), sent]).toEqual([['skipped'], []]);
  });

  it('leaves the title out while the item is locked', async () => {
    await rows(`UPDATE items SET state = 'QUARANTINED' WHERE id = '${itemId}'`);
    await deliver();
    expect(sent[0]?.text.includes('行政处罚')).toEqual(false);
  });
});
