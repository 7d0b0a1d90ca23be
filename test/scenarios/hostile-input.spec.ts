import { ContentSeal } from '#persistence';
import type { ApiAnswer, ApiClient } from '../support/api.js';
import { HttpOffice } from '../support/http-office.js';
import { maskIdentityNumber, someContent } from '../support/office.js';
import { withoutTrace } from '../support/problems.js';

let office: HttpOffice;
let drafter: ApiClient;
beforeAll(async () => {
  office = await HttpOffice.open();
  drafter = await office.as('linxiao');
});
afterAll(() => office.close());

const codeOf = ({ body }: ApiAnswer): unknown => (body as { readonly code?: unknown }).code;

/** Where in the whole database a text lies: every column of every table as text, byte strings in hexadecimal, sealed ones opened. */
async function whereIs(text: string): Promise<readonly string[]> {
  const tables = await office.rows<{ name: string }>(
    `SELECT format('%I.%I', t.table_schema, t.table_name) AS name FROM information_schema.tables t
      WHERE t.table_type = 'BASE TABLE' AND t.table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const hex = Buffer.from(text, 'utf8').toString('hex');
  const escaped = JSON.stringify(text).slice(1, -1);
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await office.rows<{ hits: number }>(
        `SELECT count(*)::int AS hits FROM ${name} AS r WHERE r::text LIKE '%' || $1 || '%' OR r::text LIKE '%' || $2 || '%' OR r::text LIKE '%' || $3 || '%'`,
        [text, hex, escaped],
      );
      return row!.hits === 0 ? [] : [name];
    }),
  );
  return [...found.flat(), ...(await sealedWith(text))].sort();
}

/** The tables whose sealed content holds a text. */
async function sealedWith(text: string): Promise<readonly string[]> {
  const seal = new ContentSeal(office.evidence().contentKeys);
  const rows = await office.rows<{ name: string; bytes: Buffer }>(
    `SELECT 'public.revision_contents' AS name, c.bytes FROM revision_contents c
     UNION ALL SELECT 'public.rendition_contents', c.bytes FROM rendition_contents c
     UNION ALL SELECT 'public.audit_values', decode(substr(v.value, 6), 'base64') FROM audit_values v WHERE v.value LIKE E'\\001sj1:%'`,
  );
  const holding = rows.filter(({ bytes }) => Buffer.from(seal.open(bytes) ?? []).includes(text));
  return [...new Set(holding.map(({ name }) => name))];
}

async function rowCounts(): Promise<unknown> {
  return office.rows(
    `SELECT (SELECT count(*)::int FROM items) AS items, (SELECT count(*)::int FROM revisions) AS revisions,
       (SELECT count(*)::int FROM decisions) AS decisions, (SELECT count(*)::int FROM outbox) AS outbox,
       (SELECT count(*)::int FROM audit_values v JOIN audit_entries e ON e.id = v.entry_id WHERE e.item_id IS NOT NULL) AS values, (SELECT count(*)::int FROM idempotency_keys) AS keys`,
  );
}

describe('the search for a text in the database', () => {
  it('finds what is there: in text, in byte strings and in documents', async () => {
    const { metadata } = someContent();
    await office.draft({ metadata: { ...metadata, title: '寻找得到的标题', keywords: ['寻找得到的词'] } });
    expect([await whereIs('寻找得到的标题'), await whereIs('寻找得到的词')]).toEqual([
      ['public.items', 'public.revision_contents'],
      ['public.revision_contents'],
    ]);
  });
});

describe('the mark of a state secret', () => {
  const canary = '金丝雀七三一';
  const secret = `机密★10年 ${canary}`;
  const text = (value: string): object => ({ type: 'text', text: value });
  const documentOf = (...blocks: readonly object[]): object => ({ format: 'shenjiao-doc/1', blocks });
  const paragraph = (inlines: readonly object[]): object =>
    documentOf({ type: 'paragraph', id: 'p1', inlines });
  const metadata = (change: object): object => ({ ...someContent().metadata, ...change });
  const plan = (change: object): object => ({ ...someContent().releasePlan, ...change });

  const drafts: readonly (readonly [string, object])[] = [
    ['a heading', { document: documentOf({ type: 'heading', id: 'h', level: 1, inlines: [text(secret)] }) }],
    ['a paragraph', { document: paragraph([text(secret)]) }],
    [
      'a paragraph, split over marks',
      {
        document: paragraph([
          text('机'),
          { ...text('密'), marks: [{ type: 'bold' }] },
          text(`★10年 ${canary}`),
        ]),
      },
    ],
    [
      'a paragraph, in full width and with blanks that nobody sees',
      { document: paragraph([text(`机\u200b密 ★１０年 ${canary}`)]) },
    ],
    [
      'a list',
      {
        document: documentOf({
          type: 'list',
          id: 'l',
          ordered: false,
          items: [{ id: 'i', inlines: [text(secret)] }],
        }),
      },
    ],
    [
      'a list inside a list',
      {
        document: documentOf({
          type: 'list',
          id: 'l',
          ordered: false,
          items: [
            {
              id: 'i',
              inlines: [text('一')],
              children: {
                type: 'list',
                id: 'm',
                ordered: true,
                items: [{ id: 'j', inlines: [text(secret)] }],
              },
            },
          ],
        }),
      },
    ],
    [
      'a table cell',
      {
        document: documentOf({
          type: 'table',
          id: 't',
          rows: [{ cells: [{ id: 'c', inlines: [text(secret)] }] }],
        }),
      },
    ],
    [
      'the description of an image',
      {
        document: documentOf({ type: 'image', id: 'g', attachment: `sha256:${'a'.repeat(64)}`, alt: secret }),
      },
    ],
    [
      'the caption of an image',
      {
        document: documentOf({
          type: 'image',
          id: 'g',
          attachment: `sha256:${'a'.repeat(64)}`,
          alt: '图',
          caption: secret,
        }),
      },
    ],
    [
      'a link',
      {
        document: paragraph([
          { ...text('链接'), marks: [{ type: 'link', href: `https://example.com/?q=${secret}` }] },
        ]),
      },
    ],
    ...[
      'title',
      'documentNumber',
      'issuer',
      'subjectCategory',
      'genreCategory',
      'groupCategory',
      'serviceAudience',
      'summary',
    ].map((field): readonly [string, object] => [
      `the metadata field ${field}`,
      { metadata: metadata({ [field]: secret }) },
    ]),
    ['a keyword', { metadata: metadata({ keywords: ['公开', secret] }) }],
    [
      'the name of a source',
      { metadata: metadata({ source: { kind: 'reprint', name: secret, url: 'https://example.com/' } }) },
    ],
    [
      'the address of a source',
      {
        metadata: metadata({
          source: { kind: 'reprint', name: '市报', url: `https://example.com/${secret}` },
        }),
      },
    ],
    [
      'the consent of another agency',
      { metadata: metadata({ source: { kind: 'otherAgency', name: '市局', consent: secret } }) },
    ],
    [
      'the law of a basis',
      { releasePlan: plan({ basis: [{ law: secret, article: 20, paragraph: null, item: 6 }] }) },
    ],
    [
      'the reason for withholding',
      { releasePlan: plan({ attribute: 'PARTIAL', withheld: [{ ground: 'PROCESS_INFO', reason: secret }] }) },
    ],
    ['the scope of an audience', { releasePlan: plan({ audience: { kind: 'limited', scope: secret } }) }],
    ['the column', { releasePlan: plan({ column: secret }) }],
    ['a member that no form knows', { document: { ...documentOf(), note: secret } }],
    ['a document that is none', { document: secret }],
    ['a name in place of a value', { metadata: metadata({ [secret]: null }) }],
  ];

  it.each(drafts)('in %s keeps a new item from being made', async (_, change) => {
    const before = await rowCounts();
    const answer = await drafter.post('/api/v1/items', { ...someContent(), ...change });
    expect([
      answer.status,
      codeOf(answer),
      JSON.stringify(answer.body).includes(canary),
      await rowCounts(),
    ]).toEqual([422, 'CONTENT.SECRECY_MARK', false, before]);
  });

  it.each(drafts)('in %s keeps a draft from being saved', async (_, change) => {
    const itemId = await office.draft();
    const before = await rowCounts();
    const answer = await drafter.put(`/api/v1/items/${itemId}/draft`, {
      itemVersion: 1,
      ...someContent(),
      ...change,
    });
    const last = (await office.trail(itemId)).at(-1)!;
    expect([
      answer.status,
      codeOf(answer),
      await rowCounts(),
      last.action,
      last.reasons.map(({ code }) => code),
    ]).toEqual([422, 'CONTENT.SECRECY_MARK', before, 'draft.refused', ['CONTENT.SECRECY_MARK']]);
  });

  it.each(['replacement', 'rule', 'basis', 'id'])(
    'in the %s of an operation keeps a treatment from being saved',
    async (field) => {
      const itemId = await office.carried('sensitivityCheck.pass');
      const before = await rowCounts();
      const answer = await office.saveTreatment('luojie', itemId, [
        { ...maskIdentityNumber, [field]: secret },
      ]);
      expect([answer.status, codeOf(answer), await rowCounts()]).toEqual([
        422,
        'CONTENT.SECRECY_MARK',
        before,
      ]);
    },
  );

  it.each([
    ['opinion', { outcome: 'pass', opinion: secret }],
    ['statement', { outcome: 'pass', statement: secret }],
  ])('in the %s of a decision keeps it from being taken', async (_, given) => {
    const itemId = await office.carried('draft.submit');
    const before = await rowCounts();
    const answer = await office.attempt('zhouzheng', itemId, `firstReview.${given.outcome}`, given);
    const last = (await office.trail(itemId)).at(-1)!;
    expect([
      answer.status,
      codeOf(answer),
      await rowCounts(),
      last.action,
      last.reasons.map(({ code }) => code),
    ]).toEqual([422, 'CONTENT.SECRECY_MARK', before, 'task.refused', ['CONTENT.SECRECY_MARK']]);
  });

  it.each([
    ['recall', 'linxiao', {}],
    ['quarantine', 'qinshen', {}],
  ] as const)('in the reason of a %s keeps it from happening', async (command, by, given) => {
    const itemId = await office.carried('draft.submit');
    const before = await rowCounts();
    const answer = await office.onItem(by, itemId, command, { ...given, reason: secret });
    expect([
      answer.status,
      codeOf(answer),
      await rowCounts(),
      (await office.trail(itemId)).at(-1)!.action,
    ]).toEqual([422, 'CONTENT.SECRECY_MARK', before, 'item.refused']);
  });

  it('in the reason of a resolution or a taking down keeps it from happening', async () => {
    const quarantined = await office.carried('draft.submit');
    await office.doOnItem('qinshen', quarantined, 'quarantine', { reason: '疑似涉密。' });
    const published = await office.carried('publish.publish');
    await office.worker.deliver({ itemId: published });
    const before = await rowCounts();
    const answers = [
      await office.onItem('qinshen', quarantined, 'quarantine-resolution', {
        outcome: 'clear',
        reason: secret,
      }),
      await office.onItem('jiangnan', published, 'take-down', { trigger: 'FACTUAL_ERROR', reason: secret }),
    ];
    expect([
      answers.map(({ status, body }) => [status, (body as { readonly code: string }).code]),
      await rowCounts(),
    ]).toEqual([
      [
        [422, 'CONTENT.SECRECY_MARK'],
        [422, 'CONTENT.SECRECY_MARK'],
      ],
      before,
    ]);
  });

  it('leaves no trace of its text in any table, outbox or log line', async () => {
    await office.worker.deliver();
    const logged = [...office.api.logLines, ...office.worker.logLines].filter(
      (line) => line.includes(canary) || line.includes('机密★'),
    );
    expect([await whereIs(canary), await whereIs('机密★10年'), logged]).toEqual([[], [], []]);
  });
});

