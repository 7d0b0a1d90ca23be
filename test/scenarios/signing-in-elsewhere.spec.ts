import { demoPassword } from '#application';
import { TestApi, type ApiAnswer, type ApiClient } from '../support/api.js';
import { startDirectory, type DirectoryServer } from '../support/directory-server.js';
import { clientSecret, startProvider, type ProviderServer } from '../support/identity-provider.js';

const publicUrl = 'http://127.0.0.1:3000';
const returnTo = `${publicUrl}/api/v1/session/provider/return`;
const ofDirectory = 'Directory-Word-5';

let directory: DirectoryServer;
let provider: ProviderServer;
let api: TestApi;
beforeAll(async () => {
  directory = await startDirectory({ linxiao: ofDirectory, zhouzheng: ofDirectory });
  provider = await startProvider(returnTo);
  api = await TestApi.start({
    PUBLIC_URL: publicUrl,
    LDAP_URL: directory.url,
    LDAP_USER_DN: directory.userDn,
    LDAP_LOCAL_ACCOUNTS: 'wuwei, xuan',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_SECRET: clientSecret,
  });
});
afterAll(async () => {
  await api.stop();
  await provider.close();
  await directory.close();
});

const outcome = ({ status, body }: ApiAnswer): readonly unknown[] => [
  status,
  (body as { code?: string }).code,
];

describe('with a directory', () => {
  it.each([
    ['linxiao', ofDirectory, 201, undefined],
    ['linxiao', demoPassword, 401, 'CREDENTIALS.WRONG'],
    ['linxiao', '', 401, 'CREDENTIALS.WRONG'],
    ['linxiao,ou=people', ofDirectory, 401, 'CREDENTIALS.WRONG'],
    ["linxiao$'", ofDirectory, 401, 'CREDENTIALS.WRONG'],
    ['nobody', ofDirectory, 401, 'CREDENTIALS.WRONG'],
    ['wuwei', demoPassword, 201, undefined],
    ['wuwei', ofDirectory, 401, 'CREDENTIALS.WRONG'],
  ])('%s with %j is answered %i', async (username, password, status, code) => {
    const answer = await api.visitor().post('/api/v1/session', { username, password });
    expect(outcome(answer)).toEqual([status, code]);
  });

  it('the password is given there once more for signing, and changed there alone', async () => {
    await api.sql(`UPDATE accounts SET is_demo = false WHERE username = 'zhouzheng'`);
    const client = await api.signIn('zhouzheng', 'zh-CN', ofDirectory);
    const again = await client.post('/api/v1/session/reauthentication', { password: ofDirectory });
    const changed = await client.post('/api/v1/session/password', {
      password: ofDirectory,
      newPassword: 'Brook-and-Bridge-7',
    });
    expect([again, changed].map(outcome)).toEqual([
      [200, undefined],
      [422, 'PASSWORD.OF_DIRECTORY'],
    ]);
  });
});

/** A person goes to the provider, signs in there under a name, and comes back. */
async function through(
  username: string,
  query = '',
): Promise<{ readonly back: ApiAnswer; readonly client: ApiClient }> {
  const client = api.visitor();
  const sent = await client.get(`/api/v1/session/provider${query}`);
  const address = await provider.signIn(String(sent.headers['location']), username);
  return { back: await client.get(address.replace(publicUrl, '')), client };
}

describe('with an identity provider', () => {
  it('who signs in there has the session of the account here that bears the name', async () => {
    const { back, client } = await through('hewen');
    client.cookie = sessionCookieOf(back);
    const session = (await client.get('/api/v1/session')).body as { readonly person: { username: string } };
    expect([back.status, back.headers['location'], session.person.username]).toEqual([303, '/', 'hewen']);
  });

  it.each([
    ['does not say when it asked for the password is not', '', false],
    ['was told to ask anew is', '?fresh=true', true],
  ])('a session by a provider that %s fresh', async (_, query, expected) => {
    await through('pengyue', query);
    const [session] = await api.sql<{ fresh: boolean }>(
      `SELECT s.authenticated_at > now() - interval '5 minutes' AS fresh FROM sessions s
       JOIN accounts a ON a.id = s.account_id WHERE a.username = 'pengyue' ORDER BY s.created_at DESC LIMIT 1`,
    );
    expect(session).toEqual({ fresh: expected });
  });

  it.each([
    ['has no account here', 'somebody-else'],
    ['is blocked here', 'tangya'],
  ])('who %s is not let in', async (_, username) => {
    await api.sql(`UPDATE accounts SET is_active = false WHERE username = 'tangya'`);
    const { back } = await through(username);
    expect([back.status, back.headers['location'], sessionCookieOf(back)]).toEqual([
      303,
      '/sign-in?refused',
      null,
    ]);
  });

  it('nobody comes in with an answer that was given to another browser, or twice', async () => {
    const { back, client } = await through('baijing');
    const sent = await client.get('/api/v1/session/provider');
    const address = await provider.signIn(String(sent.headers['location']), 'baijing');
    const other = await api.visitor().get(address.replace(publicUrl, ''));
    const mine = await client.get(address.replace(publicUrl, ''));
    client.cookie = String((await client.get('/api/v1/session/provider')).headers['set-cookie']).split(
      ';',
    )[0]!;
    const twice = await client.get(address.replace(publicUrl, ''));
    expect([back, other, mine, twice].map(({ headers }) => headers['location'])).toEqual([
      '/',
      '/sign-in?refused',
      '/',
      '/sign-in?refused',
    ]);
  });

  it('the sign-in page says that there is one', async () => {
    const { hasProvider } = (await api.visitor().get('/api/v1/installation')).body as {
      hasProvider: boolean;
    };
    expect(hasProvider).toEqual(true);
  });
});

function sessionCookieOf({ headers }: ApiAnswer): string | null {
  const lines = [headers['set-cookie'] ?? []].flat().map(String);
  return lines.find((line) => line.startsWith('sid='))?.split(';')[0] ?? null;
}
