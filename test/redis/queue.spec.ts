import { Redis } from 'ioredis';
import { describeQueue } from '../contract/queue-contract.js';
import { describeOutbox } from '../contract/queue-outbox-contract.js';
import { aJob, openQueue, until, type Carrier } from '../contract/queue-support.js';
import { createTestDatabase } from '../support/database.js';
import { startRedis } from './redis-server.js';

async function onRedis(): Promise<Carrier> {
  const database = await createTestDatabase();
  const server = await startRedis();
  const admin = new Redis(server.url);
  return {
    databaseUrl: database.appUrl,
    redisUrl: server.url,
    async lose() {
      await admin.flushall();
    },
    async close() {
      admin.disconnect();
      await server.stop();
      await database.close();
    },
  };
}

it('refuses jobs while Redis is away, so that their rows stay open, and takes them when it is back', async () => {
  const first = await startRedis();
  const queue = openQueue({ databaseUrl: '', redisUrl: first.url });
  const seen: string[] = [];
  queue.work('publication', { concurrency: 1 }, async (job) => void seen.push(job.id));
  await queue.add([aJob('before')]);
  await until(() => seen.length === 1);
  await first.stop();
  const refusal = await queue.add([aJob('lost')]).catch((error: unknown) => (error as Error).name);
  const second = await startRedis(first.port);
  await until(() =>
    queue.add([aJob('after')]).then(
      () => true,
      () => false,
    ),
  );
  await until(() => seen.includes('job-after'));
  await queue.close();
  await second.stop();
  expect([refusal, seen]).toEqual(['MaxRetriesPerRequestError', ['job-before', 'job-after']]);
}, 30_000);

describeQueue('Redis', onRedis);
describeOutbox('Redis', onRedis);
