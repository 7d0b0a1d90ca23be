import type { QueueName } from '../effects/effect-kinds.js';

/** What travels through a queue. */
export interface QueuedJob {
  readonly queue: QueueName;
  /** While a job of this id is in the queue, adding another one changes nothing. */
  readonly id: string;
  readonly name: string;
  /** Ids only. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface WorkOptions {
  /** Jobs of this queue at the same time in this process. */
  readonly concurrency: number;
  /** How long a silent worker keeps a job before another one gets it. Unit: ms. Default 30,000. */
  readonly lockDurationMs?: number;
  /** How often jobs of silent workers are looked for. Unit: ms. Default 30,000. */
  readonly stalledIntervalMs?: number;
}

/** A worker of one queue in this process. */
export interface QueueWorker {
  /** Takes no further job and resolves when the running ones have ended. */
  close(): Promise<void>;
}

/**
 * A carrier of jobs: at least once while it lives, nothing promised when it is lost. The outbox is the truth.
 */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  /** Resolves when the queue can be used. @throws QueueNotReadyError */
  waitUntilReady(): Promise<void>;
  /** Adds all jobs in one round trip, whatever queues they go to; they are waiting when this resolves. */
  add(jobs: readonly QueuedJob[]): Promise<void>;
  /** Starts a worker. A job whose `process` rejects is dropped: whoever sent it decides when it comes again. */
  work(queue: QueueName, options: WorkOptions, process: (job: QueuedJob) => Promise<void>): QueueWorker;
  /** Closes workers and connections. */
  close(): Promise<void>;
}
