import { TotpCodes } from '#platform';
import { generateSync } from 'otplib';
import { demoPassword } from '#application';
import { TestApi, type ApiAnswer, type ApiClient } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await api.sql('UPDATE accounts SET is_demo = false');
});
afterAll(() => api.stop());

const other = 'Brook-and-Bridge-7';
const codeOf = (answer: ApiAnswer): readonly unknown[] => [
  answer.status,
  (answer.body as { code?: string }).code,
];

/** What the telephone shows; `later` counts periods from now, within what is tolerated. */
const shown = (secret: string, later = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * later });

function change(client: ApiClient, password: string, newPassword: string): Promise<ApiAnswer> {
  return client.post('/api/v1/session/password', { password, newPassword });
}

/** A person's telephone is bound; the secret it holds. */
async function bind(client: ApiClient, later = 0): Promise<string> {
  const offered = await client.post('/api/v1/session/second-factor', { password: demoPassword });
  const { secret } = offered.body as { readonly secret: string };
  const bound = await client.post('/api/v1/session/second-factor/confirmation', {
    code: shown(secret, later),
  });
  expect([offered.status, bound.status]).toEqual([200, 200]);
  return secret;
}

const signIn = (username: string, password: string, code?: string): Promise<ApiAnswer> =>
  api.visitor().post('/api/v1/session', { username, password, ...(code !== undefined && { code }) });

async function actionsOf(username: string): Promise<readonly string[]> {
  const rows = await api.sql<{ action: string }>(
    `SELECT e.action FROM audit_entries e JOIN accounts a ON a.person_id::text = e.actor WHERE a.username = '${username}' ORDER BY e.id`,
  );
  return rows.map(({ action }) => action);
}

describe('a password of one’s own', () => {
  it('is chosen with the one that is, ends every other session, and is an entry', async () => {
    const elsewhere = await api.signIn('hewen');
    const here = await api.signIn('hewen');
    const before = here.cookie;
    const wrong = await change(here, 'Not-The-Password-1', other);
    const weak = await change(here, demoPassword, 'short');
    const same = await change(here, demoPassword, demoPassword);
    const changed = await change(here, demoPassword, other);
    const back = await change(here, other, demoPassword);
    expect([wrong, weak, same, changed, back].map(codeOf)).toEqual([
      [403, 'CREDENTIALS.WRONG'],
      [400, 'PASSWORD.TOO_WEAK'],
      [400, 'PASSWORD.USED_BEFORE'],
      [200, undefined],
      [400, 'PASSWORD.USED_BEFORE'],
    ]);
    expect([
      here.cookie === before,
      (await here.get('/api/v1/session')).status,
      (await elsewhere.get('/api/v1/session')).status,
      (await signIn('hewen', demoPassword)).status,
      (await signIn('hewen', other)).status,
    ]).toEqual([false, 200, 401, 401, 201]);
    expect((await actionsOf('hewen')).filter((action) => action.startsWith('password'))).toEqual([
      'password.changed',
    ]);
  });

  it('has to be chosen first when somebody else knows it, or when it is ninety days old', async () => {
    await api.sql(`UPDATE accounts SET password_is_initial = true WHERE username = 'tangya'`);
    await api.sql(
      `UPDATE accounts SET password_changed_at = now() - interval '90 days' WHERE username = 'pengyue'`,
    );
    for (const username of ['tangya', 'pengyue']) {
      const client = await api.signIn(username);
      const refused = await client.get('/api/v1/tasks');
      const security = await client.get('/api/v1/session/security');
      await change(client, demoPassword, other);
      const afterwards = await client.get('/api/v1/tasks');
      expect([codeOf(refused), security.status, afterwards.status]).toEqual([
        [403, 'PASSWORD.MUST_CHANGE'],
        200,
        200,
      ]);
    }
  });
});

