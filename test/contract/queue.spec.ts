import pg from 'pg';
import { migrateQueue } from '#jobs';
import { appRole } from '#platform';
import { createTestDatabase } from '../support/database.js';
import { describeOutbox } from './queue-outbox-contract.js';
import { describeQueue } from './queue-contract.js';
import type { Carrier } from './queue-support.js';

async function onPostgres(): Promise<Carrier> {
  const database = await createTestDatabase();
  await migrateQueue({ ownerUrl: database.ownerUrl, appRole });
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
  owner.on('error', () => undefined); // the database is dropped while its last connection is closing
  return {
    databaseUrl: database.appUrl,
    redisUrl: undefined,
    async lose() {
      await owner.query(
        'TRUNCATE bullmq.job, bullmq.event, bullmq.meta, bullmq.metrics, bullmq.dedup CASCADE',
      );
    },
    async close() {
      await owner.end();
      await database.close();
    },
  };
}

describeQueue('PostgreSQL', onPostgres);
describeOutbox('PostgreSQL', onPostgres);
