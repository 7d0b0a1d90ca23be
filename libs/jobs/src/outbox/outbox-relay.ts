import type { Clock } from '#application';
import type { Progress } from '../runtime/polling-loop.js';
import type { QueueBackend } from '../queue/queue-backend.js';
import { jobsOfRows } from './jobs-of-rows.js';
import type { OutboxStore } from './outbox.store.js';

/** Hands due rows of the outbox to the queue, a batch at a time. Any number of relays may run. */
export class OutboxRelay {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly queue: QueueBackend,
    private readonly clock: Clock,
    private readonly batchRows = 1_000,
  ) {}

  /**
   * One batch: one statement on the outbox, then one round trip to the queue, outside any transaction.
   * When the queue does not take the jobs, the rows are open again at once; when this process dies in between, the
   * reconciler finds them.
   */
  async relayBatch(): Promise<Progress> {
    const rows = await this.outbox.claim(this.clock.now(), this.batchRows);
    if (rows.length === 0) return 'nothing';
    try {
      await this.queue.add(jobsOfRows(rows));
    } catch (error) {
      await this.outbox.unclaim(rows.map((row) => row.id));
      throw error;
    }
    return rows.length === this.batchRows ? 'more' : 'something';
  }
}
