import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { printVerifierKey } from '#domain/log';
import { LogBrokenError, PgSequencer, type LogIdentity } from '#persistence';
import type { Logger } from '#platform';

export interface LoopSettings {
  readonly databaseUrl: string;
  readonly identity: LogIdentity;
  readonly logger: Logger;
}

/** Between two batches: entries that come together are signed together, and nobody waits longer than this for a batch to begin. */
const pauseMs = 100;
/** Between two attempts to get a connection or the lead. */
const retryMs = 500;
const batchEntries = 5_000;

/**
 * Keeps the log going until told to stop: connects, waits for the lead, puts batch after batch into the log. What breaks
 * is told once and tried again, from what is stored; only one of several such processes works at a time.
 */
export class SequencerLoop {
  private readonly stopped = new AbortController();
  private complaint = '';

  constructor(private readonly settings: LoopSettings) {}

  async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        await this.serve();
      } catch (error) {
        this.tell(error);
      }
      await this.pause(retryMs);
    }
  }

  stop(): void {
    this.stopped.abort();
  }

  /** One connection's life; ends when asked to, or by an error. */
  private async serve(): Promise<void> {
    const { databaseUrl, identity, logger } = this.settings;
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'shenjiao-sequencer',
      statement_timeout: 30_000,
      connectionTimeoutMillis: 5_000,
    });
    // A connection that breaks between two statements says so here; the next statement fails with it.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const sequencer = new PgSequencer(client, { identity, now: () => new Date(), batchEntries });
      while (!(await sequencer.takeLead())) {
        if (this.stopped.signal.aborted) return;
        await this.pause(retryMs);
      }
      await sequencer.registerKeys(({ key }) => printVerifierKey(key));
      logger.info('sequencing', { context: identity.name });
      await this.sequence(sequencer);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async sequence(sequencer: PgSequencer): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const count = await sequencer.sequenceBatch();
      this.complaint = '';
      if (count === batchEntries) continue;
      await sequencer.clearQueue();
      await this.pause(pauseMs);
    }
  }

  /** The same complaint every second would bury what came before it. */
  private tell(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    if (text === this.complaint) return;
    this.complaint = text;
    this.settings.logger[error instanceof LogBrokenError ? 'fatal' : 'warn']('the log stands still', {
      error,
    });
  }

  private async pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}
