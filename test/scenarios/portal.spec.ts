import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pageFactsOf } from '#application';
import { renderPage } from '#channels';
import { createLogger, createMetrics, readConfig } from '#platform';
import { createPortal } from '../../apps/api/src/portal/create-portal.js';
import { PublishingOffice, type ItemChange } from '../support/publishing-office.js';

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

interface Portal {
  readonly office: PublishingOffice;
  readonly app: NestFastifyApplication;
  readonly logLines: readonly string[];
  close(): Promise<void>;
  get(url: string, headers?: Readonly<Record<string, string>>): ReturnType<NestFastifyApplication['inject']>;
  publish(change?: ItemChange): Promise<{ readonly id: string; readonly indexNumber: string }>;
}

async function openPortal(): Promise<Portal> {
  const office = await PublishingOffice.open();
  const outcome = readConfig({
    DATABASE_URL: office.appUrl,
    PORTAL_URL: 'https://www.yunxi.example',
    PORTAL_SITE_ID_CODE: 'bm01000001',
  });
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
  const logLines: string[] = [];
  const logger = createLogger({
    level: 'debug',
    component: 'portal',
    destination: { write: (line) => void logLines.push(line) },
  });
  const app = await createPortal({ config: outcome.config, logger, metrics: createMetrics('portal') });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    office,
    app,
    logLines,
    close: async () => {
      await app.close();
      await office.close();
    },
    get: (url, headers = {}) => app.inject({ method: 'GET', url, headers: { ...headers } }),
    publish: async (change) => {
      const answer = await office.publisher.execute(await office.signedItem(change));
      if (answer.kind !== 'published') throw new Error(JSON.stringify(answer));
      return { id: answer.publication, indexNumber: answer.indexNumber };
    },
  };
}

const titled = (title: string): ItemChange => ({ metadata: { title } });

