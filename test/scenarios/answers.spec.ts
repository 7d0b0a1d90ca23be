import { HttpOffice } from '../support/http-office.js';
import type { ApiAnswer } from '../support/api.js';
import { someContent } from '../support/office.js';

let office: HttpOffice;
beforeAll(async () => {
  office = await HttpOffice.open();
});
afterAll(() => office.close());

const absentId = '0190a000-0009-7000-8000-000000000009';

function problemOf({ status, body }: ApiAnswer): unknown {
  const { traceId: _, ...problem } = body as { readonly traceId: string };
  return { ...problem, status };
}

describe('a refusal', () => {
  it('names rule and basis, and who could do it instead', async () => {
    const itemId = await office.carried('draft.submit');
    const answer = await office.attempt('linxiao', itemId, 'firstReview.pass');
    const couldAct = [{ id: '0190a000-0001-7000-8000-000000000002', name: '周正' }];
    const drafter = '0190a000-0001-7000-8000-000000000001';
    expect(problemOf(answer)).toEqual({
      type: 'urn:shenjiao:problem:decision.refused',
      title: '按规定不能办理',
      status: 422,
      detail: '按规定不能作出此项决定，理由见下。',
      code: 'DECISION.REFUSED',
      reasons: [
        {
          code: 'DUTY.NOT_HELD',
          text: '您不承担“初审人”职责，或该职责不及于此单位、此环节。',
          rule: null,
          basis: null,
          params: { duty: 'firstReviewer', step: 'firstReview' },
          couldAct,
        },
        {
          code: 'SOD.3',
          text: '拟稿人不得初审自己起草的内容。',
          rule: 'SoD-3',
          basis: '“三审三校”制度：拟稿与审核分离',
          params: { step: 'firstReview', earlierStep: 'draft', person: drafter },
          couldAct,
        },
      ],
    });
  });

  it('is told in English to who asks for it', async () => {
    const itemId = await office.carried('draft.submit');
    const { taskId, ...shown } = await office.shown(itemId, 'firstReview');
    const reviewer = await office.as('zhouzheng', 'en');
    const answer = await reviewer.post(`/api/v1/tasks/${taskId}/decision`, { ...shown, outcome: 'return' });
    const { detail, reasons } = answer.body as {
      detail: string;
      reasons: readonly { code: string; text: string }[];
    };
    expect([detail, reasons.map(({ code, text }) => [code, text])]).toEqual([
      'The rules do not allow this decision; the reasons are given below.',
      [['REASON_CLASS.MISSING', 'A return needs a reason class.']],
    ]);
  });
});

describe('a command that comes late', () => {
  it('is told who was first and what was decided', async () => {
    const itemId = await office.carried('draft.submit');
    const { taskId, ...shown } = await office.shown(itemId, 'firstReview');
    await office.decide('zhouzheng', itemId, 'firstReview.return', {
      reasonClass: 'FACTS',
      opinion: '数据有误。',
    });
    const late = await (
      await office.as('zhouzheng')
    ).post(`/api/v1/tasks/${taskId}/decision`, { ...shown, outcome: 'pass' });
    const { status, code, changes } = late.body as {
      status: number;
      code: string;
      changes: readonly { at: string; person: object; sentence: string }[];
    };
    expect([late.status, status, code, changes.map(({ person, sentence }) => [person, sentence])]).toEqual([
      409,
      409,
      'TASK.STALE',
      [[{ id: '0190a000-0001-7000-8000-000000000002', name: '周正' }, '“初审”已有决定：退回起草。']],
    ]);
  });

  it('gets its first answer when it is the same command again', async () => {
    const itemId = await office.draft();
    const { taskId, ...shown } = await office.shown(itemId, 'draft');
    const drafter = await office.as('linxiao');
    const headers = { 'idempotency-key': 'the-same-click', prefer: 'return=minimal' };
    const submit = () =>
      drafter.post(`/api/v1/tasks/${taskId}/decision`, { ...shown, outcome: 'submit' }, headers);
    const [first, again] = [await submit(), await submit()];
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    const other = await drafter.post(
      `/api/v1/tasks/${taskId}/decision`,
      { ...shown, outcome: 'cancel' },
      headers,
    );
    expect([other.status, (other.body as { code: string }).code]).toEqual([400, 'IDEMPOTENCY.KEY_REUSED']);
  });
});

