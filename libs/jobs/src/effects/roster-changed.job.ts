import { IsOutboxId } from './outbox-id.js';

/** Somebody may act no more: `roster.changed`. */
export class RosterChangedJob {
  @IsOutboxId()
  readonly outboxId: string;
}
