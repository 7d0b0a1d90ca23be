import {
  OutboxCleaner,
  OutboxReconciler,
  OutboxRelay,
  OutboxStore,
  EffectProcessor,
  type Processors,
  type QueueBackend,
  type QueuedJob,
} from '#jobs';
import { AppError } from '#domain/kernel';
import { CountingPool, MovableClock, openQueue, OutboxTable, until, type Carrier } from './queue-support.js';

class MadeToFailError extends AppError {
  readonly code = 'TEST.MADE_TO_FAIL';
  readonly kind = 'fault';
  constructor() {
    super('made to fail');
  }
}

const ids = {
  itemId: '0190a000-0000-7000-8000-000000000001',
  caseId: '0190a000-0000-7000-8000-000000000002',
};

/** What outbox, relay, queue and reconciler keep together: effects are delivered at least once. */
export function describeOutbox(name: string, open: () => Promise<Carrier>): void {
  describe(`outbox carried by ${name}`, () => {
    let carrier: Carrier;
    let pool: CountingPool;
    let clock: MovableClock;
    let outbox: OutboxTable;
    let store: OutboxStore;
    let queue: QueueBackend;
    let relay: OutboxRelay;
    let reconciler: OutboxReconciler;
    let jobs: QueuedJob[];

    beforeAll(async () => {
      carrier = await open();
      pool = new CountingPool({ connectionString: carrier.databaseUrl, max: 4 });
    });
    beforeEach(async () => {
      await carrier.lose();
      await pool.query('DELETE FROM outbox');
      clock = new MovableClock();
      outbox = new OutboxTable(pool, clock);
      store = new OutboxStore(pool);
      queue = openQueue(carrier);
      relay = new OutboxRelay(store, queue, clock);
      reconciler = new OutboxReconciler(store, clock);
      jobs = [];
    });
    afterEach(() => queue.close());
    afterAll(async () => {
      await pool.end();
      await carrier.close();
    });

    /** Finishes every row it gets, except those of `fails`. */
    function startWorkers(fails: ReadonlySet<string> = new Set()): void {
      const apply = async (outboxIds: readonly string[]): Promise<void> => {
        if (outboxIds.some((id) => fails.has(id))) throw new MadeToFailError();
        await outbox.finish(outboxIds);
      };
      const processors: Processors = {
        'publication.deliver': ({ outboxId }) => apply([outboxId]),
        'notification.tasksOpened': ({ outboxIds }) => apply(outboxIds),
      };
      const processor = new EffectProcessor(processors, store, clock, {
        done: () => undefined,
        failed: () => undefined,
      });
      for (const name of ['publication', 'notification'] as const) {
        queue.work(name, { concurrency: 2 }, async (job) => {
          jobs.push(job);
          await processor.process(job);
        });
      }
    }
    const isEveryRow =
      (wanted: (row: { isDone: boolean; isRelayed: boolean }) => boolean) => async (): Promise<boolean> =>
        (await outbox.read()).every(wanted);

    it('delivers what was written, with ids and nothing else', async () => {
      const outboxId = await outbox.add('publication.deliver', ids);
      startWorkers();
      await relay.relayBatch();
      await until(isEveryRow((row) => row.isDone));
      expect(jobs.map(({ name: kind, data }) => ({ kind, data }))).toEqual([
        { kind: 'publication.deliver', data: { outboxId, ...ids } },
      ]);
      expect(await outbox.read()).toEqual([
        { id: outboxId, attempts: 1, isRelayed: true, isDone: true, errorCode: null },
      ]);
    });

    it('leaves a row alone until its time has come', async () => {
      const outboxId = await outbox.add('publication.deliver', ids, 60);
      startWorkers();
      clock.moveSeconds(59);
      const early = [await relay.relayBatch(), await outbox.read()];
      clock.moveSeconds(1);
      await relay.relayBatch();
      await until(isEveryRow((row) => row.isDone));
      expect(early).toEqual([
        'nothing',
        [{ id: outboxId, attempts: 0, isRelayed: false, isDone: false, errorCode: null }],
      ]);
    });

    it('leaves a kind that this program does not know to a newer one', async () => {
      const outboxId = await outbox.add('mail.send', ids);
      expect([await relay.relayBatch(), await outbox.read()]).toEqual([
        'nothing',
        [{ id: outboxId, attempts: 0, isRelayed: false, isDone: false, errorCode: null }],
      ]);
    });

    it('drives every row again that a lost queue held', async () => {
      for (let count = 0; count < 5; count += 1) await outbox.add('publication.deliver', ids);
      await relay.relayBatch();
      await carrier.lose();
      startWorkers();
      clock.moveSeconds(89);
      const tooEarly = await reconciler.reconcile();
      clock.moveSeconds(2);
      const later = await reconciler.reconcile();
      await relay.relayBatch();
      await until(isEveryRow((row) => row.isDone));
      expect([tooEarly, later]).toEqual(['nothing', 'something']);
      expect((await outbox.read()).map(({ attempts, errorCode }) => ({ attempts, errorCode }))).toEqual(
        Array.from({ length: 5 }, () => ({ attempts: 2, errorCode: 'QUEUE.NO_ANSWER' })),
      );
    });

    it('keeps rows open when the queue does not take them', async () => {
      const outboxId = await outbox.add('publication.deliver', ids);
      const closed = new OutboxRelay(
        store,
        { ...queue, add: () => Promise.reject(new MadeToFailError()) },
        clock,
      );
      await expect(closed.relayBatch()).rejects.toEqual(new MadeToFailError());
      expect(await outbox.read()).toEqual([
        { id: outboxId, attempts: 0, isRelayed: false, isDone: false, errorCode: null },
      ]);
    });

    it('gives a failing row back with its code, to come again later, and holds up no other', async () => {
      const poison = await outbox.add('publication.deliver', ids);
      const good = await outbox.add('publication.deliver', ids);
      startWorkers(new Set([poison]));
      await relay.relayBatch();
      const isSettled = isEveryRow((row) => row.isDone || !row.isRelayed);
      await until(isSettled);
      const afterFirst = await outbox.read();
      const atOnce = await relay.relayBatch();
      clock.moveSeconds(1);
      await relay.relayBatch();
      await until(isSettled);
      expect(afterFirst).toEqual([
        { id: poison, attempts: 1, isRelayed: false, isDone: false, errorCode: 'TEST.MADE_TO_FAIL' },
        { id: good, attempts: 1, isRelayed: true, isDone: true, errorCode: null },
      ]);
      expect(atOnce).toBe('nothing');
      expect((await outbox.read())[0]).toEqual({ ...afterFirst[0], attempts: 2 });
    });

    it('takes a failing batch apart, so that one bad row holds up no good one', async () => {
      const added: string[] = [];
      for (let count = 0; count < 4; count += 1)
        added.push(await outbox.add('notification.tasksOpened', ids));
      const [, poison] = added;
      startWorkers(new Set([poison!]));
      await relay.relayBatch();
      await until(isEveryRow((row) => !row.isRelayed));
      clock.moveSeconds(1);
      await relay.relayBatch();
      await until(isEveryRow((row) => row.isDone || !row.isRelayed));
      expect(jobs.map((job) => (job.data['outboxIds'] as string[]).join()).sort()).toEqual(
        [added.join(), ...added].sort(),
      );
      expect((await outbox.read()).map(({ id, isDone }) => ({ id, isDone }))).toEqual(
        added.map((id) => ({ id, isDone: id !== poison })),
      );
    });

    it('refuses a job whose payload is not what its kind allows, and says so at the row', async () => {
      const outboxId = await outbox.add('publication.deliver', { ...ids, title: '云溪市实施方案' });
      startWorkers();
      await relay.relayBatch();
      await until(isEveryRow((row) => !row.isRelayed));
      expect(await outbox.read()).toEqual([
        { id: outboxId, attempts: 1, isRelayed: false, isDone: false, errorCode: 'JOB.PAYLOAD_INVALID' },
      ]);
    });

    it('is not deceived by numbers that come again after the database was rebuilt', async () => {
      const outboxId = await outbox.add('publication.deliver', ids);
      await relay.relayBatch();
      await pool.query('DELETE FROM outbox');
      clock.moveSeconds(1);
      await pool.query(
        `INSERT INTO outbox (id, kind, dedupe_key, payload, created_at, not_before) OVERRIDING SYSTEM VALUE
         VALUES ($1, 'publication.deliver', 'rebuilt', $2, $3, $3)`,
        [outboxId, ids, clock.now()],
      );
      await relay.relayBatch();
      startWorkers();
      await until(isEveryRow((row) => row.isDone));
      await until(() => jobs.length === 2);
      expect(jobs.map((job) => job.data)).toEqual([
        { outboxId, ...ids },
        { outboxId, ...ids },
      ]);
    });

    it('removes what was done long ago, also behind rows that stay open', async () => {
      const ids: string[] = [];
      for (const kind of ['of.tomorrow', 'of.tomorrow', 'publication.deliver', 'publication.deliver'])
        ids.push(await outbox.add(kind, {}));
      await outbox.finish(ids.slice(2));
      clock.moveSeconds(8 * 86_400);
      const young = await outbox.add('publication.deliver', {});
      await outbox.finish([young]);
      const cleaner = new OutboxCleaner(store, clock, 7, 2);
      const left = async () => (await outbox.read()).map(({ id }) => id);
      expect(await cleaner.clean()).toBe('more');
      expect(await left()).toEqual([...ids, young]);
      expect(await cleaner.clean()).toBe('more');
      expect(await left()).toEqual([ids[0], ids[1], young]);
      expect(await cleaner.clean()).toBe('nothing');
      expect(await left()).toEqual([ids[0], ids[1], young]);
    });

    it('hands over a thousand rows with one statement and one round trip', async () => {
      await pool.query(
        `INSERT INTO outbox (kind, dedupe_key, payload, created_at, not_before)
         SELECT CASE WHEN n % 2 = 0 THEN 'publication.deliver' ELSE 'notification.tasksOpened' END, 'test:' || n, $1, $2::timestamptz, $2::timestamptz
         FROM generate_series(1, 1000) n`,
        [ids, clock.now()],
      );
      const trips: number[] = [];
      const counting = new OutboxRelay(
        store,
        { ...queue, add: async (added) => void trips.push(added.length) },
        clock,
      );
      pool.statements = 0;
      await counting.relayBatch();
      expect({ statements: pool.statements, jobsPerTrip: trips }).toEqual({
        statements: 1,
        jobsPerTrip: [503],
      });
      expect((await outbox.read()).filter((row) => row.isRelayed)).toHaveLength(1_000);
    });
  });
}
