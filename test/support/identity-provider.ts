import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { findFreePort } from '#platform';

export const clientId = 'shenjiao';
export const clientSecret = 'a-secret-of-this-test-and-no-other';

/** An OpenID Connect provider on this machine that lets everybody in under the name he gives. */
export interface ProviderServer {
  readonly issuer: string;
  /** A person with a browser of his own goes to an address and signs in. @returns where he is sent back to. */
  signIn(address: string, username: string): Promise<string>;
  close(): Promise<void>;
}

export async function startProvider(returnTo: string): Promise<ProviderServer> {
  const port = await findFreePort();
  const issuer = `http://127.0.0.1:${port}`;
  // The provider says again and again that it keeps nothing, which is what a test wants.
  const { warn, info } = console;
  Object.assign(console, { warn: quiet, info: quiet });
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnTo] }],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    pkce: { required: () => true },
    cookies: { keys: ['only-for-this-test'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id }),
    }),
  });
  const server = createServer((request, response) => void provider.callback()(request, response));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    issuer,
    signIn: (address, username) => new Visit(issuer).signIn(address, username),
    close: () =>
      new Promise((done) => {
        Object.assign(console, { warn, info });
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const quiet = (): void => undefined;

/** A browser that keeps the provider's cookies and follows its redirects as far as the provider goes. */
class Visit {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly issuer: string) {}

  async signIn(address: string, username: string): Promise<string> {
    const login = await this.follow(address);
    const consent = await this.follow(login, { prompt: 'login', login: username, password: 'x' });
    return this.follow(consent, { prompt: 'consent' });
  }

  /** The page where the provider stops to ask, or the address outside of it. */
  private async follow(address: string, form?: Readonly<Record<string, string>>): Promise<string> {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      this.cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null) return address;
    const target = new URL(next, address).href;
    return target.startsWith(this.issuer) ? this.follow(target) : target;
  }
}
