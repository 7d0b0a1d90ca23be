import { ArrayMaxSize, ArrayNotEmpty, IsArray } from 'class-validator';
import { IsOutboxId } from './outbox-id.js';

/** Tell people that work waits for them: `notification.tasksOpened`. One job carries many rows of the outbox. */
export class TasksOpenedJob {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @IsOutboxId({ each: true })
  readonly outboxIds: readonly string[];
}
