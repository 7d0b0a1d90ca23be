import { Inject, Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '#domain/calendar';
import { CALENDAR_STORE, type CalendarStore } from '../calendar/calendar.store.port.js';
import { processOf } from '../cases/processes.js';
import { deadlineOfTask, timeOfStep } from '../deadlines/deadline-of-task.js';
import type { DeadlineRow } from '../deadlines/deadline-row.js';
import { CLOCK, type Clock, ID_SOURCE, type IdSource } from '../ports/environment.ports.js';
import { NOTIFICATION_STORE, type NotificationStore, type WaitingTask } from './notification.store.port.js';
import { whomToTell } from './whom-to-tell.js';

export interface NotifyOpenedTasks {
  /** Rows of the outbox that tell of opened tasks. */
  readonly outboxIds: readonly string[];
}

/**
 * Tells people that work waits for them, and starts the clocks of those tasks: many rows of the outbox in one transaction,
 * each once. The clocks are started here and not with the decision, so that a decision writes no more than it must.
 */
@Injectable()
export class NotifyOpenedTasksHandler {
  constructor(
    @Inject(NOTIFICATION_STORE) private readonly notifications: NotificationStore,
    @Inject(CALENDAR_STORE) private readonly calendars: CalendarStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** @returns how many notifications are new. */
  async execute({ outboxIds }: NotifyOpenedTasks): Promise<number> {
    const calendar = await this.calendars.current();
    return this.notifications.deliver(outboxIds, this.clock.now(), (waiting, holders) => ({
      notifications: waiting.flatMap((task) => whomToTell(task, holders)),
      deadlines: waiting.flatMap((task) => this.deadlineOf(task, calendar)),
    }));
  }

  private deadlineOf(task: WaitingTask, calendar: WorkingCalendar): readonly DeadlineRow[] {
    const time = timeOfStep(processOf(task.definitionHash), task.step);
    return time === null ? [] : [deadlineOfTask(this.ids.next(), task, time, calendar)];
  }
}
