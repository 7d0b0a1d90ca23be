import { effectKinds, isEffectKind, type EffectKind } from '../effects/effect-kinds.js';
import type { QueuedJob } from '../queue/queue-backend.js';

/** A row of the outbox that was just taken for delivery. */
export interface ClaimedRow {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly createdAtMs: number;
  /** How often it has been handed to the queue, this time included. */
  readonly attempts: number;
}

/** Most rows that share one job, and with it one transaction. */
export const batchRowsMax = 200;

/**
 * The jobs that carry these rows.
 *
 * A row of a `batch` kind shares a job with others on its first delivery only: when a batch fails, each of its rows
 * comes again alone, so that one bad row holds up no good one.
 */
export function jobsOfRows(rows: readonly ClaimedRow[]): readonly QueuedJob[] {
  const jobs: QueuedJob[] = [];
  const batches = new Map<string, ClaimedRow[]>();
  for (const row of rows) {
    if (!isEffectKind(row.kind)) continue;
    if (effectKinds[row.kind].grouping === 'single') jobs.push(singleJob(row.kind, row));
    else batches.set(batchKey(row), [...(batches.get(batchKey(row)) ?? []), row]);
  }
  return [...jobs, ...[...batches.values()].flatMap(batchJobs)];
}

/**
 * Names one delivery of one row. The row's number alone would not do: after a restore or a rebuild of the database
 * numbers come again, and a job that still lies in the queue under the old name would swallow the new one. The moment
 * at which the row was written tells the two apart, the count of deliveries tells a new one from a lost one.
 */
export function jobIdOf({ id, createdAtMs, attempts }: ClaimedRow): string {
  return `${id}-${createdAtMs.toString(36)}-${attempts}`;
}

function singleJob(kind: EffectKind, row: ClaimedRow): QueuedJob {
  return {
    queue: effectKinds[kind].queue,
    id: jobIdOf(row),
    name: kind,
    data: { outboxId: row.id, ...row.payload },
  };
}

function batchJobs(rows: readonly ClaimedRow[]): readonly QueuedJob[] {
  const jobs: QueuedJob[] = [];
  for (let start = 0; start < rows.length; start += batchRowsMax) {
    const part = rows.slice(start, start + batchRowsMax);
    const [first] = part;
    if (first === undefined || !isEffectKind(first.kind)) continue;
    const id = `${jobIdOf(first)}-${part.length}`;
    jobs.push({
      queue: effectKinds[first.kind].queue,
      id,
      name: first.kind,
      data: { outboxIds: part.map((row) => row.id) },
    });
  }
  return jobs;
}

function batchKey({ id, kind, attempts }: ClaimedRow): string {
  return attempts <= 1 ? kind : `${kind}:${id}`;
}
