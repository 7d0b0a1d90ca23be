import type { ApiAnswer } from '../support/api.js';
import { HttpOffice, personOf, type Decided, type ShownTask } from '../support/http-office.js';
import { maskIdentityNumber, someContent } from '../support/office.js';
import { problem, refusal, withoutTrace } from '../support/problems.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

let keys = 0;
function newKey(): string {
  keys += 1;
  return `click-${String(keys).padStart(4, '0')}`;
}

/** Sends a decision under a key of the test's choice, on what was shown. */
async function decideAs(
  username: string,
  { taskId, ...shown }: ShownTask,
  given: object,
  key = newKey(),
): Promise<ApiAnswer> {
  const headers = { 'idempotency-key': key, prefer: 'return=minimal' };
  return (await office.as(username)).post(
    `/api/v1/tasks/${taskId}/decision`,
    { ...shown, ...given },
    headers,
  );
}

interface Written {
  readonly decisions: number;
  readonly entries: readonly string[];
  readonly version: number;
}

/** What the rows say has happened to an item. */
async function written(itemId: string): Promise<Written> {
  const [row] = await office.rows<Written>(
    `SELECT (SELECT count(*)::int FROM decisions d WHERE d.item_id = i.id) AS decisions, i.version,
       (SELECT array_agg(e.action ORDER BY e.seq) FROM audit_entries e WHERE e.item_id = i.id) AS entries
     FROM items i WHERE i.id = $1`,
    [itemId],
  );
  return row!;
}

function statusesOf(answers: readonly ApiAnswer[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe('the same command again', () => {
  it('as a double click: both clicks get the one answer, and one thing has happened', async () => {
    const itemId = await office.draft();
    const shown = await office.shown(itemId, 'draft');
    const key = newKey();
    const [one, other] = await Promise.all(
      [1, 2].map(() => decideAs('linxiao', shown, { outcome: 'submit' }, key)),
    );
    expect([one!.status, other!.body, await written(itemId)]).toEqual([
      200,
      one!.body,
      { decisions: 1, entries: ['item.created', 'task.decided'], version: 2 },
    ]);
  });

  it('after the answer was lost and the item has moved on: the first answer, and nothing new', async () => {
    const itemId = await office.draft();
    const shown = await office.shown(itemId, 'draft');
    const key = newKey();
    const first = await decideAs('linxiao', shown, { outcome: 'submit' }, key);
    await office.decide('zhouzheng', itemId, 'firstReview.return', { reasonClass: 'FACTS' });
    const before = await written(itemId);
    const again = await decideAs('linxiao', shown, { outcome: 'submit' }, key);
    expect([again.status, again.body, await written(itemId)]).toEqual([200, first.body, before]);
  });

  it('a hundred times at once: one answer for all', async () => {
    const itemId = await office.draft();
    const shown = await office.shown(itemId, 'draft');
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => decideAs('linxiao', shown, { outcome: 'submit' }, key)),
    );
    const bodies = new Set(answers.map(({ body }) => JSON.stringify(body)));
    expect([statusesOf(answers), bodies.size, (await written(itemId)).decisions]).toEqual([
      { 200: 100 },
      1,
      1,
    ]);
  });

  it('with another body under the same key is refused, and the first stands', async () => {
    const itemId = await office.carried('draft.submit');
    const shown = await office.shown(itemId, 'firstReview');
    const key = newKey();
    await decideAs('zhouzheng', shown, { outcome: 'pass', opinion: '同意。' }, key);
    const before = await written(itemId);
    const answers = [
      await decideAs('zhouzheng', shown, { outcome: 'pass', opinion: '不同意。' }, key),
      await decideAs('zhouzheng', shown, { outcome: 'return', reasonClass: 'FACTS' }, key),
    ];
    const reused = problem(400, 'IDEMPOTENCY.KEY_REUSED');
    expect([answers.map(withoutTrace), await written(itemId)]).toEqual([[reused, reused], before]);
  });

  it('that was refused is judged anew: refused again with an entry of its own, or carried out', async () => {
    const itemId = await office.carried('draft.submit');
    const shown = await office.shown(itemId, 'firstReview');
    const before = await written(itemId);
    const key = newKey();
    const refused = [
      await decideAs('zhouzheng', shown, { outcome: 'return' }, key),
      await decideAs('zhouzheng', shown, { outcome: 'return' }, key),
    ];
    const again = await decideAs('zhouzheng', shown, { outcome: 'pass' }, key);
    const after = await written(itemId);
    expect([refused.map(({ status }) => status), again.status, after.decisions - before.decisions]).toEqual([
      [422, 422],
      200,
      1,
    ]);
    expect(after.entries.slice(before.entries.length)).toEqual([
      'task.refused',
      'task.refused',
      'task.decided',
    ]);
  });

  it('under the same key by another person is a command of that person', async () => {
    const itemId = await office.carried('draft.submit');
    const key = newKey();
    const review = await office.shown(itemId, 'firstReview');
    const proof = await office.shown(itemId, 'firstProof');
    const answers = [
      await decideAs('zhouzheng', review, { outcome: 'pass' }, key),
      await decideAs('hewen', proof, { outcome: 'pass' }, key),
    ];
    expect([answers.map(({ status }) => status), await office.states(itemId)]).toEqual([
      [200, 200],
      { newPublication: 'CONFIDENTIALITY_REVIEW' },
    ]);
  });

  it('under the same key at the same moment, twice a different one: one is done, of the other nothing is left', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const items = await Promise.all([office.draft(), office.draft()]);
      const shown = await Promise.all(items.map((itemId) => office.shown(itemId, 'draft')));
      const key = newKey();
      const answers = await Promise.all(
        shown.map((task) => decideAs('linxiao', task, { outcome: 'submit' }, key)),
      );
      const rows = await Promise.all(items.map(written));
      const outcomes = answers.map(({ status }, index) => `${status} ${rows[index]!.entries.join()}`);
      expect(outcomes.sort()).toEqual(['200 item.created,task.decided', '400 item.created']);
    }
  });

  it.each(['', 'short', 'x'.repeat(101), 'with a blank', '键键键键键键键键'])(
    'needs a key: %j is none',
    async (key) => {
      const itemId = await office.draft();
      const answer = await decideAs(
        'linxiao',
        await office.shown(itemId, 'draft'),
        { outcome: 'submit' },
        key,
      );
      expect([withoutTrace(answer), await office.states(itemId)]).toEqual([
        problem(400, 'IDEMPOTENCY_KEY.MISSING'),
        { newPublication: 'DRAFT' },
      ]);
    },
  );
});

