import { bodyOf, ProblemError, send, UnreachableError, type HttpContext } from './http.js';

interface Recorded {
  readonly context: HttpContext;
  readonly headers: Record<string, string>[];
  readonly signedOut: string[];
}

function aContext(answer: () => Promise<Response>): Recorded {
  const headers: Record<string, string>[] = [];
  const signedOut: string[] = [];
  const context: HttpContext = {
    fetch: (request) => {
      headers.push(Object.fromEntries(request.headers));
      return answer();
    },
    language: () => 'zh-CN',
    csrfToken: () => 'token',
    signedOut: () => void signedOut.push('signed out'),
  };
  return { context, headers, signedOut };
}

const json = (status: number, body: unknown) =>
  Promise.resolve(new Response(JSON.stringify(body), { status }));
const get = (path: string) => new Request(`http://office.test/api/v1${path}`);
const post = (path: string) => new Request(`http://office.test/api/v1${path}`, { method: 'POST' });

describe('requests to the API', () => {
  it('carry the language, and the CSRF token where something changes', async () => {
    const { context, headers } = aContext(() => json(200, {}));
    await send(context, post('/items'));
    await send(context, get('/tasks'));
    expect(headers).toEqual([
      { 'accept-language': 'zh-CN', 'x-csrf-token': 'token' },
      { 'accept-language': 'zh-CN' },
    ]);
  });

  it('tell the application of a lost session, but not when asking for the session itself', async () => {
    const { context, signedOut } = aContext(() => json(401, { code: 'SESSION.MISSING' }));
    await send(context, get('/session'));
    expect(signedOut).toEqual([]);
    await send(context, get('/tasks'));
    expect(signedOut).toEqual(['signed out']);
  });

  it('take a mistyped password for what it is, not for the end of the session', async () => {
    const { context, signedOut } = aContext(() => json(401, { code: 'CREDENTIALS.WRONG' }));
    await send(context, post('/session/reauthentication'));
    expect(signedOut).toEqual([]);
  });

  it('keep silence apart from an answer', async () => {
    const { context } = aContext(() => Promise.reject(new TypeError('fetch failed')));
    const error = await send(context, get('/tasks')).catch((caught: unknown) => caught);
    expect(error).toEqual(new UnreachableError(new TypeError('fetch failed')));
  });
});

describe('answers of the API', () => {
  const thrown = (answer: { error?: unknown; response: Response }) =>
    bodyOf(Promise.resolve(answer)).catch((caught: unknown) => (caught as ProblemError).problem);

  it('are their bodies', async () => {
    expect(await bodyOf(Promise.resolve({ data: { version: 2 }, response: new Response('{}') }))).toEqual({
      version: 2,
    });
  });

  it('that refuse become problems with their reasons', async () => {
    const refusal = {
      type: 'urn:shenjiao:problem:decision.refused',
      title: '不予受理',
      status: 422,
      detail: '',
      code: 'DECISION.REFUSED',
      reasons: [{ code: 'SOD.1', text: '…' }],
      traceId: 't',
    };
    expect(await thrown({ error: refusal, response: new Response(null, { status: 422 }) })).toEqual(refusal);
  });

  it('without problem details are given a form that can be shown', async () => {
    const response = new Response(null, { status: 502, statusText: 'Bad Gateway' });
    expect(await thrown({ error: '<h1>502</h1>', response })).toEqual({
      type: 'about:blank',
      title: 'Bad Gateway',
      status: 502,
      detail: '',
      code: 'HTTP.502',
      reasons: [],
      traceId: '',
    });
  });
});