describe('what no database can keep', () => {
  const unkept: readonly (readonly [string, string])[] = [
    ['a NUL', '同意\u0000。'],
    ['half a surrogate pair', '同意\ud800。'],
    ['the other half', '\udc00同意。'],
  ];

  it.each(unkept)('%s in words beside a decision is refused as a wrong form', async (_, opinion) => {
    const itemId = await office.carried('draft.submit');
    const answers = [
      await office.attempt('zhouzheng', itemId, 'firstReview.pass', { opinion }),
      await office.attempt('zhouzheng', itemId, 'firstReview.pass', { statement: opinion }),
      await office.attempt('zhouzheng', itemId, 'firstReview.return', {
        reasonClass: 'FACTS',
        positions: [{ block: opinion, start: 0, end: 1 }],
      }),
      await office.onItem('linxiao', itemId, 'recall', { reason: opinion }),
      await office.onItem('qinshen', itemId, 'quarantine', { reason: opinion }),
    ];
    expect([
      answers.map(({ status, body }) => [status, (body as { readonly code: string }).code]),
      await office.states(itemId),
    ]).toEqual([answers.map(() => [400, 'INPUT.INVALID']), { newPublication: 'FIRST_REVIEW+FIRST_PROOF' }]);
  });

  it.each(unkept)(
    '%s in a text, in metadata and in a release plan is refused as invalid content',
    async (_, value) => {
      const { metadata, releasePlan } = someContent();
      const document = {
        format: 'shenjiao-doc/1',
        blocks: [{ type: 'paragraph', id: 'p1', inlines: [{ type: 'text', text: value }] }],
      };
      const changes = [
        { document },
        { metadata: { ...metadata, title: value } },
        { metadata: { ...metadata, keywords: [value] } },
        { releasePlan: { ...releasePlan, column: value } },
      ];
      const answers = [];
      for (const change of changes)
        answers.push(await drafter.post('/api/v1/items', { ...someContent(), ...change }));
      expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(
        changes.map(() => [400, 'CONTENT.INVALID']),
      );
    },
  );

  it.each(unkept)('%s in a treatment is refused as invalid content', async (_, value) => {
    const itemId = await office.carried('sensitivityCheck.pass');
    const answers = [];
    for (const field of ['replacement', 'rule', 'basis', 'id'])
      answers.push(await office.saveTreatment('luojie', itemId, [{ ...maskIdentityNumber, [field]: value }]));
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(
      answers.map(() => [400, 'CONTENT.INVALID']),
    );
  });

  it('a NUL in an address, a search, a filter or a name finds nothing and breaks nothing', async () => {
    const officer = await office.as('guyan');
    const answers = await Promise.all([
      drafter.get('/api/v1/items?q=%00'),
      drafter.get('/api/v1/items?state=%00'),
      drafter.get('/api/v1/items?cursor=%00'),
      drafter.get('/api/v1/tasks?cursor=%00'),
      drafter.get('/api/v1/items/%00'),
      drafter.get('/api/v1/tasks/%00'),
      drafter.get('/api/v1/definitions/%00'),
      officer.get('/api/v1/audit/entries?step=%00'),
      officer.get('/api/v1/audit/entries?action=%00'),
      officer.get('/api/v1/audit/entries?cursor=%00'),
      drafter.post('/api/v1/notifications/%00/read'),
      office.api.visitor().post('/api/v1/session', { username: 'lin\u0000xiao', password: 'x' }),
      office.api.visitor().post('/api/v1/session', { username: 'linxiao', password: 'x\u0000' }),
    ]);
    expect(answers.filter(({ status }) => status >= 500).map(withoutTrace)).toEqual([]);
  });
});