describe('every other command is done once too, however often it arrives', () => {
  const twice = async (send: (key: string) => Promise<ApiAnswer>): Promise<readonly ApiAnswer[]> => {
    const key = newKey();
    const atOnce = await Promise.all([send(key), send(key)]);
    return [...atOnce, await send(key)];
  };

  it('making an item makes one', async () => {
    const client = await office.as('linxiao');
    const answers = await twice((key) =>
      client.post('/api/v1/items', someContent(), { 'idempotency-key': key }),
    );
    const ids = new Set(answers.map(({ body }) => (body as { readonly id: string }).id));
    const [itemId] = [...ids];
    expect([statusesOf(answers), ids.size, await written(itemId!)]).toEqual([
      { 201: 3 },
      1,
      { decisions: 0, entries: ['item.created'], version: 1 },
    ]);
  });

  it('saving a draft saves one revision', async () => {
    const itemId = await office.draft();
    const client = await office.as('linxiao');
    const metadata = { ...someContent().metadata, title: '更正后的标题' };
    const body = { itemVersion: 1, ...someContent({ metadata }) };
    const answers = await twice((key) =>
      client.put(`/api/v1/items/${itemId}/draft`, body, { 'idempotency-key': key }),
    );
    const revisions = await office.rows(
      'SELECT r.number FROM revisions r WHERE r.item_id = $1 ORDER BY r.number',
      [itemId],
    );
    expect([statusesOf(answers), revisions, await written(itemId)]).toEqual([
      { 200: 3 },
      [{ number: 1 }, { number: 2 }],
      { decisions: 0, entries: ['item.created', 'draft.saved'], version: 2 },
    ]);
  });

  it('saving a treatment saves one', async () => {
    const itemId = await office.carried('sensitivityCheck.pass');
    const client = await office.as('luojie');
    const { taskId } = await office.shown(itemId, 'deidentification');
    const body = { itemVersion: await office.version(itemId), taskId, operations: [maskIdentityNumber] };
    const before = await written(itemId);
    const answers = await twice((key) =>
      client.put(`/api/v1/items/${itemId}/treatment`, body, { 'idempotency-key': key }),
    );
    expect([statusesOf(answers), await written(itemId)]).toEqual([
      { 200: 3 },
      { ...before, entries: [...before.entries, 'treatment.saved'], version: before.version + 1 },
    ]);
  });

  it('opening a task opens it once, and changes nobody’s version', async () => {
    const itemId = await office.carried('draft.submit');
    const client = await office.as('zhouzheng');
    const { taskId, taskVersion } = await office.shown(itemId, 'firstReview');
    const before = await written(itemId);
    const answers = await twice((key) =>
      client.post(`/api/v1/tasks/${taskId}/opening`, { taskVersion }, { 'idempotency-key': key }),
    );
    const shown = await office.shown(itemId, 'firstReview');
    expect([statusesOf(answers), shown.taskVersion, await written(itemId)]).toEqual([
      { 200: 3 },
      taskVersion,
      { ...before, entries: [...before.entries, 'task.opened'] },
    ]);
  });

  it.each([
    ['recall', 'linxiao', { reason: '补充附件。' }, 'item.recalled', 'draft.submit'],
    ['quarantine', 'qinshen', { reason: '疑似涉密。' }, 'item.quarantined', 'draft.submit'],
  ])('%s is done once', async (command, by, given, action, arranged) => {
    const itemId = await office.carried(arranged);
    const client = await office.as(by);
    const body = { itemVersion: await office.version(itemId), ...given };
    const before = await written(itemId);
    const answers = await twice((key) =>
      client.post(`/api/v1/items/${itemId}/${command}`, body, { 'idempotency-key': key }),
    );
    expect([statusesOf(answers), await written(itemId)]).toEqual([
      { 200: 3 },
      { ...before, entries: [...before.entries, action], version: before.version + 1 },
    ]);
  });

  it('a quarantine is cleared once, and a page is taken down once', async () => {
    const itemId = await office.carried('publish.publish');
    await office.worker.deliver({ itemId });
    const down = {
      itemVersion: await office.version(itemId),
      trigger: 'FACTUAL_ERROR',
      reason: '数据有误。',
    };
    const poster = await office.as('jiangnan');
    const downs = await twice((key) =>
      poster.post(`/api/v1/items/${itemId}/take-down`, down, { 'idempotency-key': key }),
    );
    await office.doOnItem('qinshen', itemId, 'quarantine', { reason: '疑似涉密。' });
    const clear = { itemVersion: await office.version(itemId), outcome: 'clear', reason: '不涉密。' };
    const keeper = await office.as('qinshen');
    const clears = await twice((key) =>
      keeper.post(`/api/v1/items/${itemId}/quarantine-resolution`, clear, { 'idempotency-key': key }),
    );
    const { entries } = await written(itemId);
    expect([statusesOf(downs), statusesOf(clears), entries.slice(-3)]).toEqual([
      { 200: 3 },
      { 200: 3 },
      ['publication.suspended', 'item.quarantined', 'task.decided'],
    ]);
  });
});

