import type { Duty } from '#domain/kernel';
import type { ApiAnswer, ApiClient } from '../support/api.js';
import { HttpOffice, personOf } from '../support/http-office.js';
import { maskIdentityNumber, someContent } from '../support/office.js';
import { withoutTrace } from '../support/problems.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterEach(() => office.takeBackDuties());
afterAll(() => office.close());

const absentId = '0190a000-0009-7000-8000-000000000009';
const digest = `sha256:${'a'.repeat(64)}`;
const shownTask = { taskVersion: 1, contentDigest: digest, releasePlanDigest: digest };
/** 沈航 of the same office. */
const colleague = personOf('shenhang').id;
const townDuties: readonly Duty[] = [
  'drafter',
  'firstReviewer',
  'proofreader',
  'confidentialityReviewer',
  'sensitivityReviewer',
  'deidentifier',
  'deidVerifier',
  'secondReviewer',
  'finalReviewer',
  'signer',
  'publisher',
  'postChecker',
  'complianceOfficer',
];

interface Address {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: (taskId: string) => object;
}

/** Every address that names an item or a task, each with a body that would be taken from somebody who may. */
const addresses: readonly Address[] = [
  { method: 'GET', path: '/items/{item}' },
  { method: 'GET', path: '/items/{item}/revisions/current' },
  { method: 'GET', path: '/items/{item}/rendition' },
  { method: 'GET', path: '/items/{item}/preview' },
  { method: 'GET', path: '/items/{item}/timeline' },
  { method: 'PUT', path: '/items/{item}/draft', body: () => ({ itemVersion: 1, ...someContent() }) },
  {
    method: 'PUT',
    path: '/items/{item}/treatment',
    body: (taskId) => ({ itemVersion: 1, taskId, operations: [maskIdentityNumber] }),
  },
  { method: 'POST', path: '/items/{item}/recall', body: () => ({ itemVersion: 1 }) },
  {
    method: 'POST',
    path: '/items/{item}/quarantine',
    body: () => ({ itemVersion: 1, reason: '疑似涉密。' }),
  },
  {
    method: 'POST',
    path: '/items/{item}/quarantine-resolution',
    body: () => ({ itemVersion: 1, outcome: 'clear', reason: '不涉密。' }),
  },
  {
    method: 'POST',
    path: '/items/{item}/correction',
    body: () => ({ itemVersion: 1, errorClass: 'factual', reason: '数据有误。' }),
  },
  {
    method: 'POST',
    path: '/items/{item}/take-down',
    body: () => ({ itemVersion: 1, trigger: 'FACTUAL_ERROR', reason: '数据有误。' }),
  },
  { method: 'GET', path: '/items/{item}/findings' },
  { method: 'GET', path: '/items/{item}/approval-form' },
  {
    method: 'POST',
    path: '/items/{item}/erasure',
    body: () => ({ ground: 'PURPOSE_ENDED', reason: '期限届满。' }),
  },
  { method: 'GET', path: '/items/{item}/publication-limits' },
  { method: 'GET', path: '/items/{item}/treatment-proposal' },
  { method: 'POST', path: '/items/{item}/revelation', body: () => ({}) },
  {
    method: 'POST',
    path: '/items/{item}/dispositions',
    body: () => ({
      itemVersion: 1,
      findingIds: ['0'.repeat(24)],
      kind: 'FALSE_POSITIVE',
      reason: 'ORGANISATION',
    }),
  },
  { method: 'GET', path: '/items/{item}/explanation' },
  {
    method: 'POST',
    path: '/items/{item}/recusals',
    body: () => ({ itemVersion: 1, ground: 'OWN_INTEREST' }),
  },
  { method: 'GET', path: '/tasks/{task}/hands' },
  { method: 'GET', path: '/tasks/{task}/candidates?handing=transfer' },
  { method: 'POST', path: '/tasks/{task}/claim', body: () => ({ taskVersion: 1 }) },
  { method: 'POST', path: '/tasks/{task}/release', body: () => ({ taskVersion: 1 }) },
  { method: 'POST', path: '/tasks/{task}/assignment', body: () => ({ taskVersion: 1, to: absentId }) },
  { method: 'POST', path: '/tasks/{task}/transfer', body: () => ({ taskVersion: 1, to: absentId }) },
  { method: 'POST', path: '/tasks/{task}/delegation', body: () => ({ taskVersion: 1, to: absentId }) },
  {
    method: 'POST',
    path: '/tasks/{task}/advice',
    body: () => ({ taskVersion: 1, outcome: 'pass', opinion: '拟同意。' }),
  },
  { method: 'GET', path: '/tasks/{task}' },
  { method: 'GET', path: '/tasks/{task}/paper' },
  { method: 'POST', path: '/tasks/{task}/paper-form', body: () => ({}) },
  {
    method: 'POST',
    path: '/tasks/{task}/paper-decision',
    body: () => ({
      formNumber: '20260302-0123456789',
      revisionCode: '01234567',
      signerId: colleague,
      signedOn: '2026-03-02',
      outcome: 'pass',
      scan: Buffer.from('%PDF-1.7').toString('base64'),
    }),
  },
  { method: 'GET', path: '/items/{item}/paper-scans/{number}' },
  { method: 'GET', path: '/tasks/{task}/deadline' },
  {
    method: 'POST',
    path: '/tasks/{task}/deadline',
    body: () => ({ change: 'extended', workingDays: 1, reason: '等待答复。' }),
  },
  { method: 'POST', path: '/tasks/{task}/opening', body: () => ({ taskVersion: 1 }) },
  {
    method: 'POST',
    path: '/tasks/{task}/decision',
    body: () => ({ outcome: 'submit', taskVersion: 1, contentDigest: digest, releasePlanDigest: digest }),
  },
  { method: 'GET', path: '/audit/items/{item}/trail' },
  {
    method: 'GET',
    path: '/audit/items/{item}/as-of?person=0190a000-0009-7000-8000-000000000009&at=2026-03-02T00:00:00.000Z',
  },
  { method: 'GET', path: '/audit/items/{item}/integrity' },
  { method: 'GET', path: '/audit/entries?item={item}' },
  { method: 'GET', path: '/log/entries/{entry}/proof' },
  { method: 'POST', path: '/notifications/task.waiting.{task}/read' },
  { method: 'GET', path: '/items/{item}/comments' },
  { method: 'POST', path: '/items/{item}/comments', body: () => ({ text: '请核对。' }) },
  { method: 'GET', path: '/items/{item}/consequences?event=item.recall' },
  { method: 'GET', path: '/items/{item}/experts' },
  { method: 'GET', path: '/items/{item}/position' },
  {
    method: 'POST',
    path: '/items/{item}/experts/{link}/revocation',
    body: () => ({}),
  },
  { method: 'POST', path: '/items/{item}/copies', body: () => ({ personId: colleague }) },
  { method: 'POST', path: '/items/{item}/pause', body: () => ({ itemVersion: 1, reason: '等待答复。' }) },
  { method: 'POST', path: '/items/{item}/void', body: () => ({ itemVersion: 1, reason: '重复发起。' }) },
  { method: 'POST', path: '/items/{item}/take-back', body: () => ({ itemVersion: 1 }) },
  { method: 'POST', path: '/items/{item}/urging', body: () => ({}) },
  { method: 'GET', path: '/tasks/{task}/consequences?outcome=submit' },
  { method: 'GET', path: '/tasks/{task}/signers' },
  { method: 'GET', path: '/tasks/{task}/signer-candidates?name=%E5%91%A8' },
  {
    method: 'POST',
    path: '/tasks/{task}/signers',
    body: () => ({ ...shownTask, change: 'addSignerAfter', signerId: colleague }),
  },
  {
    method: 'POST',
    path: '/tasks/{task}/experts',
    body: () => ({
      ...shownTask,
      name: '贾律',
      organisation: '某律师事务所',
      question: '有无风险？',
      days: 3,
    }),
  },
];