describe('the public portal', () => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await openPortal();
  });
  afterEach(() => portal.close());

  it('serves the very bytes that were stored, by whose digest anybody knows them', async () => {
    const { id } = await portal.publish();
    const [stored] = await portal.office.rows<{ page: Buffer; page_digest: string }>(
      'SELECT page, page_digest FROM publications',
    );
    const page = await portal.get(`/items/${id}`);
    expect([page.statusCode, page.rawPayload.equals(stored!.page)]).toEqual([200, true]);
    expect(page.headers).toEqual({
      ...page.headers,
      etag: `"${stored!.page_digest}"`,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, no-cache',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-template-version': 'shenjiao-page/1',
    });
    expect(Object.hasOwn(page.headers, 'set-cookie')).toEqual(false);
  });

  it('lets anybody compute the page anew from what lies beside it', async () => {
    const { id } = await portal.publish();
    const [page, canonical, facts] = await Promise.all(
      ['', '/canonical.json', '/facts.json'].map((file) => portal.get(`/items/${id}${file}`)),
    );
    const computed = renderPage({
      renditionBytes: canonical!.rawPayload,
      facts: pageFactsOf(facts!.rawPayload),
      templateVersion: String(page!.headers['x-template-version']),
    });
    expect(computed.digest).toEqual(sha256(page!.rawPayload));
    expect(page!.payload).toContain(sha256(canonical!.rawPayload).replace('sha256:', ''));
    expect(facts!.headers['content-type']).toEqual('application/json; charset=utf-8');
  });

  it('answers 304 to whoever holds the bytes, and HEAD without a body', async () => {
    const { id } = await portal.publish();
    const etag = String((await portal.get(`/items/${id}`)).headers.etag);
    const again = await portal.get(`/items/${id}`, { 'if-none-match': `"other", W/${etag}` });
    const head = await portal.app.inject({ method: 'HEAD', url: `/items/${id}` });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
    expect([head.statusCode, head.payload, head.headers.etag]).toEqual([200, '', etag]);
  });

  it('finds a publication by its index number, slash and all', async () => {
    const { id, indexNumber } = await portal.publish();
    const [page, canonical] = await Promise.all([
      portal.get(`/items/${indexNumber}`),
      portal.get(`/items/${encodeURIComponent(indexNumber)}/canonical.json`),
    ]);
    expect([page.statusCode, page.headers.location]).toEqual([302, `/items/${id}`]);
    expect([canonical.statusCode, canonical.headers.location]).toEqual([302, `/items/${id}/canonical.json`]);
  });

  it('carries the tags of site, column and article, and the catalogue header', async () => {
    const { id } = await portal.publish({ metadata: { keywords: ['执法', '清单'], summary: '公布清单' } });
    const { payload } = await portal.get(`/items/${id}`);
    const tags: unknown = Object.fromEntries(
      [...payload.matchAll(/<meta name="([A-Z]\w+)" content="([^"]*)">/g)].map((match) => [
        match[1],
        match[2],
      ]),
    );
    expect(tags).toEqual({
      ...{ SiteName: '云溪市人民政府', SiteDomain: 'www.yunxi.example', SiteIDCode: 'bm01000001' },
      ...{
        ColumnName: '法定主动公开内容',
        ColumnDescription: '依法主动公开的政府信息',
        ColumnKeywords: '主动公开',
        ColumnType: '政策文件',
      },
      ...{
        ArticleTitle: '关于公布行政执法事项清单的通知',
        PubDate: '2026-03-02 09:20',
        ContentSource: '云溪市综合执法监督局',
      },
      ...{ Keywords: '执法,清单', Description: '公布清单', Url: `https://www.yunxi.example/items/${id}` },
    });
  });

  it('shows nothing of what was suspended or withdrawn, on no page and in no search', async () => {
    const { id, indexNumber } = await portal.publish(titled('关于张三处罚决定的公示'));
    const standings: readonly (readonly [string, number])[] = [
      ['SUSPENDED', 404],
      ['LIVE', 200],
      ['SUSPENDED', 404],
      ['WITHDRAWN', 410],
    ];
    for (const [status, expected] of standings) {
      await portal.office.rows('UPDATE publications SET status = $1, status_at = now()', [status]);
      const answers = await Promise.all(
        [
          `/items/${id}`,
          `/items/${id}/canonical.json`,
          `/items/${id}/facts.json`,
          '/',
          '/columns/statutory',
          '/search?q=%E5%A4%84%E7%BD%9A',
          '/sitemap.xml',
        ].map((url) => portal.get(url)),
      );
      const shows = answers.map(
        ({ payload }) =>
          payload.includes('处罚决定') || payload.includes(indexNumber) || payload.includes(id),
      );
      expect(answers.slice(0, 3).map(({ statusCode }) => statusCode)).toEqual([expected, expected, expected]);
      expect(shows.slice(3)).toEqual(new Array(4).fill(status === 'LIVE'));
      if (status !== 'LIVE')
        expect([shows[0], answers[0]!.headers['cache-control']]).toEqual([false, 'no-store']);
    }
  });

  it('shows nothing any more when the publicity period is over', async () => {
    const { id } = await portal.publish({
      plan: { publicityPeriod: { kind: 'until', on: '2026-03-02' as never } },
    });
    const today = await portal.get(`/items/${id}`);
    await portal.office.tamper('publications', `public_until = '2000-01-01'`, 'true', []);
    const later = await Promise.all([`/items/${id}`, '/columns/statutory'].map((url) => portal.get(url)));
    expect([today.statusCode, later[0]!.statusCode, later[1]!.payload.includes(id)]).toEqual([
      410,
      410,
      false,
    ]);
  });

  it('lists a column from the newest on, twenty at a time, each once', async () => {
    for (let number = 1; number <= 45; number += 1) {
      portal.office.nowMs += number % 3 === 0 ? 0 : 1000; // some at the same instant
      await portal.publish(titled(`第${String(number).padStart(2, '0')}号通知`));
    }
    const titles: string[][] = [];
    let url: string | undefined = '/columns/statutory';
    while (url !== undefined) {
      const { payload } = await portal.get(url);
      titles.push([...payload.matchAll(/第(\d\d)号通知/g)].map((match) => match[1]!));
      url = /rel="next" href="([^"]+)"/.exec(payload)?.[1];
    }
    const newestFirst = Array.from({ length: 45 }, (_, index) => String(45 - index).padStart(2, '0'));
    expect(titles.map((page) => page.length)).toEqual([20, 20, 5]);
    expect(titles.flat()).toEqual(newestFirst);
  });

  it('finds two characters in the middle of a title or a text, titles first, and marks them', async () => {
    const paragraph = (text: string) => ({
      blocks: [{ type: 'paragraph', id: 'p', inlines: [{ type: 'text', text }] } as const],
    });
    await portal.publish({ ...titled('行政许可事项清单'), ...paragraph('现予公布。') });
    await portal.publish({ ...titled('通知'), ...paragraph('关于开展许可检查的安排') });
    await portal.publish({ ...titled('公告'), ...paragraph('与此无关') });
    const { payload } = await portal.get(`/search?q=${encodeURIComponent('许可')}`);
    const hits = [...payload.matchAll(/<a href="\/items\/[^"]+">(.*?)<\/a>/g)].map((match) => match[1]);
    expect(hits).toEqual(['行政<mark>许可</mark>事项清单', '通知']);
  });

  it('goes on where a page of hits ended, from title hits to text hits, each once', async () => {
    for (let number = 1; number <= 25; number += 1) {
      portal.office.nowMs += 1000;
      await portal.publish(
        number % 2 === 0
          ? titled(`预算${number}`)
          : { metadata: { title: `报告${number}`, summary: '预算' } },
      );
    }
    const first = await portal.get('/search?q=%E9%A2%84%E7%AE%97');
    const next = /rel="next" href="([^"]+)"/.exec(first.payload)![1]!.replaceAll('&amp;', '&');
    const second = await portal.get(next);
    const titlesOf = (payload: string) =>
      [...payload.matchAll(/<a href="\/items\/[^"]+">(.*?)<\/a>/g)].map((match) =>
        match[1]!.replace(/<\/?mark>/g, ''),
      );
    const even = Array.from({ length: 12 }, (_, index) => `预算${24 - 2 * index}`);
    const odd = Array.from({ length: 13 }, (_, index) => `报告${25 - 2 * index}`);
    expect([titlesOf(first.payload), titlesOf(second.payload)]).toEqual([
      [...even, ...odd.slice(0, 8)],
      odd.slice(8),
    ]);
  });

  it('has a home page, a style sheet, robots and a sitemap', async () => {
    const { id } = await portal.publish();
    const [home, style, robots, sitemap] = await Promise.all(
      ['/', '/assets/page-1.css', '/robots.txt', '/sitemap.xml'].map((url) => portal.get(url)),
    );
    expect(home!.payload).toContain('<meta name="ColumnType" content="首页">');
    expect(home!.payload).toContain('<a href="/columns/notices"><strong>通知公告</strong>');
    expect([style!.headers['content-type'], style!.headers['cache-control']]).toEqual([
      'text/css; charset=utf-8',
      'public, max-age=300',
    ]);
    expect(robots!.payload).toEqual(
      'User-agent: *\nDisallow: /search\nSitemap: https://www.yunxi.example/sitemap.xml\n',
    );
    expect(sitemap!.payload).toContain(
      `<loc>https://www.yunxi.example/items/${id}</loc><lastmod>2026-03-02T09:20+08:00</lastmod>`,
    );
  });

  it('keeps no trace of what people search for', async () => {
    await portal.get(`/search?q=${encodeURIComponent('张三')}`);
    expect(
      portal.logLines.filter((line) => line.includes('张三') || line.includes(encodeURIComponent('张三'))),
    ).toEqual([]);
  });
});