describe('many at once', () => {
  it('twenty decisions of one person with different keys: one takes effect, the others are told who was first', async () => {
    const itemId = await office.carried('draft.submit');
    const shown = await office.shown(itemId, 'firstReview');
    const before = await written(itemId);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        decideAs(
          'zhouzheng',
          shown,
          index % 2 === 0 ? { outcome: 'pass' } : { outcome: 'return', reasonClass: 'FACTS' },
        ),
      ),
    );
    const won = answers.filter(({ status }) => status === 200).map(({ body }) => body as Decided);
    const [decision] = await office.rows<{ id: string; outcome: string; at: Date }>(
      `SELECT d.id, d.outcome, d.decided_at AS at FROM decisions d WHERE d.task_id = $1`,
      [shown.taskId],
    );
    const sentence = decision!.outcome === 'pass' ? '“初审”已有决定：通过。' : '“初审”已有决定：退回起草。';
    const told = { at: decision!.at.toISOString(), person: personOf('zhouzheng'), sentence };
    const after = await written(itemId);
    expect({
      won: won.map(({ decisionId }) => decisionId),
      lost: answers.filter(({ status }) => status !== 200).map(withoutTrace),
      decided: after.decisions - before.decisions,
      entries: after.entries.slice(before.entries.length),
    }).toEqual({
      won: [decision!.id],
      lost: Array.from({ length: 19 }, () => problem(409, 'TASK.STALE', { changes: [told] })),
      decided: 1,
      entries: ['task.decided'],
    });
  });

  it('two reviewers side by side on the same text never disturb each other, in whatever order and however often', async () => {
    const items = await Promise.all(Array.from({ length: 10 }, () => office.carried('draft.submit')));
    const answers = await Promise.all(
      items.map(async (itemId) => {
        const [review, proof] = [
          await office.shown(itemId, 'firstReview'),
          await office.shown(itemId, 'firstProof'),
        ];
        const both = await Promise.all([
          decideAs('zhouzheng', review, { outcome: 'pass' }),
          decideAs('hewen', proof, { outcome: 'pass' }),
        ]);
        return {
          statuses: both.map(({ status }) => status),
          states: await office.states(itemId),
          ...(await written(itemId)),
        };
      }),
    );
    const bothPassed = {
      statuses: [200, 200],
      states: { newPublication: 'CONFIDENTIALITY_REVIEW' },
      decisions: 3,
      entries: ['item.created', 'task.decided', 'task.decided', 'task.decided'],
      version: 4,
    };
    expect(answers).toEqual(items.map(() => bothPassed));
  });

  it('one reviewer passes while the other sends back: whoever is second is told what has changed', async () => {
    const itemId = await office.carried('draft.submit');
    const [review, proof] = [
      await office.shown(itemId, 'firstReview'),
      await office.shown(itemId, 'firstProof'),
    ];
    await decideAs('hewen', proof, { outcome: 'return', reasonClass: 'TYPO' });
    const late = await decideAs('zhouzheng', review, { outcome: 'pass' });
    const { changes } = late.body as {
      readonly changes: readonly { readonly person: unknown; readonly sentence: string }[];
    };
    expect([late.status, changes.map(({ person, sentence }) => ({ person, sentence }))]).toEqual([
      409,
      [{ person: personOf('hewen'), sentence: '“一校”已有决定：退回起草。' }],
    ]);
  });

  it('twenty refused attempts are all answered, and all on record', async () => {
    const itemId = await office.carried('draft.submit');
    const shown = await office.shown(itemId, 'firstReview');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => decideAs('hewen', shown, { outcome: 'pass' })),
    );
    const expected = refusal([
      {
        code: 'DUTY.NOT_HELD',
        params: { duty: 'firstReviewer', step: 'firstReview' },
        couldAct: [personOf('zhouzheng')],
      },
    ]);
    const { entries } = await written(itemId);
    expect([answers.map(withoutTrace), entries.slice(2)]).toEqual([
      answers.map(() => expected),
      answers.map(() => 'task.refused'),
    ]);
  });

  it('twenty saves of twenty drafts whose attribute follows the document number do not wait for each other', async () => {
    const { metadata, releasePlan } = someContent();
    const series = someContent({
      metadata: { ...metadata, documentNumber: '新政办发〔2022〕37号' },
      releasePlan: { ...releasePlan, attributeMethod: 'series' },
    });
    const items = await Promise.all(Array.from({ length: 20 }, () => office.draft()));
    const client = await office.as('linxiao');
    const answers = await Promise.all(
      items.map((id) => client.put(`/api/v1/items/${id}/draft`, { itemVersion: 1, ...series })),
    );
    expect(statusesOf(answers)).toEqual({ 200: 20 });
  });

  it('twenty items carried side by side keep twenty whole chains', async () => {
    const items = await Promise.all(
      Array.from({ length: 20 }, () => office.carried('sensitivityCheck.pass')),
    );
    const officer = await office.as('guyan');
    const reports = await Promise.all(items.map((id) => officer.get(`/api/v1/audit/items/${id}/integrity`)));
    const told = reports.map(({ body }) => body as { readonly intact: boolean; readonly entries: number });
    expect(told.map(({ intact, entries }) => [intact, entries])).toEqual(items.map(() => [true, 6]));
  });
});

