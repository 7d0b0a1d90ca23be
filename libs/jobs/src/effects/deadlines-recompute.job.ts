import { IsOutboxId } from './outbox-id.js';

/** The calendar has changed: `deadlines.recompute`. */
export class DeadlinesRecomputeJob {
  @IsOutboxId()
  readonly outboxId: string;
}
