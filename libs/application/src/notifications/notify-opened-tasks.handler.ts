import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { NOTIFICATION_STORE, type NotificationStore } from './notification.store.port.js';
import { whomToTell } from './whom-to-tell.js';

export interface NotifyOpenedTasks {
  /** Rows of the outbox that tell of opened tasks. */
  readonly outboxIds: readonly string[];
}

/** Tells people that work waits for them: many rows of the outbox in one transaction, each once. */
@Injectable()
export class NotifyOpenedTasksHandler {
  constructor(
    @Inject(NOTIFICATION_STORE) private readonly notifications: NotificationStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many notifications are new. */
  execute({ outboxIds }: NotifyOpenedTasks): Promise<number> {
    return this.notifications.deliver(outboxIds, this.clock.now(), (waiting, holders) =>
      waiting.flatMap((task) => whomToTell(task, holders)),
    );
  }
}
