import type { Problem } from './contract.js';

/** The API answered, and the answer is a refusal or a fault in the form of RFC 9457. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ProblemError';
  }
}

/** No answer arrived: the command may or may not have been carried out. Repeating it needs the same key. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('the service did not answer', { cause });
    this.name = 'UnreachableError';
  }
}

/** What every request takes from the running application. */
export interface HttpContext {
  readonly fetch: (request: Request) => Promise<Response>;
  language(): string;
  csrfToken(): string | null;
  signedOut(): void;
}

const sessionPath = '/api/v1/session';

/**
 * Sends one request in the name of whoever is signed in: in the language of the page, with the CSRF token where
 * something changes. Silence becomes an error of its own, and the end of the session is told to the application.
 */
export async function send(context: HttpContext, request: Request): Promise<Response> {
  request.headers.set('Accept-Language', context.language());
  const csrfToken = context.csrfToken();
  if (request.method !== 'GET' && csrfToken !== null) request.headers.set('X-CSRF-Token', csrfToken);
  const response = await reach(context, request);
  if (response.status === 401 && (await endsSession(request, response))) context.signedOut();
  return response;
}

async function reach(context: HttpContext, request: Request): Promise<Response> {
  try {
    return await context.fetch(request);
  } catch (cause) {
    throw new UnreachableError(cause);
  }
}

/** Asking who is signed in, and a mistyped password, are not the end of a session. */
async function endsSession(request: Request, response: Response): Promise<boolean> {
  if (new URL(request.url).pathname === sessionPath) return false;
  return problemOf(response, await response.clone().text()).code !== 'CREDENTIALS.WRONG';
}

/** What openapi-fetch makes of an answer. */
export interface Answer<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer; a refusal or fault is thrown as the problem that it is. */
export async function bodyOf<Body>(answer: Promise<Answer<unknown>>): Promise<Body> {
  const { data, error, response } = await answer;
  // Described loosely where the domain's own parsers answer for the content: `contract.ts` says what is really there.
  if (response.ok) return data as Body;
  throw new ProblemError(problemOf(response, error));
}

/** A body that is not problem details (a proxy's error page, say) still becomes a problem that can be shown. */
function problemOf(response: Response, body: unknown): Problem {
  const given = partialProblem(body);
  return {
    ...given,
    type: given.type ?? 'about:blank',
    title: given.title ?? response.statusText,
    status: response.status,
    detail: given.detail ?? '',
    code: given.code ?? `HTTP.${response.status}`,
    reasons: given.reasons ?? [],
    traceId: given.traceId ?? '',
  };
}

function partialProblem(body: unknown): Partial<Problem> {
  if (typeof body === 'object' && body !== null) return body;
  try {
    const parsed: unknown = JSON.parse(String(body));
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
