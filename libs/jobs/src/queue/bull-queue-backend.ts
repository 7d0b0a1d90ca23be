import {
  FlowProducer,
  Worker,
  type BackendFactory,
  type IQueueBackend,
  type JobProgress,
  type WorkerOptions,
} from 'bullmq';
import type { QueueName } from '../effects/effect-kinds.js';
import { QueueNotReadyError } from './queue-not-ready.error.js';
import type { QueueBackend, QueuedJob, QueueWorker, WorkOptions } from './queue-backend.js';

/** What differs between the places where BullMQ can keep its jobs. */
export interface BullPlace {
  readonly kind: 'postgres' | 'redis';
  readonly addConnection: unknown;
  readonly workConnection: unknown;
  readonly factory: BackendFactory<IQueueBackend, unknown>;
  release(): Promise<void>;
}

// A job that ended is removed, so that its id can be used again; a failed one is not tried again by the queue,
// since the outbox says when. A crash is no failure: the job of a dead worker is handed on as often as it takes.
const jobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0 } as const;
const maxStalledCount = 1_000;
const waitForWorkSeconds = 15;
const prefix = 'shenjiao';

type BullProducer = FlowProducer<IQueueBackend, unknown>;
type BullWorker = Worker<unknown, void, string, IQueueBackend, JobProgress, unknown>;

/** BullMQ behind one small door. */
export class BullQueueBackend implements QueueBackend {
  readonly kind: 'postgres' | 'redis';
  private readonly producer: BullProducer;
  private readonly workers = new Set<BullWorker>();

  constructor(
    private readonly place: BullPlace,
    private readonly onError: (error: Error) => void,
  ) {
    this.kind = place.kind;
    this.producer = new FlowProducer({ connection: place.addConnection, prefix }, place.factory);
    this.producer.on('error', onError);
  }

  async waitUntilReady(): Promise<void> {
    try {
      await this.producer.waitUntilReady();
    } catch (cause) {
      throw new QueueNotReadyError(this.kind, { cause });
    }
  }

  /**
   * By the flow producer, although no job has children: it takes jobs of several queues at once, and on PostgreSQL its
   * statement makes neither sequences nor temporary tables, which `Queue.addBulk` does and the application's role may not.
   */
  async add(jobs: readonly QueuedJob[]): Promise<void> {
    await this.producer.addBulk(
      jobs.map(({ queue, id, name, data }) => ({
        queueName: queue,
        name,
        data,
        opts: { ...jobOptions, jobId: id },
      })),
    );
  }

  work(queue: QueueName, options: WorkOptions, process: (job: QueuedJob) => Promise<void>): QueueWorker {
    const workerOptions: WorkerOptions<unknown> = {
      connection: this.place.workConnection,
      prefix,
      concurrency: options.concurrency,
      lockDuration: options.lockDurationMs ?? 30_000,
      stalledInterval: options.stalledIntervalMs ?? 30_000,
      maxStalledCount,
      drainDelay: waitForWorkSeconds,
    };
    const worker: BullWorker = new Worker(
      queue,
      (job) => process({ queue, id: job.id ?? '', name: job.name, data: job.data as QueuedJob['data'] }),
      workerOptions,
      this.place.factory,
    );
    worker.on('error', this.onError);
    this.workers.add(worker);
    return {
      close: async () => {
        this.workers.delete(worker);
        await worker.close();
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.close()));
    this.workers.clear();
    await this.producer.close();
    await this.place.release();
  }
}
