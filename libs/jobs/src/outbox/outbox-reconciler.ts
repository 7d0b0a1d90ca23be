import type { Clock } from '#application';
import type { Progress } from '../runtime/polling-loop.js';
import type { OutboxStore } from './outbox.store.js';

const batchRows = 1_000;

/**
 * Opens rows again whose job was lost: a queue that was flushed, a job that was given up, a process that died between
 * taking rows and adding their jobs. A job that is still running somewhere does no harm when its row comes again,
 * since effects are applied once.
 */
export class OutboxReconciler {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly clock: Clock,
    /** Longer than a worker's lock lasts, so that a job is not called lost while its worker lives. Unit: ms. */
    private readonly lostAfterMs = 90_000,
    private readonly onLost: (rows: number) => void = () => undefined,
  ) {}

  async reconcile(): Promise<Progress> {
    const rows = await this.outbox.reopenLost(this.clock.now(), this.lostAfterMs, batchRows);
    if (rows > 0) this.onLost(rows);
    if (rows === 0) return 'nothing';
    return rows === batchRows ? 'more' : 'something';
  }
}