describe('what was shown is no longer there', () => {
  const changed = (person: string, sentence: string): unknown => [{ person: personOf(person), sentence }];
  const changesOf = ({ body }: ApiAnswer): unknown =>
    (
      body as { readonly changes: readonly { readonly person: unknown; readonly sentence: string }[] }
    ).changes.map(({ person, sentence }) => ({ person, sentence }));
  const told = (answer: ApiAnswer): unknown => [
    answer.status,
    (answer.body as { readonly code: string }).code,
    changesOf(answer),
  ];

  it('a task decided by somebody else: told who, what and when', async () => {
    const itemId = await office.carried('draft.submit');
    await office.grant('baijing', 'firstReviewer');
    const shown = await office.shown(itemId, 'firstReview');
    await office.decide('baijing', itemId, 'firstReview.pass');
    const late = await decideAs('zhouzheng', shown, { outcome: 'pass' });
    await office.takeBackDuties();
    expect(told(late)).toEqual([409, 'TASK.STALE', changed('baijing', '“初审”已有决定：通过。')]);
  });

  it('a text that was treated meanwhile: nobody decides on what he has not seen', async () => {
    const itemId = await office.carried('sensitivityCheck.pass');
    const shown = await office.shown(itemId, 'deidentification');
    await office.saveTreatment('luojie', itemId, [maskIdentityNumber]);
    const late = await decideAs('luojie', shown, { outcome: 'noneNeeded' });
    expect([late.status, (late.body as { readonly code: string }).code, await office.states(itemId)]).toEqual(
      [409, 'TASK.STALE', { newPublication: 'DEIDENTIFICATION' }],
    );
  });

  it.each(['contentDigest', 'releasePlanDigest'])('another %s than the item holds', async (which) => {
    const itemId = await office.carried('draft.submit');
    const shown = { ...(await office.shown(itemId, 'firstReview')), [which]: `sha256:${'0'.repeat(64)}` };
    const late = await decideAs('zhouzheng', shown, { outcome: 'pass' });
    expect([told(late), (await written(itemId)).decisions]).toEqual([
      [409, 'TASK.STALE', changed('linxiao', '“起草”已有决定：提交。')],
      1,
    ]);
  });

  it('a draft saved from two windows: the second is told, and overwrites nothing', async () => {
    const itemId = await office.draft();
    const client = await office.as('linxiao');
    const save = (title: string): Promise<ApiAnswer> =>
      client.put(`/api/v1/items/${itemId}/draft`, {
        itemVersion: 1,
        ...someContent({ metadata: { ...someContent().metadata, title } }),
      });
    const [first, second] = [await save('第一个窗口'), await save('第二个窗口')];
    const [row] = await office.rows('SELECT i.title, i.version FROM items i WHERE i.id = $1', [itemId]);
    expect([first.status, told(second), row]).toEqual([
      200,
      [409, 'ITEM.STALE', changed('linxiao', '保存草稿。')],
      { title: '第一个窗口', version: 2 },
    ]);
  });

  it('a recall from an old screen', async () => {
    const itemId = await office.carried('draft.submit');
    await office.decide('hewen', itemId, 'firstProof.pass');
    const late = await office.onItem('linxiao', itemId, 'recall', { itemVersion: 2 });
    expect(told(late)).toEqual([409, 'ITEM.STALE', changed('hewen', '“一校”已有决定：通过。')]);
  });
});
