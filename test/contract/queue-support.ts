import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import { instantOf, type Instant } from '#domain/kernel';
import { openQueueBackend, type QueueBackend, type QueuedJob } from '#jobs';

/** A place where a queue lives, as the contract needs it. */
export interface Carrier {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  /** Loses everything the queue holds, as a flush or a rebuilt server does. */
  lose(): Promise<void>;
  close(): Promise<void>;
}

/** Trouble with connections is not what a contract looks at: it shows as a job that does not come. */
export function openQueue({
  databaseUrl,
  redisUrl,
}: Pick<Carrier, 'databaseUrl' | 'redisUrl'>): QueueBackend {
  return openQueueBackend({ databaseUrl, redisUrl, onError: () => undefined });
}

/** Looks again and again, for as long as the test may take. */
export async function until(isReached: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isReached())) await setImmediate();
}

export class MovableClock {
  private ms = Date.UTC(2026, 2, 2, 1, 20);
  now(): Instant {
    return instantOf(this.ms);
  }
  moveSeconds(seconds: number): void {
    this.ms += seconds * 1_000;
  }
}

/** Counts the statements sent through `query`. */
export class CountingPool extends pg.Pool {
  statements = 0;
  constructor(config: pg.PoolConfig) {
    super(config);
    this.on('error', () => undefined); // the database is dropped while the last connections are closing
    const send = this.query.bind(this) as (...args: unknown[]) => unknown;
    const counted = (...args: unknown[]): unknown => {
      this.statements += 1;
      return send(...args);
    };
    this.query = counted as typeof this.query;
  }
}

export interface OutboxState {
  readonly id: string;
  readonly attempts: number;
  readonly isRelayed: boolean;
  readonly isDone: boolean;
  readonly errorCode: string | null;
}

/** The outbox as a test writes and reads it, acting as the running program. */
export class OutboxTable {
  private written = 0;
  constructor(
    readonly pool: pg.Pool,
    private readonly clock: MovableClock,
  ) {}

  /** @returns the new row's id. */
  async add(kind: string, payload: Readonly<Record<string, string>>, dueInSeconds = 0): Promise<string> {
    this.written += 1;
    const { rows } = await this.pool.query<{ id: string }>(
      `INSERT INTO outbox (kind, dedupe_key, payload, created_at, not_before)
       VALUES ($1, $2, $3, $4, $4::timestamptz + make_interval(secs => $5)) RETURNING id::text`,
      [kind, `test:${this.written}`, payload, this.clock.now(), dueInSeconds],
    );
    return rows[0]!.id;
  }

  async finish(ids: readonly string[]): Promise<void> {
    await this.pool.query('UPDATE outbox SET done_at = $2 WHERE id = ANY ($1::bigint[])', [
      ids,
      this.clock.now(),
    ]);
  }

  async read(): Promise<readonly OutboxState[]> {
    const { rows } = await this.pool.query<OutboxState>(
      `SELECT id::text, attempts, relayed_at IS NOT NULL AS "isRelayed", done_at IS NOT NULL AS "isDone", last_error_code AS "errorCode"
       FROM outbox ORDER BY id`,
    );
    return rows;
  }
}

/** A job as a producer makes it. */
export function aJob(id: string, data: Readonly<Record<string, unknown>> = { outboxId: id }): QueuedJob {
  return { queue: 'publication', id: `job-${id}`, name: 'publication.deliver', data };
}
