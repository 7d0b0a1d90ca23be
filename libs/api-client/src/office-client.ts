/** An answer of the API that is not a success, as problem details (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly reasons: readonly {
    readonly code: string;
    readonly text: string;
    readonly couldAct?: readonly { readonly name: string }[];
  }[];
}

/** Raised by `OfficeClient` for every answer that is not a success. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    request: string,
  ) {
    super(`${request}: ${problem.status} ${problem.code} ${problem.detail ?? ''}`);
    this.name = 'ProblemError';
  }
}

export interface RawAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * One signed-in person of the office, as a program sees it: keeps the session cookie and the CSRF token, and gives
 * every command an idempotency key of its own unless one is handed in.
 */
export class OfficeClient {
  private cookie = '';
  private csrfToken = '';

  /** @param origin  e.g. `http://127.0.0.1:3000` */
  constructor(
    private readonly origin: string,
    private readonly language = 'zh-CN',
  ) {}

  static async signIn(
    origin: string,
    username: string,
    password: string,
    language?: string,
  ): Promise<OfficeClient> {
    const client = new OfficeClient(origin, language);
    await client.takeSession(await client.send('POST', '/session', { username, password }));
    return client;
  }

  /** Gives the password again, for acts that ask for it. */
  async reauthenticate(password: string): Promise<void> {
    await this.takeSession(await this.send('POST', '/session/reauthentication', { password }));
  }

  private async takeSession(answer: RawAnswer): Promise<void> {
    this.csrfToken = (succeeded(answer, 'session') as { csrfToken: string }).csrfToken;
  }

  async get<Body>(path: string): Promise<Body> {
    return succeeded(await this.send('GET', path), `GET ${path}`) as Body;
  }

  async command<Body>(
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    idempotencyKey?: string,
  ): Promise<Body> {
    return succeeded(await this.tryCommand(method, path, body, idempotencyKey), `${method} ${path}`) as Body;
  }

  /** The same without raising: for answers that are expected to be refusals. */
  tryCommand(
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    idempotencyKey: string = crypto.randomUUID(),
  ): Promise<RawAnswer> {
    return this.send(method, path, body, idempotencyKey);
  }

  /** Headers of a command, for programs that send with a client of their own. */
  commandHeaders(): Record<string, string> {
    return {
      cookie: this.cookie,
      'x-csrf-token': this.csrfToken,
      'accept-language': this.language,
      'content-type': 'application/json',
    };
  }

  async send(method: string, path: string, body?: object, idempotencyKey?: string): Promise<RawAnswer> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(method === 'GET' ? {} : { 'x-csrf-token': this.csrfToken }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const fresh = response.headers.getSetCookie().at(0)?.split(';')[0];
    if (fresh !== undefined) this.cookie = fresh;
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  }
}

function succeeded({ status, body }: RawAnswer, request: string): unknown {
  if (status < 400) return body;
  const problem: Problem = { reasons: [], code: 'UNKNOWN', ...(body as Partial<Problem> | null), status };
  throw new ProblemError(problem, request);
}
