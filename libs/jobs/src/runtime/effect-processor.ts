import { AppError } from '#domain/kernel';
import type { Clock } from '#application';
import type { EffectKind, JobOf } from '../effects/effect-kinds.js';
import { JobKindUnknownError, parseJob } from '../effects/parse-job.js';
import type { OutboxStore } from '../outbox/outbox.store.js';
import type { QueuedJob } from '../queue/queue-backend.js';

/** What applies the effect of each kind: at once only, however often it is called for the same row. */
export type Processors = { readonly [Kind in EffectKind]?: (job: JobOf<Kind>) => Promise<void> };

/** Told how each job ended. */
export interface JobObserver {
  done(kind: string, seconds: number, job: QueuedJob): void;
  failed(kind: string, seconds: number, job: QueuedJob, error: unknown): void;
}

/**
 * Takes a job from the queue to its processor. When that fails, the rows behind the job go back to the outbox with a
 * code and a later time, and the queue is told that all is well: nothing of the error reaches it.
 */
export class EffectProcessor {
  constructor(
    private readonly processors: Processors,
    private readonly outbox: OutboxStore,
    private readonly clock: Clock,
    private readonly observer: JobObserver,
  ) {}

  async process(job: QueuedJob): Promise<void> {
    const startedMs = performance.now();
    const seconds = (): number => (performance.now() - startedMs) / 1_000;
    try {
      const payload = parseJob(job.name, job.data);
      const processor = this.processors[job.name as EffectKind] as
        ((payload: object) => Promise<void>) | undefined;
      if (processor === undefined) throw new JobKindUnknownError(job.name);
      await processor(payload);
      this.observer.done(job.name, seconds(), job);
    } catch (error) {
      this.observer.failed(job.name, seconds(), job, error);
      await this.giveBack(job, error);
    }
  }

  private async giveBack(job: QueuedJob, error: unknown): Promise<void> {
    try {
      await this.outbox.giveBack(outboxIdsOf(job), this.clock.now(), errorCodeOf(error));
    } catch {
      // The database is away; the reconciler opens the rows when it is back. The queue must not store the cause.
      throw new Error('JOB.NOT_GIVEN_BACK');
    }
  }
}

/** The rows a job speaks for, as far as it can be read. */
export function outboxIdsOf({ data }: QueuedJob): readonly string[] {
  const { outboxId, outboxIds } = data;
  const ids: readonly unknown[] = Array.isArray(outboxIds) ? outboxIds : [outboxId];
  return ids.filter((id): id is string => typeof id === 'string' && /^[1-9][0-9]{0,18}$/.test(id));
}

function errorCodeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? `FAULT.${code}` : 'FAULT';
}