describe('a second factor', () => {
  it('is asked for once it is bound, and each of its codes counts once', async () => {
    const client = await api.signIn('zhouzheng');
    const secret = await bind(client, -1);
    const code = shown(secret);
    const answers = [
      await signIn('zhouzheng', demoPassword),
      await signIn('zhouzheng', 'Not-The-Password-1', code),
      await signIn('zhouzheng', demoPassword, code),
      await signIn('zhouzheng', demoPassword, code),
    ];
    expect(answers.map(codeOf)).toEqual([
      [403, 'SECOND_FACTOR.MISSING'],
      [401, 'CREDENTIALS.WRONG'],
      [201, undefined],
      [401, 'CREDENTIALS.WRONG'],
    ]);
    const again = await client.post('/api/v1/session/reauthentication', { password: demoPassword });
    const withCode = await client.post('/api/v1/session/reauthentication', {
      password: demoPassword,
      code: shown(secret, 1),
    });
    expect([codeOf(again), withCode.status]).toEqual([[403, 'SECOND_FACTOR.MISSING'], 200]);
  });

  it('is not bound by a wrong code, and its secret stands nowhere in the database', async () => {
    const client = await api.signIn('baijing');
    const offered = await client.post('/api/v1/session/second-factor', { password: demoPassword });
    const { secret, address } = offered.body as { readonly secret: string; readonly address: string };
    const wrong = await client.post('/api/v1/session/second-factor/confirmation', {
      code: shown(new TotpCodes().newSecret()),
    });
    const [stored] = await api.sql<{ text: string }>(
      `SELECT convert_from(f.sealed_secret, 'LATIN1') AS text FROM second_factors f JOIN accounts a ON a.id = f.account_id WHERE a.username = 'baijing'`,
    );
    expect([
      codeOf(wrong),
      address.includes(secret),
      stored?.text.includes(secret),
      (await signIn('baijing', demoPassword)).status,
    ]).toEqual([[400, 'SECOND_FACTOR.WRONG_CODE'], true, false, 201]);
  });

  it('is bound once and stays bound when it is confirmed twice at the same time', async () => {
    const client = await api.signIn('hanli');
    const offered = await client.post('/api/v1/session/second-factor', { password: demoPassword });
    const { secret } = offered.body as { readonly secret: string };
    const confirm = () =>
      client.post('/api/v1/session/second-factor/confirmation', { code: shown(secret, -1) });
    const answers = await Promise.all([confirm(), confirm(), confirm()]);
    expect([
      answers.filter(({ status }) => status === 200).length,
      codeOf(await signIn('hanli', demoPassword)),
      (await signIn('hanli', demoPassword, shown(secret))).status,
    ]).toEqual([1, [403, 'SECOND_FACTOR.MISSING'], 201]);
  });

  it('that is lost is ended by two administrators', async () => {
    const owner = await api.signIn('luojie');
    await bind(owner);
    const [{ id: personId }] = (await api.sql<{ id: string }>(
      `SELECT a.person_id AS id FROM accounts a WHERE a.username = 'luojie'`,
    )) as [{ id: string }];
    const proposed = await (
      await api.signIn('wuwei')
    ).post('/api/v1/administration/changes', { kind: 'secondFactor.end', personId, reason: '手机遗失。' });
    const { id } = proposed.body as { readonly id: string };
    const decided = await (
      await api.signIn('xuan')
    ).post(`/api/v1/administration/changes/${id}/decision`, { outcome: 'approved' });
    expect([
      proposed.status,
      decided.status,
      (await owner.get('/api/v1/session')).status,
      (await signIn('luojie', demoPassword)).status,
    ]).toEqual([201, 200, 401, 201]);
  });

  it('of a demonstration cannot be bound, since everybody knows its password', async () => {
    await api.sql(`UPDATE accounts SET is_demo = true WHERE username = 'qinshen'`);
    const client = await api.signIn('qinshen');
    const offered = await client.post('/api/v1/session/second-factor', { password: demoPassword });
    const changed = await change(client, demoPassword, other);
    expect([offered, changed].map(codeOf)).toEqual([
      [422, 'ACCOUNT.DEMONSTRATION'],
      [422, 'ACCOUNT.DEMONSTRATION'],
    ]);
  });
});

describe('a password that was forgotten', () => {
  it('is set anew by two administrators, and has to be changed at once', async () => {
    const [{ id: personId }] = (await api.sql<{ id: string }>(
      `SELECT a.person_id AS id FROM accounts a WHERE a.username = 'jiangnan'`,
    )) as [{ id: string }];
    const body = { kind: 'password.reset', personId, password: 'Given-by-hand-77', reason: '忘记口令。' };
    const proposed = await (await api.signIn('wuwei')).post('/api/v1/administration/changes', body);
    const { id } = proposed.body as { readonly id: string };
    const security = await api.signIn('xuan');
    await security.post(`/api/v1/administration/changes/${id}/decision`, { outcome: 'approved' });
    const client = await api.signIn('jiangnan', 'zh-CN', 'Given-by-hand-77');
    expect([
      (await signIn('jiangnan', demoPassword)).status,
      codeOf(await client.get('/api/v1/tasks')),
      (await change(client, 'Given-by-hand-77', other)).status,
      (await client.get('/api/v1/tasks')).status,
    ]).toEqual([401, [403, 'PASSWORD.MUST_CHANGE'], 200, 200]);
  });
});

describe('sessions elsewhere', () => {
  it('are counted, and ended from here', async () => {
    const elsewhere = await api.signIn('linxiao');
    const here = await api.signIn('linxiao');
    const { sessions } = (await here.get('/api/v1/session/security')).body as { sessions: number };
    const ended = await here.delete('/api/v1/session/others');
    expect([
      sessions,
      ended.status,
      (await here.get('/api/v1/session')).status,
      (await elsewhere.get('/api/v1/session')).status,
    ]).toEqual([2, 204, 200, 401]);
  });
});
