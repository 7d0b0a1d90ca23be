import { Inject, Injectable } from '@nestjs/common';
import { type DeadlinePlan, planDeadline, type WorkingCalendar } from '#domain/calendar';
import type { Instant } from '#domain/kernel';
import { CALENDAR_STORE, type CalendarStore } from '../calendar/calendar.store.port.js';
import { CLOCK, type Clock } from '../ports/environment.ports.js';
import { UNIT_OF_WORK, type UnitOfWork } from '../ports/unit-of-work.port.js';
import { changeTo } from './deadline-of-task.js';
import type { DeadlineRow } from './deadline-row.js';
import { DEADLINE_STORE, type DeadlineStore, type MovedDeadline } from './deadline.store.port.js';

export interface RecomputeDeadlines {
  /** Row of the outbox that says a table has been added; null when a program starts. */
  readonly outboxId: string | null;
}

/** How many open deadlines were looked at, and how many of them have another end, or are certain where they were not. */
export interface RecomputedDeadlines {
  readonly looked: number;
  readonly moved: number;
}

const batchRows = 5_000;

/**
 * Computes every open deadline anew by the calendar as it is now: after a table has been added, and when a program with other
 * tables starts. Doing it twice changes nothing.
 */
@Injectable()
export class RecomputeDeadlinesHandler {
  constructor(
    @Inject(DEADLINE_STORE) private readonly deadlines: DeadlineStore,
    @Inject(CALENDAR_STORE) private readonly calendars: CalendarStore,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ outboxId }: RecomputeDeadlines): Promise<RecomputedDeadlines> {
    const done = await this.recompute();
    if (outboxId !== null)
      await this.unitOfWork.runUnkeyed((tx) =>
        Promise.resolve(tx.markOutboxDone(outboxId, this.clock.now())),
      );
    return done;
  }

  private async recompute(): Promise<RecomputedDeadlines> {
    const planOf = plansBy(await this.calendars.current());
    const at = this.clock.now();
    let looked = 0;
    let moved = 0;
    for (let after: string | null = null; ;) {
      const rows: readonly DeadlineRow[] = await this.deadlines.listOpen(after, batchRows);
      const wanted = rows.flatMap((row) => recomputed(row, planOf, at));
      const written = wanted.length === 0 ? 0 : await this.deadlines.move(wanted, at);
      moved += written;
      if (written < wanted.length) continue; // somebody was faster: the same rows again
      looked += rows.length;
      if (rows.length < batchRows) return { looked, moved };
      after = rows.at(-1)?.id ?? null;
    }
  }
}

function recomputed(row: DeadlineRow, planOf: PlanOf, at: Instant): readonly MovedDeadline[] {
  if (row.clock.unit === 'hours') return [];
  const after = changeTo(planOf(row), row.told, row.clock, at);
  const isSame = after.dueOn === row.dueOn && after.isProvisional === row.isProvisional;
  return isSame ? [] : [{ before: row, after }];
}

type PlanOf = (row: DeadlineRow) => DeadlinePlan;

/** An office opens many tasks on one day with one limit: their plan is made once. */
function plansBy(calendar: WorkingCalendar): PlanOf {
  const plans = new Map<string, DeadlinePlan>();
  return ({ clock, remindAt }) => {
    const key = JSON.stringify([clock, remindAt]);
    const plan = plans.get(key) ?? planDeadline(calendar, clock, remindAt);
    plans.set(key, plan);
    return plan;
  };
}
