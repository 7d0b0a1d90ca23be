import { IsUUID } from 'class-validator';
import { IsOutboxId } from './outbox-id.js';

/** Somebody is to be reminded of a deadline: `deadline.due`. */
export class DeadlineDueJob {
  @IsOutboxId()
  readonly outboxId: string;

  @IsUUID()
  readonly deadlineId: string;
}