function ask(
  client: ApiClient,
  { method, path, body }: Address,
  ids: { readonly item: string; readonly task: string; readonly entry: string },
): Promise<ApiAnswer> {
  const url = `/api/v1${path.replace('{item}', ids.item).replace('{task}', ids.task).replace('{entry}', ids.entry).replace('{link}', absentId)}`;
  return client.send(method, url, body?.(ids.task));
}

/** What a person is told by every list there is. */
async function listsOf(client: ApiClient): Promise<unknown> {
  const urls = [
    '/items',
    '/items?q=行政',
    '/items?state=DRAFT',
    '/items?mine=true',
    '/tasks',
    '/notifications',
    '/audit/entries',
    '/audit/people',
    '/reference',
  ];
  const answers = await Promise.all(urls.map((url) => client.get(encodeURI(`/api/v1${url}`))));
  return answers.map(withoutTrace);
}

const people: readonly (readonly [string, string, readonly Duty[]])[] = [
  ['somebody of another unit without any duty', 'shilei', []],
  ['somebody of another unit who holds every duty there', 'tianyu', townDuties],
  ['an administrator of the host', 'wuwei', []],
  ['a colleague to whom the item has not come yet', 'jiangnan', []],
];

describe('an item that a person may not know of', () => {
  it('is not betrayed by its quarantine either, not even to whoever guesses its version', async () => {
    const item = await office.carried('draft.submit');
    await office.doOnItem('qinshen', item, 'quarantine', { reason: '先行隔离。' });
    const body = { itemVersion: await office.version(item), outcome: 'clear', reason: '不涉密。' };
    await office.grant('shilei', 'confidentialityReviewer', null, 'qingshi-town');
    const client = await office.as('shilei');
    const hidden = await client.post(`/api/v1/items/${item}/quarantine-resolution`, body);
    const absent = await client.post(`/api/v1/items/${absentId}/quarantine-resolution`, body);
    expect([withoutTrace(hidden), hidden.status]).toEqual([withoutTrace(absent), 404]);
  });

  describe.each(people)('for %s', (_, username, duties) => {
    const arm = (): Promise<unknown> =>
      Promise.all(duties.map((duty) => office.grant(username, duty, null, 'qingshi-town')));

    it.each(addresses)('answers $method $path as if it did not exist', async (address) => {
      await arm();
      const client = await office.as(username);
      const item = await office.carried('draft.submit');
      const { taskId: task } = await office.shown(item, 'firstReview');
      const [first] = await office.rows<{ id: string }>(
        'SELECT e.id FROM audit_entries e WHERE e.item_id = $1 AND e.seq = 1',
        [item],
      );
      const hidden = await ask(client, address, { item, task, entry: first!.id });
      const absent = await ask(client, address, { item: absentId, task: absentId, entry: absentId });
      const entries = await office.rows(
        'SELECT e.action FROM audit_entries e WHERE e.item_id = $1 ORDER BY e.seq',
        [item],
      );
      expect([withoutTrace(hidden), entries, hidden.status < 300 && address.method !== 'GET']).toEqual([
        withoutTrace(absent),
        [{ action: 'item.created' }, { action: 'task.decided' }],
        false,
      ]);
    });

    it('changes no list, no count and no search of his, when it is made, worked on and published', async () => {
      await arm();
      const client = await office.as(username);
      const before = await listsOf(client);
      const unseen = username === 'jiangnan' ? 'thirdProof.pass' : 'publish.publish';
      await office.carried(unseen);
      await office.worker.deliver();
      expect(await listsOf(client)).toEqual(before);
    });
  });
});