describe('the public portal with one publication', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
    const text = '法制审核与WiFi';
    await portal.publish({
      metadata: { documentNumber: '新政办发〔2022〕37号' },
      blocks: [{ type: 'paragraph', id: 'p', inlines: [{ type: 'text', text }] }],
    });
  });
  afterAll(() => portal.close());

  const links = async (query: string): Promise<number> =>
    [...(await portal.get(`/search?q=${encodeURIComponent(query)}`)).payload.matchAll(/<a href="\/items\//g)]
      .length;

  it.each([
    '新政办发〔2022〕37号',
    '37号',
    '00001',
    '11640100MB1234567X',
    '法',
    '审核',
    '法制审核',
    'ＷiFi',
    '审核 wifi',
  ])('finds %s', async (query) => {
    expect(await links(query)).toEqual(1);
  });

  it.each(['政新', '3', '38号', 'mb1234567x', '审核 wlan'])(
    'does not find %s, of which the text holds a part at most',
    async (query) => {
      expect(await links(query)).toEqual(0);
    },
  );

  it.each([
    `' | '`,
    `公开' & !'x`,
    `\\`,
    `:*`,
    '<->',
    `'); DROP TABLE publications; --`,
    '%',
    '\u0000',
    '😀',
    '!',
  ])('takes %j for words, not for a command', async (query) => {
    const answer = await portal.get(`/search?q=${encodeURIComponent(query)}`);
    expect([answer.statusCode, /<script/.test(answer.payload)]).toEqual([200, false]);
    expect(await portal.office.rows('SELECT count(*)::int AS live FROM publications')).toEqual([{ live: 1 }]);
  });

  const nothing: readonly (readonly [string, number])[] = [
    ['/items/', 404],
    ['/items/x', 404],
    ['/items/01950000-0000-7000-8000-999999999999', 404],
    ['/items/%00', 404],
    ['/items/%E5%85%AC', 404],
    ['/items/..%2f..%2fetc%2fpasswd', 404],
    ['/columns/none', 404],
    ['/columns/statutory?cursor=x', 400],
    ['/search?q=%E5%85%AC&cursor=x', 400],
    ['/columns/statutory?cursor=0000-01-01T00:00:00.000Z_01950000-0000-7000-8000-999999999999', 400],
    ['/search?q=a&cursor=text_2026-02-31T00:00:00.000Z_01950000-0000-7000-8000-999999999999', 400],
    ['/search?q=a&q=b', 400],
    ['/assets/none.css', 404],
    ['/assets/constructor', 404],
    ['/nothing', 404],
    ['/%zz', 400],
    ['/api/v1/session', 404],
  ];
  it.each(nothing)('answers %s with %d and a neutral page', async (url, status) => {
    const answer = await portal.get(url);
    expect([
      answer.statusCode,
      answer.headers['content-type'],
      answer.payload.startsWith('<!DOCTYPE html>'),
    ]).toEqual([status, 'text/html; charset=utf-8', true]);
    expect(answer.payload.includes('passwd')).toEqual(false);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)(
    'refuses %s: the portal is only read',
    async (method) => {
      const answers = await Promise.all(
        ['/', '/search', '/nothing'].map((url) => portal.app.inject({ method, url })),
      );
      expect(answers.map(({ statusCode, headers }) => [statusCode, headers['allow']])).toEqual(
        new Array(3).fill([405, 'GET, HEAD']),
      );
    },
  );
});
