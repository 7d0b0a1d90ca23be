import { TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const password = 'Yunxi-Demo-2026';

describe('the sign-in page', () => {
  it('shows a demonstration its accounts with their duties, and a visitor nothing else', async () => {
    const { body } = await api.visitor('en').get('/api/v1/installation');
    const { demo, ...names } = body as { demo: { password: string; accounts: readonly object[] } };
    expect(names).toEqual({
      hostName: '云溪市人民政府办公室',
      officeName: '云溪市人民政府办公室',
      portalUrl: 'http://localhost:3001',
      hasProvider: false,
    });
    expect([demo.password, demo.accounts.length, demo.accounts[2], demo.accounts[9]]).toEqual([
      password,
      23,
      { username: 'hewen', name: '何文', post: '办公室科员', duties: 'Proofreader (First proofread)' },
      {
        username: 'liangzhiyuan',
        name: '梁志远',
        post: '副局长（分管领导）',
        duties: 'Final reviewer, Signer',
      },
    ]);
  });
});

describe('signing in', () => {
  it('gives a session whose cookie no script reads and no other site sends', async () => {
    const answer = await api.visitor().post('/api/v1/session', { username: 'linxiao', password });
    const { csrfToken, authenticatedAt, ...session } = answer.body as {
      csrfToken: string;
      authenticatedAt: string;
    };
    expect(answer.status).toEqual(201);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect([csrfToken.length, Number.isNaN(Date.parse(authenticatedAt))]).toEqual([43, false]);
    expect(session).toEqual({
      person: {
        id: '0190a000-0001-7000-8000-000000000001',
        name: '林晓',
        username: 'linxiao',
        post: '案件审管科科员',
      },
      unit: { id: 'yunxi-enforcement', name: '云溪市综合执法监督局', parentId: 'yunxi-gov' },
      duties: [{ duty: 'drafter', dutyName: '拟稿人', unitId: 'yunxi-enforcement', step: null }],
      mustChangePassword: false,
      areas: ['tasks', 'items', 'drafting'],
    });
  });

  it('tells the names of duties in the language asked for', async () => {
    const auditor = await api.signIn('guyan', 'en-GB,en;q=0.8,zh;q=0.5');
    const { duties, areas } = (await auditor.get('/api/v1/session')).body as {
      duties: unknown;
      areas: unknown;
    };
    expect({ duties, areas }).toEqual({
      duties: [
        {
          duty: 'complianceOfficer',
          dutyName: 'Compliance officer',
          unitId: 'yunxi-enforcement',
          step: null,
        },
      ],
      areas: [
        'tasks',
        'items',
        'officeTables',
        'processes',
        'strandedCases',
        'calendar',
        'audit',
        'erasures',
      ],
    });
  });

  it('answers an unknown name and a wrong password alike', async () => {
    const unknown = await api.visitor().post('/api/v1/session', { username: 'nobody', password });
    const wrong = await api
      .visitor()
      .post('/api/v1/session', { username: 'jiangnan', password: 'Not-The-Password-1' });
    expect([withoutTrace(unknown.body), unknown.status]).toEqual([withoutTrace(wrong.body), wrong.status]);
    expect(withoutTrace(wrong.body)).toEqual({
      type: 'urn:shenjiao:problem:credentials.wrong',
      title: '尚未登录',
      status: 401,
      detail: '用户名或密码不正确。',
      code: 'CREDENTIALS.WRONG',
      reasons: [],
    });
  });

  it('slows down guessing, and a success at a known address is not stopped by guesses from elsewhere', async () => {
    await api.signIn('tangya');
    const guess = (address: string) =>
      api
        .visitor('en')
        .post(
          '/api/v1/session',
          { username: 'tangya', password: 'Guess-Number-1' },
          { 'x-forwarded-for': address },
        );
    for (let count = 0; count < 6; count += 1) await guess('192.0.2.7');
    const delayed = await guess('192.0.2.7');
    expect([delayed.status, delayed.headers['retry-after'], (delayed.body as { code: string }).code]).toEqual(
      [429, '1', 'SIGN_IN.THROTTLED'],
    );
    expect((await (await api.signIn('tangya')).get('/api/v1/session')).status).toEqual(200);
  });

  it('counts simultaneous guesses one by one', async () => {
    const attempts = Array.from({ length: 12 }, () =>
      api
        .visitor()
        .post(
          '/api/v1/session',
          { username: 'pengyue', password: 'Guess-Number-2' },
          { 'x-forwarded-for': '192.0.2.8' },
        ),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(6);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
  });

  it('writes neither names nor passwords into the log', async () => {
    await api.visitor().post('/api/v1/session', { username: 'linxiao', password: 'Secret-Canary-77' });
    expect(api.logLines.filter((line) => /Secret-Canary|Yunxi-Demo|linxiao|林晓/.test(line))).toEqual([]);
    expect(api.logLines.length).toBeGreaterThan(0);
  });
});

describe('a session', () => {
  it('ends for every later request when its person signs out', async () => {
    const person = await api.signIn('shenhang');
    const cookie = person.cookie;
    expect((await person.delete('/api/v1/session')).status).toEqual(204);
    person.cookie = cookie;
    const answer = await person.get('/api/v1/session');
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([401, 'SESSION.MISSING']);
  });

  it('is replaced by a new one when the password is given again', async () => {
    const person = await api.signIn('liangzhiyuan');
    const { cookie, csrfToken } = person;
    expect((await person.post('/api/v1/session/reauthentication', { password })).status).toEqual(200);
    expect([person.cookie === cookie, person.csrfToken === csrfToken]).toEqual([false, false]);
    const stolen = api.visitor();
    stolen.cookie = cookie;
    expect((await stolen.get('/api/v1/session')).status).toEqual(401);
    expect((await person.get('/api/v1/session')).status).toEqual(200);
  });

  it('stays when the password given again is wrong', async () => {
    const person = await api.signIn('fengyan');
    const answer = await person.post('/api/v1/session/reauthentication', { password: 'Not-The-Password-1' });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'CREDENTIALS.WRONG']);
    expect((await person.get('/api/v1/session')).status).toEqual(200);
  });

  it('ends at once when the account is closed', async () => {
    const person = await api.signIn('baijing');
    await api.sql(`UPDATE accounts SET is_active = false WHERE username = 'baijing'`);
    expect((await person.get('/api/v1/session')).status).toEqual(401);
  });

  it('ends after half an hour without a request, and after twelve hours in any case', async () => {
    const idle = await api.signIn('zhouzheng');
    await api.sql(
      `UPDATE sessions s SET last_seen_at = now() - interval '31 minutes' FROM accounts a WHERE a.id = s.account_id AND a.username = 'zhouzheng'`,
    );
    const old = await api.signIn('qinshen');
    await api.sql(
      `UPDATE sessions s SET expires_at = now() FROM accounts a WHERE a.id = s.account_id AND a.username = 'qinshen'`,
    );
    expect([(await idle.get('/api/v1/session')).status, (await old.get('/api/v1/session')).status]).toEqual([
      401, 401,
    ]);
  });

  it('shows a duty given or taken away at the next request', async () => {
    const person = await api.signIn('luojie');
    await api.sql(
      `UPDATE duty_assignments d SET valid_to = now() FROM accounts a WHERE a.person_id = d.person_id AND a.username = 'luojie'`,
    );
    expect(((await person.get('/api/v1/session')).body as { duties: unknown }).duties).toEqual([]);
  });
});

describe('the log of the office', () => {
  it('records signing in, failing and signing out, and only commits to the address', async () => {
    const person = await api.signIn('zhengping');
    await api.visitor().post('/api/v1/session', { username: 'zhengping', password: 'Not-The-Password-1' });
    await person.delete('/api/v1/session');
    const rows = await api.sql<{ action: string; outcome: string; canon: string; value: string }>(
      `SELECT e.action, e.outcome, convert_from(e.canon, 'UTF8') AS canon, v.value FROM audit_entries e JOIN audit_values v ON v.entry_id = e.id
       WHERE e.actor = (SELECT person_id::text FROM accounts WHERE username = 'zhengping') ORDER BY e.at`,
    );
    expect(rows.map(({ action, outcome, value }) => [action, outcome, value])).toEqual([
      ['session.opened', 'done', '127.0.0.1'],
      ['session.refused', 'refused', '127.0.0.1'],
      ['session.closed', 'done', '127.0.0.1'],
    ]);
    expect(rows.filter(({ canon }) => canon.includes('127.0.0.1'))).toEqual([]);
  });
});
function withoutTrace(body: unknown): unknown {
  const { traceId: _, ...rest } = body as { traceId: string };
  return rest;
}