describe('the addresses that were tried', () => {
  it('are all that name an item, a task or an entry', async () => {
    const description = (await office.api.visitor().get('/api/v1/openapi.json')).body as {
      readonly paths: Readonly<Record<string, object>>;
    };
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      // A change of access, an erasure, a proposal and a substitution name neither item nor task nor entry.
      path.includes('{id}') && !/^\/api\/v1\/(administration|erasures|processes|substitutions)\//.test(path)
        ? Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`)
        : [],
    );
    const tried = addresses.map(
      ({ method, path }) =>
        `${method} ${path.replace(/\?.*/, '').replace(/task\.waiting\.\{task\}|\{item\}|\{task\}|\{entry\}/, '{id}')}`,
    );
    expect([...new Set(tried)].filter((line) => line.includes('{id}')).sort()).toEqual(described.sort());
  });
});

describe('what a person may know of', () => {
  it('is what has come to his duty, what he made and what he decided, and no more', async () => {
    const itemId = await office.carried('draft.submit');
    const knows = async (username: string): Promise<boolean> =>
      (await (await office.as(username)).get(`/api/v1/items/${itemId}`)).status === 200;
    const cast = [
      'linxiao',
      'zhouzheng',
      'hewen',
      'qinshen',
      'baijing',
      'luojie',
      'fengyan',
      'zhengping',
      'tangya',
      'liangzhiyuan',
      'pengyue',
      'shenhang',
      'jiangnan',
      'guyan',
    ];
    const known = await Promise.all(cast.map(knows));
    expect(cast.filter((_, index) => known[index])).toEqual(['linxiao', 'zhouzheng', 'hewen', 'guyan']);
  });

  it('stays known to who has decided, when the duty is taken from him afterwards', async () => {
    await office.grant('baijing', 'firstReviewer');
    const itemId = await office.carried('draft.submit');
    await office.decide('baijing', itemId, 'firstReview.pass');
    await office.takeBackDuties();
    const answer = await (await office.as('baijing')).get(`/api/v1/items/${itemId}`);
    expect(answer.status).toEqual(200);
  });

  it('does not hold the text for those who wait for the treated one', async () => {
    const itemId = await office.carried('publish.publish');
    const early = await office.carried('deidentification.noneNeeded');
    const read = async (username: string, id: string): Promise<readonly number[]> => {
      const client = await office.as(username);
      const answers = [
        await client.get(`/api/v1/items/${id}/revisions/current`),
        await client.get(`/api/v1/items/${id}/rendition`),
      ];
      return answers.map(({ status }) => status);
    };
    expect({
      deidentifier: await read('luojie', early),
      firstReviewer: await read('zhouzheng', early),
      secondReviewerLater: await read('zhengping', itemId),
      publisherLater: await read('shenhang', itemId),
    }).toEqual({
      deidentifier: [200, 200],
      firstReviewer: [200, 200],
      secondReviewerLater: [403, 200],
      publisherLater: [403, 200],
    });
  });

  it('is closed to everybody who reads when it is quarantined', async () => {
    const itemId = await office.carried('firstProof.pass');
    await office.doOnItem('qinshen', itemId, 'quarantine', { reason: '疑似涉密，先行隔离。' });
    const codes = await Promise.all(
      ['linxiao', 'zhouzheng', 'qinshen', 'guyan'].map(async (username) => {
        const client = await office.as(username);
        const answers = [
          await client.get(`/api/v1/items/${itemId}/revisions/current`),
          await client.get(`/api/v1/items/${itemId}/rendition`),
          await client.get(`/api/v1/items/${itemId}/preview`),
        ];
        return answers.map(({ body }) => (body as { readonly code: string }).code);
      }),
    );
    expect(codes.flat()).toEqual(Array.from({ length: 12 }, () => 'CONTENT.QUARANTINED'));
  });
});
