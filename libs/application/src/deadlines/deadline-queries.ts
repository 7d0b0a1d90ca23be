import { Inject, Injectable } from '@nestjs/common';
import {
  type ClockDay,
  type CountingRule,
  explainClock,
  startDayNotCounted,
  workingDaysByNotice,
} from '#domain/calendar';
import type { CivilDate, Instant, PersonActor, TaskId } from '#domain/kernel';
import { CALENDAR_STORE, type CalendarStore } from '../calendar/calendar.store.port.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { isUuid } from '../queries/page.js';
import { ITEM_READ_MODEL, type ItemReadModel } from '../queries/read-models.port.js';
import { viewerOf } from '../queries/viewer.js';
import { DeadlineNotFoundError } from './deadline.errors.js';
import type { DeadlineRow } from './deadline-row.js';
import { DEADLINE_STORE, type DeadlineStore, type PastMove } from './deadline.store.port.js';

/** A deadline with all that it rests on. */
export interface DeadlineView {
  readonly taskId: string;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly isProvisional: boolean;
  readonly isOverdue: boolean;
  readonly basis: string | null;
  readonly clock: DeadlineRow['clock'];
  /** Every day since the clock last started; empty for a clock of hours. */
  readonly days: readonly ClockDay[];
  readonly rules: readonly CountingRule[];
  readonly moves: readonly PastMove[];
}

/** Why a task is due on that day. */
@Injectable()
export class DeadlineQueries {
  constructor(
    @Inject(ITEM_READ_MODEL) private readonly items: ItemReadModel,
    @Inject(DEADLINE_STORE) private readonly deadlines: DeadlineStore,
    @Inject(CALENDAR_STORE) private readonly calendars: CalendarStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DeadlineNotFoundError also for somebody who may not know of the item. */
  async explain(actor: PersonActor, taskId: TaskId): Promise<DeadlineView> {
    const screen = isUuid(taskId) ? await this.items.findScreenOfTask(viewerOf(actor), taskId) : null;
    const found = screen === null ? null : await this.deadlines.findOfTask(taskId);
    if (found === null) throw new DeadlineNotFoundError(taskId);
    const { deadline, moves } = found;
    const { dueOn, dueAt, isProvisional, basis, clock } = deadline;
    const isCounted = clock.unit === 'workingDays';
    return {
      taskId,
      dueOn,
      dueAt,
      isProvisional,
      isOverdue: dueAt !== null && dueAt <= this.clock.now(),
      basis,
      clock,
      days: isCounted ? explainClock(await this.calendars.current(), clock.events) : [],
      rules: isCounted ? [startDayNotCounted, workingDaysByNotice] : [],
      moves,
    };
  }
}
