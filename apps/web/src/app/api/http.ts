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
  readonly fetch: typeof fetch;
  language(): string;
  csrfToken(): string | null;
  signedOut(): void;
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Query;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/** Whether there is something at an address that is to be shown in a frame. */
export type Exists = (path: string) => Promise<boolean>;

export type Send = <Answer>(request: HttpRequest) => Promise<Answer>;

const prefix = '/api/v1';
const sessionPath = '/session';

/** Address of a resource, leaving out query values that are not set. */
export function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `${prefix}${path}${text === '' ? '' : `?${text}`}`;
}

export function createSend(context: HttpContext): Send {
  return async <Answer>(request: HttpRequest): Promise<Answer> => {
    const response = await reach(context, request);
    if (response.ok) return (response.status === 204 ? null : await response.json()) as Answer;
    const problem = await problemOf(response);
    if (isSignedOut(problem, request)) context.signedOut();
    throw new ProblemError(problem);
  };
}

/** Asking who is signed in, and a mistyped password, are not the end of a session. */
function isSignedOut({ status, code }: Problem, { path }: HttpRequest): boolean {
  return status === 401 && path !== sessionPath && code !== 'CREDENTIALS.WRONG';
}

export function createExists(context: HttpContext): Exists {
  return async (path) => (await reach(context, { method: 'GET', path })).ok;
}

async function reach(context: HttpContext, request: HttpRequest): Promise<Response> {
  try {
    return await context.fetch(addressOf(request.path, request.query), {
      method: request.method,
      headers: headersOf(context, request),
      credentials: 'same-origin',
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch (cause) {
    throw new UnreachableError(cause);
  }
}

function headersOf(context: HttpContext, request: HttpRequest): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': context.language(),
  };
  if (request.body !== undefined) headers['Content-Type'] = 'application/json';
  if (request.idempotencyKey !== undefined) headers['Idempotency-Key'] = request.idempotencyKey;
  const csrfToken = context.csrfToken();
  if (request.method !== 'GET' && csrfToken !== null) headers['X-CSRF-Token'] = csrfToken;
  return headers;
}

/** A body that is not problem details (a proxy's error page, say) still becomes a problem that can be shown. */
async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const given = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return {
    ...given,
    type: given.type ?? 'about:blank',
    title: given.title ?? response.statusText,
    status: response.status,
    code: given.code ?? `HTTP.${response.status}`,
    reasons: given.reasons ?? [],
    traceId: given.traceId ?? '',
  };
}
