import type { CivilDate } from '#domain/kernel';
import { coversRegion } from './calendar-table.js';
import { type LimitTrigger, type TimeLimit, timeLimits } from './rules/time-limits.js';
import { addWorkingDays, type DueDate } from './working-days.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Something that has happened, from which limits run. */
export interface TriggerDay {
  readonly trigger: LimitTrigger;
  readonly on: CivilDate;
}

/** A limit of working days that runs, with its end. */
export interface DueLimit extends DueDate {
  readonly limit: TimeLimit;
  readonly from: CivilDate;
}

/**
 * The limits of working days that run from what has happened, in the calendar's region and on that day; the earliest end
 * first, which is the one that governs.
 *
 * @source the law named in each row
 */
export function dueLimits(
  calendar: WorkingCalendar,
  happened: readonly TriggerDay[],
  limits: readonly TimeLimit[] = timeLimits,
): readonly DueLimit[] {
  const running = happened.flatMap(({ trigger, on }) =>
    limits
      .filter((limit) => limit.trigger === trigger && limit.unit === 'workingDays')
      .filter(({ region }) => coversRegion(region, calendar.region))
      .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo))
      .map((limit) => ({ limit, from: on, ...addWorkingDays(calendar, on, limit.amount) })),
  );
  return running.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}
