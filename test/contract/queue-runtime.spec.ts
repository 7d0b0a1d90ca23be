import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { JobRuntime, migrateQueue } from '#jobs';
import { createDataSource, migrateSchema } from '#persistence';
import { appRole, createLogger, createMetrics, EmbeddedPostgres } from '#platform';
import { MovableClock, OutboxTable, until } from './queue-support.js';

const ids = {
  itemId: '0190a000-0000-7000-8000-000000000001',
  caseId: '0190a000-0000-7000-8000-000000000002',
};
const pace = { relayMinMs: 5, relayMaxMs: 20, timersMaxMs: 20, reconcileMs: 20, lostAfterMs: 300 };

describe('job runtime on PostgreSQL', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let databaseUrl: string;
  let pool: pg.Pool;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'job-runtime-'));
    server = new EmbeddedPostgres({ dataFolder: folder, durability: 'throwaway' });
    const urls = await server.start();
    await migrateSchema(createDataSource({ url: urls.owner, poolSize: 1, appRole, applicationName: 'test' }));
    await migrateQueue({ ownerUrl: urls.owner, appRole });
    databaseUrl = urls.app;
    pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    pool.on('error', () => undefined); // the server is stopped under it
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('goes on where it was when PostgreSQL has been restarted', async () => {
    const outbox = new OutboxTable(pool, new MovableClock());
    const delivered: string[] = [];
    const runtime = new JobRuntime({
      databaseUrl,
      pace,
      logger: createLogger({ level: 'fatal', component: 'test' }),
      metrics: createMetrics('test'),
      processors: {
        'publication.deliver': async ({ outboxId }) => {
          delivered.push(outboxId);
          await outbox.finish([outboxId]);
        },
      },
    });
    await runtime.start();
    const before = await outbox.add('publication.deliver', ids);
    await until(() => delivered.includes(before));
    await server.stop();
    await server.start();
    const after = await outbox.add('publication.deliver', ids);
    await until(async () => (await outbox.read()).every((row) => row.isDone));
    await runtime.stop();
    expect(new Set(delivered)).toEqual(new Set([before, after]));
  }, 60_000);
});
