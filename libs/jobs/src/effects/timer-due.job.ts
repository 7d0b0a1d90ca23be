import { IsUUID } from 'class-validator';
import { IsOutboxId } from './outbox-id.js';

/** A timer's time has come: `timer.due`. */
export class TimerDueJob {
  @IsOutboxId()
  readonly outboxId: string;

  @IsUUID()
  readonly timerId: string;
}