describe('what may not enter', () => {
  it('is refused by place and rule, and neither answer nor log repeats it', async () => {
    const document = {
      format: 'shenjiao-doc/1',
      blocks: [{ type: 'paragraph', id: 'p1', inlines: [{ type: 'text', text: '机密★1年 云溪暗语' }] }],
    };
    const answer = await (await office.as('linxiao')).post('/api/v1/items', { ...someContent(), document });
    const { code, findings } = answer.body as { code: string; findings: unknown };
    expect([answer.status, code, findings]).toEqual([
      422,
      'CONTENT.SECRECY_MARK',
      [
        {
          block: 'p1',
          start: 0,
          end: 5,
          rule: 'MARK.STAR',
          ruleVersion: 'secrecy-marks/1',
          strength: 'hard',
          markClass: 'SECRET',
          text: '国家秘密标志（密级★期限）',
        },
      ],
    ]);
    const told = [JSON.stringify(answer.body), ...office.api.logLines].filter((text) =>
      /机密★|云溪暗语/.test(text),
    );
    expect(told).toEqual([]);
  });

  it('is named field by field as forms name them', async () => {
    const content = someContent();
    const metadata = {
      ...(content.metadata as object),
      summary: 'x'.repeat(101),
      documentDate: '2026-02-30',
    };
    const answer = await (await office.as('linxiao')).post('/api/v1/items', { ...content, metadata });
    const { code, issues } = answer.body as { code: string; issues: unknown };
    expect([answer.status, code, issues]).toEqual([
      400,
      'CONTENT.INVALID',
      [
        {
          code: 'VALUE.DATE_INVALID',
          path: 'metadata.documentDate',
          text: '日期有误，应为“年-月-日”且确有此日。',
        },
        { code: 'TEXT.TOO_LONG', path: 'metadata.summary', text: '最多 100 个字。' },
      ],
    ]);
  });

  it('may be a document of a million characters', async () => {
    const text = '公开'.repeat(500_000);
    const document = {
      format: 'shenjiao-doc/1',
      blocks: [{ type: 'paragraph', id: 'p1', inlines: [{ type: 'text', text }] }],
    };
    const answer = await (await office.as('linxiao')).post('/api/v1/items', { ...someContent(), document });
    expect(answer.status).toEqual(201);
  });
});

describe('who may not know of an item', () => {
  it('is answered as if it did not exist', async () => {
    const itemId = await office.draft();
    const stranger = await office.as('shilei');
    for (const address of ['', '/revisions/current', '/rendition', '/timeline', '/preview']) {
      const [hidden, absent] = [
        await stranger.get(`/api/v1/items/${itemId}${address}`),
        await stranger.get(`/api/v1/items/${absentId}${address}`),
      ];
      expect(problemOf(hidden)).toEqual(problemOf(absent));
      expect([address, hidden.status]).toEqual([address, 404]);
    }
  });
});

describe('the preview', () => {
  it('is the page as it would come out, in a sandbox that runs nothing', async () => {
    const itemId = await office.draft();
    const { status, headers, body } = await (
      await office.as('linxiao')
    ).get(`/api/v1/items/${itemId}/preview`);
    expect([status, headers['content-type'], headers['content-security-policy']]).toEqual([
      200,
      'text/html; charset=utf-8',
      "sandbox; default-src 'none'; style-src 'self' http://localhost:3000; frame-ancestors 'self'",
    ]);
    expect([String(body).includes('行政处罚决定公示'), String(body).includes('（发布时编制）')]).toEqual([
      true,
      true,
    ]);
    const style = await office.api.visitor().get('/assets/page-1.css');
    expect([
      style.status,
      style.headers['content-type'],
      style.headers['cross-origin-resource-policy'],
    ]).toEqual([200, 'text/css; charset=utf-8', 'cross-origin']);
  });
});
