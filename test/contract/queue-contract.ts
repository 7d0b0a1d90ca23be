import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { QueueBackend, QueuedJob } from '#jobs';
import { aJob, openQueue, until, type Carrier } from './queue-support.js';

/** What every carrier of jobs must keep, wherever it keeps them. */
export function describeQueue(name: string, open: () => Promise<Carrier>): void {
  describe(`queue on ${name}`, () => {
    let carrier: Carrier;
    let queue: QueueBackend;
    const seen: QueuedJob[] = [];
    const remember = async (job: QueuedJob): Promise<void> => void seen.push(job);

    beforeAll(async () => {
      carrier = await open();
    });
    beforeEach(async () => {
      seen.length = 0;
      await carrier.lose();
      queue = openQueue(carrier);
    });
    afterEach(() => queue.close());
    afterAll(() => carrier.close());

    it('brings a job to a worker of its queue and of no other', async () => {
      const elsewhere: QueuedJob[] = [];
      queue.work('timer', { concurrency: 1 }, async (job) => void elsewhere.push(job));
      queue.work('publication', { concurrency: 1 }, remember);
      await queue.add([aJob('1'), aJob('2')]);
      await until(() => seen.length === 2);
      expect({ seen, elsewhere }).toEqual({ seen: [aJob('1'), aJob('2')], elsewhere: [] });
    });

    it('keeps what was added while no worker was there', async () => {
      await queue.add([aJob('1')]);
      await queue.close();
      queue = openQueue(carrier);
      queue.work('publication', { concurrency: 1 }, remember);
      await until(() => seen.length === 1);
      expect(seen).toEqual([aJob('1')]);
    });

    it('holds one job per id, however often it is added', async () => {
      await Promise.all([queue.add([aJob('1'), aJob('1')]), queue.add([aJob('1')])]);
      await queue.add([aJob('2')]);
      queue.work('publication', { concurrency: 1 }, remember);
      await until(() => seen.some((job) => job.id === 'job-2'));
      expect(seen).toEqual([aJob('1'), aJob('2')]);
    });

    it('takes an id again once its job has ended, well or badly', async () => {
      queue.work('publication', { concurrency: 1 }, async (job) => {
        await remember(job);
        if (seen.length % 2 === 0) throw new Error('made to fail');
      });
      for (const count of [1, 2, 3, 4]) {
        await until(async () => {
          await queue.add([aJob('1')]);
          return seen.length >= count;
        });
      }
      expect(new Set(seen.map((job) => job.id))).toEqual(new Set(['job-1']));
    });

    it('is not held up by a job that never succeeds, and does not bring it again by itself', async () => {
      queue.work('publication', { concurrency: 1 }, async (job) => {
        await remember(job);
        if (job.id === 'job-poison') throw new Error('made to fail');
      });
      await queue.add([aJob('poison'), ...['1', '2', '3'].map((id) => aJob(id))]);
      await until(() => seen.length >= 4);
      expect(seen).toEqual([aJob('poison'), aJob('1'), aJob('2'), aJob('3')]);
    });

    it('brings the job of a killed worker to another one', async () => {
      const doomed = spawn(
        process.execPath,
        [
          '--import',
          './tools/typescript.mjs',
          'test/contract/queue-worker-to-kill.ts',
          JSON.stringify(carrier),
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      await queue.add([aJob('1')]);
      const [taken] = (await once(doomed.stdout, 'data')) as [Buffer];
      doomed.kill('SIGKILL');
      await once(doomed, 'exit');
      queue.work('publication', { concurrency: 1, lockDurationMs: 400, stalledIntervalMs: 200 }, remember);
      await until(() => seen.length === 1);
      expect([taken.toString(), seen]).toEqual(['job-1', [aJob('1')]]);
    });

    it('lets the running job end before it closes, and leaves the next one in the queue', async () => {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const worker = queue.work('publication', { concurrency: 1 }, async (job) => {
        await held;
        await remember(job);
      });
      const started: string[] = [];
      queue.work('timer', { concurrency: 1 }, async (job) => void started.push(job.id));
      await queue.add([aJob('1'), aJob('2')]);
      await queue.add([{ ...aJob('marker'), queue: 'timer' }]);
      await until(() => started.length === 1);
      const closed = worker.close();
      release();
      await closed;
      const beforeReopening = [...seen];
      queue.work('publication', { concurrency: 1 }, remember);
      await until(() => seen.length === 2);
      expect([beforeReopening, seen]).toEqual([[aJob('1')], [aJob('1'), aJob('2')]]);
    });
  });
}
