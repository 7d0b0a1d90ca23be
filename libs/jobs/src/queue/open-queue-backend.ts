import { createPostgresBackend, createRedisBackend, type BackendFactory, type IQueueBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { BullQueueBackend, type BullPlace } from './bull-queue-backend.js';
import { carrierCommits } from './carrier-commits.js';
import { queueSchema } from './migrate-queue.js';
import type { QueueBackend } from './queue-backend.js';

export interface QueueBackendOptions {
  /** The application's database. */
  readonly databaseUrl: string;
  /** When given, the queue lives in Redis, else in a schema of its own in the database. */
  readonly redisUrl?: string | undefined;
  /** Connections to the database that the queue may hold. Default 8: one per waiting worker, the rest shared. */
  readonly poolMax?: number;
  /** Told of connection trouble; the backend reconnects by itself. */
  readonly onError: (error: Error) => void;
}

/** Opens the queue where the configuration says. */
export function openQueueBackend(options: QueueBackendOptions): QueueBackend {
  const place =
    options.redisUrl === undefined ? inPostgres(options) : inRedis(options.redisUrl, options.onError);
  return new BullQueueBackend(place, options.onError);
}

function inPostgres({ databaseUrl, poolMax, onError }: QueueBackendOptions): BullPlace {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolMax ?? 8,
    options: `-c search_path=${queueSchema} ${carrierCommits}`,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', () => undefined)); // also while it is being handed over
  return {
    kind: 'postgres',
    addConnection: pool,
    workConnection: pool,
    factory: createPostgresBackend as BackendFactory<IQueueBackend, unknown>,
    release: () => pool.end(),
  };
}

/** Workers wait on their connection without end, so that theirs must not give up a command; adding may. */
function inRedis(url: string, onError: (error: Error) => void): BullPlace {
  const adding = new Redis(url, { maxRetriesPerRequest: 2 });
  const working = new Redis(url, { maxRetriesPerRequest: null });
  for (const connection of [adding, working]) connection.on('error', onError);
  return {
    kind: 'redis',
    addConnection: adding,
    workConnection: working,
    factory: createRedisBackend as BackendFactory<IQueueBackend, unknown>,
    release: async () => {
      for (const connection of [adding, working]) connection.disconnect();
    },
  };
}
