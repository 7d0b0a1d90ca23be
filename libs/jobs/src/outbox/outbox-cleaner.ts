import { instantOf } from '#domain/kernel';
import type { Clock } from '#application';
import type { Progress } from '../runtime/polling-loop.js';
import type { OutboxStore } from './outbox.store.js';

/** Removes rows that were done long ago; what happened stays in the audit log. */
export class OutboxCleaner {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly clock: Clock,
    /** Unit: days. */
    private readonly retentionDays = 7,
    private readonly batchRows = 5_000,
  ) {}

  async clean(): Promise<Progress> {
    const doneBefore = instantOf(Date.parse(this.clock.now()) - this.retentionDays * 86_400_000);
    const { removed, isMore } = await this.outbox.removeDone(doneBefore, this.batchRows);
    return isMore ? 'more' : removed > 0 ? 'something' : 'nothing';
  }
}
