import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger, createMetrics, readConfig } from '#platform';
import { demoPassword, SeedDemoOfficeHandler, type Clock } from '#application';
import { Argon2PasswordHasher, createDataSource, PgDatabase, PgOfficeStore } from '#persistence';
import { systemClock, UuidV7Source } from '#platform';
import { createApp } from '../../apps/api/src/create-app.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { startTestSequencer } from './test-sequencer.js';

/** The API over a database of its own, with the demonstration office in it, asked in process. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    /** Everything the API has logged. */
    readonly logLines: readonly string[],
    /** Where its keys are. */
    readonly dataFolder: string,
    /** The log's sequencer, beside the API as in an installation. */
    private readonly sequencer: { stop(): Promise<void> },
  ) {}

  static async start(
    environment: Readonly<Record<string, string>> = {},
    webFolder?: string,
  ): Promise<TestApi> {
    const database = await createTestDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'shenjiao-api-'));
    await seedDemoOffice(database.appUrl);
    const outcome = readConfig({
      DATABASE_URL: database.appUrl,
      DATABASE_POOL_MAX: '4',
      SHENJIAO_DATA_DIR: folder,
      LOG_LEVEL: 'debug',
      ...environment,
    });
    if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
    const logLines: string[] = [];
    const logger = createLogger({
      level: 'debug',
      component: 'api',
      destination: { write: (line) => void logLines.push(line) },
    });
    const app = await createApp({
      config: outcome.config,
      logger,
      metrics: createMetrics('api'),
      ...(webFolder !== undefined && { webFolder }),
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApi(app, database, logLines, folder, startTestSequencer(database.sequencerUrl));
  }

  async stop(): Promise<void> {
    await this.sequencer.stop();
    await this.app.close();
    await this.database.close();
    await rm(this.dataFolder, { recursive: true, force: true });
  }

  /** What a test changes or looks up behind the API's back, as the role that owns the schema. */
  async sql<Row extends object>(text: string): Promise<readonly Row[]> {
    const client = new pg.Client({ connectionString: this.database.ownerUrl });
    await client.connect();
    try {
      return (await client.query(text)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** A visitor without a session. */
  visitor(language = 'zh-CN'): ApiClient {
    return new ApiClient(this.app, language);
  }

  /** One of the demonstration's people, signed in. */
  async signIn(username: string, language = 'zh-CN', password = demoPassword): Promise<ApiClient> {
    const client = this.visitor(language);
    const answer = await client.post('/api/v1/session', { username, password });
    if (answer.status !== 201)
      throw new Error(`${username} could not sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
    return client;
  }
}

/** Sets the demonstration office up in a migrated database. */
export async function seedDemoOffice(url: string): Promise<void> {
  const dataSource = await createDataSource({
    url,
    poolSize: 1,
    appRole: 'shenjiao_app',
    applicationName: 'test-seed',
  }).initialize();
  const clock: Clock = systemClock;
  const store = new PgOfficeStore(new PgDatabase(dataSource));
  await new SeedDemoOfficeHandler(store, new Argon2PasswordHasher(), new UuidV7Source(), clock).execute();
  await dataSource.destroy();
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // Bodies are compared as whole values by the tests that read them.
  readonly body: unknown;
}

/** What a browser keeps between requests: the cookie and the token that goes with it. */
export class ApiClient {
  cookie: string | null = null;
  csrfToken: string | null = null;
  private keys = 0;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly language: string,
  ) {}

  get(url: string): Promise<ApiAnswer> {
    return this.send('GET', url);
  }

  post(url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<ApiAnswer> {
    return this.send('POST', url, body, headers);
  }

  put(url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<ApiAnswer> {
    return this.send('PUT', url, body, headers);
  }

  delete(url: string, headers: Readonly<Record<string, string>> = {}): Promise<ApiAnswer> {
    return this.send('DELETE', url, undefined, headers);
  }

  /** The bytes of a file. */
  async download(url: string): Promise<Buffer> {
    const headers = {
      'accept-language': this.language,
      ...(this.cookie !== null && { cookie: this.cookie }),
    };
    return (await this.app.inject({ method: 'GET', url, headers })).rawPayload;
  }

  async send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ApiAnswer> {
    this.keys += 1;
    const answer = await this.app.inject({
      method,
      url,
      headers: {
        'accept-language': this.language,
        ...(this.cookie !== null && { cookie: this.cookie }),
        ...(method !== 'GET' && this.csrfToken !== null && { 'x-csrf-token': this.csrfToken }),
        ...(method !== 'GET' && { 'idempotency-key': `test-key-${process.pid}-${this.keys}-${Date.now()}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.remember(answer.headers['set-cookie']);
    const type = String(answer.headers['content-type'] ?? '');
    const parsed: unknown = type.includes('json') ? JSON.parse(answer.body) : answer.body;
    const token = (parsed as { csrfToken?: unknown } | null)?.csrfToken;
    if (typeof token === 'string') this.csrfToken = token;
    return { status: answer.statusCode, headers: answer.headers, body: parsed };
  }

  private remember(setCookie: string | string[] | undefined): void {
    const line = Array.isArray(setCookie) ? setCookie[0] : setCookie;
    if (line !== undefined) this.cookie = line.split(';')[0] ?? null;
  }
}
