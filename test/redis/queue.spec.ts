import { Redis } from 'ioredis';
import { describeQueue } from '../contract/queue-contract.js';
import { describeOutbox } from '../contract/queue-outbox-contract.js';
import type { Carrier } from '../contract/queue-support.js';
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

describeQueue('Redis', onRedis);
describeOutbox('Redis', onRedis);
