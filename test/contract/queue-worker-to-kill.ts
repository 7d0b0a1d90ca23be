// A worker that takes one job, says so, and never ends it: made to be killed.
import { openQueueBackend } from '#jobs';

const { databaseUrl, redisUrl } = JSON.parse(process.argv[2] ?? '{}') as {
  databaseUrl: string;
  redisUrl?: string;
};
const queue = openQueueBackend({ databaseUrl, redisUrl, onError: () => undefined });
queue.work('publication', { concurrency: 1, lockDurationMs: 400, stalledIntervalMs: 200 }, (job) => {
  process.stdout.write(job.id);
  return new Promise(() => undefined);
});
