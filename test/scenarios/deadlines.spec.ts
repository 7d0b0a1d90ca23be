import { addWorkingDays, makeCalendar } from '#domain/calendar';
import { civilDateOf, type CivilDate, type Instant } from '#domain/kernel';
import { HttpOffice } from '../support/http-office.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

interface Due {
  readonly on: string | null;
  readonly isProvisional: boolean;
  readonly isOverdue: boolean;
}

interface Waiting {
  readonly id: string;
  readonly itemId: string;
  readonly waitingSince: Instant;
  readonly due: Due | null;
}

/** 林晓's item waits for the first review, and the worker has started its clock. */
async function waitingForReview(): Promise<Waiting> {
  const itemId = await office.draft();
  const submitted = await office.attempt('linxiao', itemId, 'draft.submit');
  if (submitted.status !== 200) throw new Error(JSON.stringify(submitted.body));
  await office.worker.deliver({ itemId, kind: 'notification.tasksOpened' });
  return inInbox(itemId);
}

async function inInbox(itemId: string): Promise<Waiting> {
  const { body } = await (await office.as('zhouzheng')).get('/api/v1/tasks?limit=100');
  const found = (body as { items: readonly Waiting[] }).items.find((task) => task.itemId === itemId);
  if (found === undefined) throw new Error('the task is not in the inbox');
  return found;
}

const firstReviewDays = 2;
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;

describe('the deadline of a task', () => {
  it('stands in the inbox, by working days, and explains itself day by day', async () => {
    const { id, waitingSince, due } = await waitingForReview();
    const opened = civilDateOf(waitingSince);
    const expected = addWorkingDays(makeCalendar(), opened, firstReviewDays);
    expect(
      due === null ? null : { on: due.on, isProvisional: due.isProvisional, isOverdue: due.isOverdue },
    ).toEqual({
      on: expected.due,
      isProvisional: expected.isProvisional,
      isOverdue: false,
    });
    const { body } = await (await office.as('zhouzheng')).get(`/api/v1/tasks/${id}/deadline`);
    const { days, rules, moves } = body as {
      days: readonly { date: string; counted: number | null }[];
      rules: readonly { text: string }[];
      moves: readonly unknown[];
    };
    expect([days[0], days.at(-1)].map((day) => [day?.date, day?.counted])).toEqual([
      [opened, null],
      [expected.due, firstReviewDays],
    ]);
    expect([rules[0]?.text, moves]).toEqual(['开始的当日不计入，自下一日起算', []]);
  });

  it('is nobody’s business who may not know of the item', async () => {
    const { id } = await waitingForReview();
    const answer = await (await office.as('pengyue')).get(`/api/v1/tasks/${id}/deadline`);
    expect([answer.status, codeOf(answer)]).toEqual([404, 'DEADLINE.NOT_FOUND']);
  });

  it('is paused and resumed by the compliance officer with a reason, and by nobody else', async () => {
    const { id, itemId, waitingSince } = await waitingForReview();
    const on = civilDateOf(waitingSince);
    const pause = { change: 'paused', on, reason: '等候上级机关复函。' };
    const refused = await office.send('zhouzheng', `/api/v1/tasks/${id}/deadline`, pause);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'ACCESS.FORBIDDEN']);
    expect((await office.send('guyan', `/api/v1/tasks/${id}/deadline`, pause)).body).toEqual({
      taskId: id,
      dueOn: null,
      isProvisional: false,
    });
    expect((await inInbox(itemId)).due?.on).toEqual(null);
    const twice = await office.send('guyan', `/api/v1/tasks/${id}/deadline`, pause);
    expect([twice.status, codeOf(twice)]).toEqual([409, 'DEADLINE.CHANGE_IMPOSSIBLE']);
    const resumed = await office.send('guyan', `/api/v1/tasks/${id}/deadline`, {
      ...pause,
      change: 'resumed',
    });
    expect((resumed.body as { dueOn: string }).dueOn).toEqual(
      addWorkingDays(makeCalendar(), on, firstReviewDays).due,
    );
  });

  it('moves when a day off is announced, and says that the calendar moved it', async () => {
    const { id, itemId, due, waitingSince } = await waitingForReview();
    const table = {
      id: 'storm',
      version: 1,
      region: 'CN',
      arranges: null,
      notice: { number: null, title: '虚构的停工通知', issuer: '云溪市人民政府', issuedOn: null },
      periods: [{ name: '停工', off: [[due?.on, due?.on]], worked: [] }],
    };
    const reviewer = await office.send('zhouzheng', '/api/v1/calendar/tables', { table });
    expect([reviewer.status, codeOf(reviewer)]).toEqual([403, 'ACCESS.FORBIDDEN']);
    const empty = await office.send('guyan', '/api/v1/calendar/tables', { table: { ...table, periods: [] } });
    expect(empty.status).toEqual(400);
    expect((await office.send('guyan', '/api/v1/calendar/tables', { table })).body).toEqual({
      id: 'storm',
      version: 1,
    });
    await office.worker.deliver({ kind: 'deadlines.recompute' });
    const moved = (await inInbox(itemId)).due?.on as CivilDate;
    expect(moved).toEqual(addWorkingDays(makeCalendar(), civilDateOf(waitingSince), firstReviewDays + 1).due);
    const { body } = await (await office.as('guyan')).get(`/api/v1/tasks/${id}/deadline`);
    const [move] = (body as { moves: readonly Record<string, unknown>[] }).moves;
    expect([move?.['causeName'], move?.['dueOnBefore'], move?.['dueOnAfter']]).toEqual([
      '放假安排变动',
      due?.on,
      moved,
    ]);
  });
});

describe('the limits of publication', () => {
  it('run from the document’s date, and the earliest governs', async () => {
    const itemId = await office.draft();
    const { body } = await (await office.as('linxiao')).get(`/api/v1/items/${itemId}/publication-limits`);
    const { limits } = body as { limits: readonly { id: string; from: string; due: string }[] };
    expect(limits.map(({ id, from, due }) => [id, from, due])).toEqual([
      ['enforcement.7', '2026-03-01', '2026-03-10'],
      ['disclosure.20', '2026-03-01', '2026-03-27'],
    ]);
  });
});

describe('the calendar', () => {
  it('answers when a period ends, with the notices on the way', async () => {
    const client = await office.as('zhouzheng');
    const { body } = await client.get('/api/v1/calendar/due?start=2022-09-28&days=7');
    const { due, days } = body as { due: string; days: readonly { notice: string | null }[] };
    expect([due, days[3]?.notice]).toEqual(['2022-10-12', '国办发明电〔2021〕11号']);
    expect((await client.get('/api/v1/calendar/due?start=2022-02-30&days=7')).status).toEqual(400);
  });

  it('shows a year with its working days', async () => {
    const yearOf = async (year: number) => {
      const { body } = await (await office.as('linxiao')).get(`/api/v1/calendar/years/${year}`);
      const { isKnown, workingDays } = body as { isKnown: boolean; workingDays: number };
      return [isKnown, workingDays];
    };
    expect([await yearOf(2025), await yearOf(2017)]).toEqual([
      [true, 248],
      [false, 260],
    ]);
  });
});
