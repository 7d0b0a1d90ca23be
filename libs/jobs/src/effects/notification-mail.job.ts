import { IsString, IsUUID, Length } from 'class-validator';
import { IsOutboxId } from './outbox-id.js';

/** Send by e-mail what a person was told: `notification.mail`. */
export class NotificationMailJob {
  @IsOutboxId()
  readonly outboxId: string;

  @IsUUID()
  readonly personId: string;

  @IsUUID()
  readonly taskId: string;

  /** Kind of the notification. */
  @IsString()
  @Length(1, 64)
  readonly notification: string;
}
