import pg from 'pg';
import type { Clock } from '#application';
import { systemClock, type Logger, type Metrics } from '#platform';
import { effectKinds, queueNames, type EffectKind, type QueueName } from '../effects/effect-kinds.js';
import { OutboxCleaner } from '../outbox/outbox-cleaner.js';
import { OutboxReconciler } from '../outbox/outbox-reconciler.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { OutboxStore } from '../outbox/outbox.store.js';
import { carrierCommits } from '../queue/carrier-commits.js';
import { openQueueBackend } from '../queue/open-queue-backend.js';
import type { QueueBackend } from '../queue/queue-backend.js';
import { TimerPump } from '../timers/timer-pump.js';
import { EffectProcessor, outboxIdsOf, type Processors } from './effect-processor.js';
import { JobMetrics } from './job-metrics.js';
import { PollingLoop, type Progress } from './polling-loop.js';

export interface JobRuntimeOptions {
  /** The application's database, as its own role. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly processors: Processors;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly clock?: Clock;
  readonly pace?: Partial<JobPace>;
}

/** How often things are looked for. Unit: ms. */
export interface JobPace {
  /** Between two batches of the relay while there is work: the larger, the fewer and fuller the batches. */
  readonly relayMinMs: number;
  /** While there is none: an effect of an idle system starts at most this late. */
  readonly relayMaxMs: number;
  readonly timersMaxMs: number;
  readonly reconcileMs: number;
  /** A row handed to the queue counts as lost after this time. */
  readonly lostAfterMs: number;
  readonly cleanMs: number;
  readonly lockDurationMs: number;
  readonly stalledIntervalMs: number;
}

const defaultPace: JobPace = {
  relayMinMs: 100,
  relayMaxMs: 400,
  timersMaxMs: 1_000,
  reconcileMs: 10_000,
  lostAfterMs: 90_000,
  cleanMs: 600_000,
  lockDurationMs: 30_000,
  stalledIntervalMs: 30_000,
};
const concurrency: Readonly<Record<QueueName, number>> = {
  publication: 2,
  notification: 1,
  mail: 1,
  timer: 2,
};

/** Everything that carries effects from the outbox to their processors, in one process. Any number may run. */
export class JobRuntime {
  private readonly pool: pg.Pool;
  private readonly outbox: OutboxStore;
  private readonly timers: TimerPump;
  private readonly queue: QueueBackend;
  private readonly clock: Clock;
  private readonly figures: JobMetrics;
  private readonly loops: readonly PollingLoop[];

  constructor(private readonly options: JobRuntimeOptions) {
    const pace = { ...defaultPace, ...options.pace };
    this.clock = options.clock ?? systemClock;
    this.figures = new JobMetrics(options.metrics);
    this.pool = new pg.Pool({
      connectionString: options.databaseUrl,
      max: 3,
      application_name: 'shenjiao-jobs',
      options: carrierCommits,
    });
    this.pool.on('error', (error) => options.logger.warn('database connection lost', { error }));
    this.pool.on('connect', (client) => client.on('error', () => undefined)); // also while it is being handed over
    this.outbox = new OutboxStore(this.pool);
    this.timers = new TimerPump(this.pool, this.clock);
    this.queue = openQueueBackend({
      databaseUrl: options.databaseUrl,
      redisUrl: options.redisUrl,
      onError: (error) => options.logger.warn('queue connection troubled', { error }),
    });
    this.loops = this.makeLoops(pace);
  }

  private makeLoops(pace: JobPace): readonly PollingLoop[] {
    const relay = new OutboxRelay(this.outbox, this.queue, this.clock);
    const cleaner = new OutboxCleaner(this.outbox, this.clock);
    const reconciler = new OutboxReconciler(this.outbox, this.clock, pace.lostAfterMs, (count) => {
      this.figures.rowsReopened(count);
      this.options.logger.warn('jobs were lost and come again', { count });
    });
    return [
      this.loop(() => relay.relayBatch(), pace.relayMinMs, pace.relayMaxMs),
      this.loop(() => this.timers.pump(), pace.relayMaxMs, pace.timersMaxMs),
      this.loop(() => reconciler.reconcile(), pace.reconcileMs, pace.reconcileMs),
      this.loop(() => cleaner.clean(), pace.cleanMs, pace.cleanMs),
    ];
  }

  private loop(turn: () => Promise<Progress>, pauseMinMs: number, pauseMaxMs: number): PollingLoop {
    const onError = (error: unknown, attempt: number): void =>
      this.options.logger.error('carrying effects failed, trying again', { error, attempt });
    return new PollingLoop({ turn, pauseMinMs, pauseMaxMs, onError });
  }

  /**
   * Starts workers for the kinds that have a processor, then the loops that feed them.
   *
   * @throws QueueNotReadyError, with every connection closed again.
   */
  async start(): Promise<void> {
    try {
      await this.queue.waitUntilReady();
    } catch (error) {
      await this.stop();
      throw error;
    }
    const processor = new EffectProcessor(this.options.processors, this.outbox, this.clock, {
      done: (kind, seconds, job) => {
        this.figures.jobEnded(kind, 'done', seconds);
        this.options.logger.debug('job done', { kind, jobId: job.id, count: outboxIdsOf(job).length });
      },
      failed: (kind, seconds, job, error) => {
        this.figures.jobEnded(kind, 'failed', seconds);
        this.options.logger.error('job failed, its rows come again', { kind, jobId: job.id, error });
      },
    });
    const { lockDurationMs, stalledIntervalMs } = { ...defaultPace, ...this.options.pace };
    for (const queue of queueNames.filter((name) => this.isServed(name))) {
      this.queue.work(queue, { concurrency: concurrency[queue], lockDurationMs, stalledIntervalMs }, (job) =>
        processor.process(job),
      );
    }
    for (const loop of this.loops) loop.start();
  }

  private isServed(queue: QueueName): boolean {
    return (Object.keys(this.options.processors) as EffectKind[]).some(
      (kind) => effectKinds[kind].queue === queue,
    );
  }

  /** Takes nothing new, lets running jobs end, then closes every connection. */
  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.queue.close();
    await this.pool.end();
  }

  /** Brings the figures that lie in the database up to date. */
  async sampleMetrics(): Promise<void> {
    await this.figures.sample(this.outbox, this.timers, this.clock);
  }
}
