import { instantOf } from '#domain/kernel';
import type { Clock } from '#application';
import type { Progress } from '../runtime/polling-loop.js';
import type { OutboxStore } from './outbox.store.js';

const batchRows = 5_000;

/** Removes rows that were done long ago; what happened stays in the audit log. */
export class OutboxCleaner {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly clock: Clock,
    /** Unit: days. */
    private readonly retentionDays = 7,
  ) {}

  async clean(): Promise<Progress> {
    const doneBefore = instantOf(Date.parse(this.clock.now()) - this.retentionDays * 86_400_000);
    const rows = await this.outbox.removeDone(doneBefore, batchRows);
    return rows === batchRows ? 'more' : rows > 0 ? 'something' : 'nothing';
  }
}