describe('an address that is wrong', () => {
  const noTime = '0000-01-01T00:00:00.000Z_01950000-0000-7000-8000-999999999999';

  it.each([
    '/api/v1/audit/entries?from=2027-W01-1',
    '/api/v1/audit/entries?to=20270101',
    '/api/v1/audit/entries?from=0000-01-01T00:00:00Z',
    `/api/v1/audit/entries?cursor=${noTime}`,
    `/api/v1/notifications?cursor=${noTime}`,
  ])('%s is refused, and no fault of the program', async (url) => {
    const officer = await office.as('guyan');
    expect((await officer.get(url)).status).toBe(400);
  });
});

describe('a form that is wrong', () => {
  let itemId: string;
  let shown: {
    readonly taskId: string;
    readonly taskVersion: number;
    readonly contentDigest: string;
    readonly releasePlanDigest: string;
  };
  beforeAll(async () => {
    itemId = await office.carried('draft.submit');
    shown = await office.shown(itemId, 'firstReview');
  });

  const wrong: readonly (readonly [string, object, string])[] = [
    ['an outcome that nobody knows', { outcome: 'approve' }, 'outcome'],
    ['an outcome of the program itself', { outcome: 'completed' }, 'outcome'],
    ['an outcome that is no text', { outcome: ['pass'] }, 'outcome'],
    ['a version that is text', { taskVersion: '1' }, 'taskVersion'],
    ['a version that is no whole number', { taskVersion: 1.5 }, 'taskVersion'],
    ['a version below one', { taskVersion: 0 }, 'taskVersion'],
    ['a digest of another form', { contentDigest: 'sha1:00' }, 'contentDigest'],
    ['a digest that is an object', { releasePlanDigest: { $ne: null } }, 'releasePlanDigest'],
    ['an opinion that is no text', { opinion: { text: '同意' } }, 'opinion'],
    ['an opinion that is too long', { opinion: '长'.repeat(4001) }, 'opinion'],
    ['a class of reason that nobody knows', { reasonClass: 'BECAUSE' }, 'reasonClass'],
    ['a ground that no law knows', { ground: 'SHY' }, 'ground'],
    ['a day that is none', { deferUntil: '2026-02-30T00:00:00Z' }, 'deferUntil'],
    ['a week', { deferUntil: '2027-W01-1' }, 'deferUntil'],
    ['a day without dashes', { deferUntil: '20270101' }, 'deferUntil'],
    ['a time without a zone', { deferUntil: '2027-01-01T10:00:00' }, 'deferUntil'],
    ['a time that no calendar reaches', { deferUntil: '+9999-12-31T23:59:59-10:00' }, 'deferUntil'],
    ['positions that are no list', { positions: 'p1' }, 'positions'],
    [
      'a position that carries words',
      { positions: [{ block: '机密★10年 金丝雀七三一', start: 0, end: 1 }] },
      'positions[0].block',
    ],
    ['a position that ends nowhere', { positions: [{ block: 'p1', start: 0 }] }, 'positions[0].end'],
    [
      'too many positions',
      { positions: Array.from({ length: 501 }, () => ({ block: 'p1', start: 0, end: 1 })) },
      'positions',
    ],
    ['a member that no form knows', { isAdmin: true }, 'isAdmin'],
  ];

  it.each(wrong)('%s is refused by its place, and nothing happens', async (_, change, path) => {
    const { taskId, ...rest } = shown;
    const reviewer = await office.as('zhouzheng');
    const answer = await reviewer.post(`/api/v1/tasks/${taskId}/decision`, {
      outcome: 'pass',
      ...rest,
      ...change,
    });
    const { issues } = answer.body as { readonly issues: readonly { readonly path: string }[] };
    expect([
      answer.status,
      codeOf(answer),
      [...new Set(issues.map((issue) => issue.path))],
      await office.states(itemId),
    ]).toEqual([400, 'INPUT.INVALID', [path], { newPublication: 'FIRST_REVIEW+FIRST_PROOF' }]);
  });

  it.each([
    ['no body', undefined],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['broken JSON', '{"outcome":"pass"'],
    ['two values', '{}{}'],
    ['a prototype', '{"__proto__":{"outcome":"pass"}}'],
    ['a constructor', '{"constructor":{"prototype":{"outcome":"pass"}}}'],
  ])('%s in place of a form is refused', async (_, body) => {
    const reviewer = await office.as('zhouzheng');
    const answer = await reviewer.send('POST', `/api/v1/tasks/${shown.taskId}/decision`, body);
    expect([answer.status, String(answer.headers['content-type'])]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('of another medium is refused', async () => {
    const reviewer = await office.as('zhouzheng');
    const answer = await reviewer.post(`/api/v1/tasks/${shown.taskId}/decision`, '<outcome>pass</outcome>', {
      'content-type': 'application/xml',
    });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'HTTP.MEDIA_TYPE']);
  });
});

describe('a body that is too large or too deep', () => {
  it('is refused before it is read, by how much the address takes', async () => {
    const itemId = await office.carried('draft.submit');
    const { taskId, ...shown } = await office.shown(itemId, 'firstReview');
    const reviewer = await office.as('zhouzheng');
    const decision = await reviewer.post(`/api/v1/tasks/${taskId}/decision`, {
      outcome: 'pass',
      ...shown,
      opinion: '长'.repeat(100_000),
    });
    const item = await drafter.post('/api/v1/items', {
      ...someContent(),
      document: 'x'.repeat(16 * 1024 * 1024),
    });
    const session = await office.api
      .visitor()
      .post('/api/v1/session', { username: 'linxiao', password: 'x'.repeat(300 * 1024) });
    expect([decision, item, session].map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [413, 'HTTP.TOO_LARGE'],
      [413, 'HTTP.TOO_LARGE'],
      [413, 'HTTP.TOO_LARGE'],
    ]);
  });

  it('of a hundred thousand brackets is refused, and the next request is served', async () => {
    const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const { document: _, ...rest } = someContent();
    const bodies = [deep(100_000), nested(100_000)].map((value) =>
      JSON.stringify(rest).replace(/^\{/, `{"document":${value},`),
    );
    const answers = [];
    for (const body of bodies) answers.push(await drafter.post('/api/v1/items', body));
    const next = await drafter.get('/api/v1/items');
    expect([answers.map(({ status }) => status), next.status]).toEqual([[400, 400], 200]);
  });

  it('in a member that should be text is refused by its place', async () => {
    const itemId = await office.carried('draft.submit');
    const { taskId, ...shown } = await office.shown(itemId, 'firstReview');
    const opinion = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const body = JSON.stringify({ outcome: 'pass', ...shown }).replace(/^\{/, `{"opinion":${opinion},`);
    const answer = await (await office.as('zhouzheng')).post(`/api/v1/tasks/${taskId}/decision`, body);
    const { issues } = answer.body as {
      readonly issues: readonly { readonly code: string; readonly path: string }[];
    };
    expect([answer.status, issues.map(({ code, path }) => `${path} ${code}`)]).toEqual([
      400,
      [`opinion${'[0]'.repeat(7)} INPUT.DEPTH_MAX`],
    ]);
  });

  it('of lists inside lists is refused by its depth', async () => {
    const depth = 5000;
    const opening = Array.from(
      { length: depth },
      (_, n) => `{"type":"list","id":"l${n}","ordered":false,"items":[{"id":"i${n}","inlines":[],"children":`,
    );
    const list = `${opening.join('')}null${'}]}'.repeat(depth)}`;
    const { document: _, ...rest } = someContent();
    const body = JSON.stringify(rest).replace(
      /^\{/,
      `{"document":{"format":"shenjiao-doc/1","blocks":[${list}]},`,
    );
    const answer = await drafter.post('/api/v1/items', body);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'CONTENT.INVALID']);
  });
});
