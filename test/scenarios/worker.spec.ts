import { createLogger, createMetrics, findFreePort, readConfig, appRole } from '#platform';
import { migrateQueue, QueueNotReadyError } from '#jobs';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { until } from '../contract/queue-support.js';
import { TestOffice } from '../support/office.js';
import { startTestSequencer } from '../support/test-sequencer.js';

describe('the worker', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await TestOffice.open();
    await migrateQueue({ ownerUrl: office.database.ownerUrl, appRole });
  });
  afterEach(() => office.close());

  async function startWorker(logLines: string[]) {
    const port = await findFreePort();
    const outcome = readConfig({ DATABASE_URL: office.database.appUrl, WORKER_PORT: String(port) });
    if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
    const logger = createLogger({
      level: 'debug',
      component: 'worker',
      destination: { write: (line) => void logLines.push(line) },
    });
    const app = await createWorker({ config: outcome.config, logger, metrics: createMetrics('worker') });
    const read = async (path: string): Promise<string> =>
      (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    return { app, read };
  }

  async function isEverythingDone(): Promise<boolean> {
    const statement = {
      name: 'test_open_rows',
      text: 'SELECT count(*)::integer AS open FROM outbox WHERE done_at IS NULL',
    };
    return (await office.sql.query<{ open: number }>(statement, []))[0]?.open === 0;
  }

  it('publishes what was signed and tells people of their tasks, saying only ids', async () => {
    const { itemId } = await office.draft();
    await office.carry(itemId, 'thirdProof.pass');
    await office.decide('shenhang', itemId, 'publish.publish');
    // What is published has been recorded first.
    const sequencer = startTestSequencer(office.database.sequencerUrl);
    const logLines: string[] = [];
    const { app, read } = await startWorker(logLines);
    await until(isEverythingDone);
    const figures = (await read('/metrics')).split('\n');
    const ready = await read('/health/ready');
    await app.close();
    await sequencer.stop();

    const { state, publication } = await office.itemAs('jiangnan', itemId);
    expect([state, publication?.state]).toEqual(['POST_CHECK', 'LIVE']);
    const told = await office.notifications.list(office.person('jiangnan'), {});
    expect(told.items.map(({ kind, sentence }) => ({ kind, sentence }))).toEqual([
      { kind: 'task.waiting', sentence: { key: 'task.waiting', params: { step: 'postPublishCheck' } } },
    ]);
    expect(ready).toBe('ok');
    expect(figures.filter((line) => line.startsWith('shenjiao_jobs_total{kind="publication'))).toEqual([
      'shenjiao_jobs_total{kind="publication.deliver",outcome="done",component="worker"} 1',
    ]);
    expect(logLines.filter((line) => /[\u4e00-\u9fff]|640102/.test(line))).toEqual([]);
  });

  it('refuses to start on a database whose queue has not been migrated, and says so', async () => {
    const owner = await TestOffice.open(); // whose database has tables and no queue
    try {
      const outcome = readConfig({ DATABASE_URL: owner.database.appUrl });
      if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
      const logger = createLogger({
        level: 'fatal',
        component: 'worker',
        destination: { write: () => undefined },
      });
      const started = createWorker({ config: outcome.config, logger, metrics: createMetrics('worker') });
      await expect(started).rejects.toEqual(new QueueNotReadyError('postgres'));
    } finally {
      await owner.close();
    }
  });
});
