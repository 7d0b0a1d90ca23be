import { addressOf, createSend, ProblemError, UnreachableError, type HttpContext } from './http.js';

interface Seen {
  readonly address: string;
  readonly init: RequestInit;
}

function aContext(answer: () => Response | Promise<Response>): {
  context: HttpContext;
  seen: Seen[];
  signedOut: string[];
} {
  const seen: Seen[] = [];
  const signedOut: string[] = [];
  const context: HttpContext = {
    fetch: async (address, init) => {
      seen.push({ address: typeof address === 'string' ? address : 'not an address text', init: init ?? {} });
      return answer();
    },
    language: () => 'zh-CN',
    csrfToken: () => 'token',
    signedOut: () => void signedOut.push('signed out'),
  };
  return { context, seen, signedOut };
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

describe('requests to the API', () => {
  it('leaves query values out that are not set', () => {
    expect(addressOf('/items', { q: '公示', cursor: null, mine: true, state: '' })).toBe(
      '/api/v1/items?q=%E5%85%AC%E7%A4%BA&mine=true',
    );
  });

  it('sends language, CSRF token and idempotency key with a command', async () => {
    const { context, seen } = aContext(() => json(200, { version: 2 }));
    const answer = await createSend(context)({
      method: 'PUT',
      path: '/items/1/draft',
      body: { a: 1 },
      idempotencyKey: 'k',
    });
    expect(answer).toEqual({ version: 2 });
    expect(seen).toEqual([
      {
        address: '/api/v1/items/1/draft',
        init: {
          method: 'PUT',
          headers: {
            Accept: 'application/json',
            'Accept-Language': 'zh-CN',
            'Content-Type': 'application/json',
            'Idempotency-Key': 'k',
            'X-CSRF-Token': 'token',
          },
          credentials: 'same-origin',
          body: '{"a":1}',
        },
      },
    ]);
  });

  it('sends no CSRF token with a read', async () => {
    const { context, seen } = aContext(() => json(200, {}));
    await createSend(context)({ method: 'GET', path: '/tasks' });
    expect(seen[0]?.init.headers).toEqual({ Accept: 'application/json', 'Accept-Language': 'zh-CN' });
  });

  it('turns a refusal into a problem with its reasons', async () => {
    const refusal = {
      type: 'about:blank',
      title: '不予受理',
      code: 'DECISION.REFUSED',
      reasons: [{ code: 'SOD.1', text: '…' }],
      traceId: 't',
    };
    const { context } = aContext(() => json(409, refusal));
    const error = await createSend(context)({ method: 'GET', path: '/tasks' }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toEqual(new ProblemError({ ...refusal, status: 409 }));
  });

  it('gives a fault without problem details a form that can be shown', async () => {
    const { context } = aContext(
      () => new Response('<h1>502</h1>', { status: 502, statusText: 'Bad Gateway' }),
    );
    const error = await createSend(context)({ method: 'GET', path: '/tasks' }).catch(
      (caught: unknown) => caught,
    );
    expect((error as ProblemError).problem).toEqual({
      type: 'about:blank',
      title: 'Bad Gateway',
      status: 502,
      code: 'HTTP.502',
      reasons: [],
      traceId: '',
    });
  });

  it('tells the application of a lost session, but not when asking for the session itself', async () => {
    const { context, signedOut } = aContext(() => json(401, { code: 'SESSION.MISSING' }));
    await createSend(context)({ method: 'GET', path: '/session' }).catch(() => null);
    expect(signedOut).toEqual([]);
    await createSend(context)({ method: 'GET', path: '/tasks' }).catch(() => null);
    expect(signedOut).toEqual(['signed out']);
  });

  it('takes a mistyped password for what it is, not for the end of the session', async () => {
    const { context, signedOut } = aContext(() => json(401, { code: 'CREDENTIALS.WRONG' }));
    await createSend(context)({ method: 'POST', path: '/session/reauthentication', body: {} }).catch(
      () => null,
    );
    expect(signedOut).toEqual([]);
  });

  it('keeps silence apart from an answer', async () => {
    const { context } = aContext(() => Promise.reject(new TypeError('fetch failed')));
    const error = await createSend(context)({ method: 'GET', path: '/tasks' }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toEqual(new UnreachableError(new TypeError('fetch failed')));
  });
});
