import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { demoPassword } from '#application';
import { createDataSource, migrateSchema } from '#persistence';
import { appRole, childEnvironment, EmbeddedPostgres, findFreePort, type DatabaseUrls } from '#platform';
import { seedDemoOffice } from './api.js';
import { startTestSequencer } from './test-sequencer.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What came back, or that nothing did: the connection broke before an answer. */
export type Heard = { readonly status: number; readonly body: unknown } | 'nothing';

/** A PostgreSQL of the test's own that loses nothing it has confirmed, and the demonstration office in it. */
export class OwnPostgres {
  private constructor(
    private readonly folder: string,
    private readonly server: EmbeddedPostgres,
    readonly urls: DatabaseUrls,
    private readonly sequencer: { stop(): Promise<void> },
  ) {}

  static async start(): Promise<OwnPostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'shenjiao-processes-'));
    const server = new EmbeddedPostgres({ dataFolder: folder });
    const urls = await server.start();
    await migrateSchema(
      createDataSource({ url: urls.owner, poolSize: 1, appRole, applicationName: 'process-office' }),
    );
    await seedDemoOffice(urls.app);
    return new OwnPostgres(folder, server, urls, startTestSequencer(urls.sequencer));
  }

  get port(): number {
    return Number(new URL(this.urls.app).port);
  }

  /** Kills the server as a power cut would; resolves when it is gone. */
  async kill(): Promise<void> {
    const pid = Number(
      (await readFile(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
    );
    const { ended } = this.server;
    process.kill(pid, 'SIGKILL');
    await ended;
  }

  /** Starts it again at the same address, over what it has kept. */
  async startAgain(): Promise<void> {
    await this.server.start();
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const client = new pg.Client({ connectionString: this.urls.owner });
    await client.connect();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await this.sequencer.stop();
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The API as a process of its own, from source. */
export class ApiProcess {
  private child: ChildProcess | null = null;
  /** Everything it has written, over all its lives. */
  output = '';

  private constructor(private readonly environment: NodeJS.ProcessEnv) {}

  static async start(databaseUrl: string, dataFolder: string): Promise<ApiProcess> {
    const process = new ApiProcess(
      childEnvironment({
        PORT: await findFreePort(),
        PORTAL_PORT: await findFreePort(),
        DATABASE_URL: databaseUrl,
        DATABASE_POOL_MAX: 8,
        SHENJIAO_DATA_DIR: dataFolder,
        LOG_LEVEL: 'warn',
      }),
    );
    await process.startAgain();
    return process;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Whether it has ended, whoever ended it. */
  get hasEnded(): boolean {
    return this.child === null || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  get address(): string {
    return `http://127.0.0.1:${this.environment['PORT']}`;
  }

  /** Starts it at the same address; resolves when it is ready. */
  async startAgain(): Promise<void> {
    const child = spawn(process.execPath, ['--import', './tools/typescript.mjs', 'apps/api/src/main.ts'], {
      cwd: root,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.child = child;
    await this.untilReady();
  }

  /** Resolves when it answers that it can work; fails when it has ended instead. */
  async untilReady(): Promise<void> {
    for (;;) {
      if (this.hasEnded) throw new Error(`the API has ended: ${this.output}`);
      const answer = await fetch(`${this.address}/health/ready`).catch(() => null);
      if (answer?.ok === true) return;
      await setImmediate();
    }
  }

  /** As `kill -9` does; resolves when it is gone. */
  async kill(): Promise<void> {
    if (this.child === null || this.hasEnded) return;
    const { child } = this;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** One of the demonstration's people at a browser that keeps cookie and token. */
export class ProcessClient {
  private cookie = '';
  private csrfToken = '';

  private constructor(private readonly address: string) {}

  static async signIn(address: string, username: string): Promise<ProcessClient> {
    const client = new ProcessClient(address);
    const heard = await client.send('POST', '/session', { username, password: demoPassword });
    if (heard === 'nothing' || heard.status !== 201)
      throw new Error(`${username} could not sign in: ${JSON.stringify(heard)}`);
    client.csrfToken = (heard.body as { readonly csrfToken: string }).csrfToken;
    return client;
  }

  async send(method: 'GET' | 'POST', path: string, body?: unknown, key?: string): Promise<Heard> {
    try {
      const response = await fetch(`${this.address}/api/v1${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          prefer: 'return=minimal',
          cookie: this.cookie,
          'x-csrf-token': this.csrfToken,
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const [cookie] = response.headers.getSetCookie();
      if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
      const parsed: unknown = await response.json();
      return { status: response.status, body: parsed };
    } catch {
      return 'nothing';
    }
  }
}
