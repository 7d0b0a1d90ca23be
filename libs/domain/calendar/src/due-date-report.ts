import type { CivilDate } from '#domain/kernel';
import type { CalendarNotice, RegionCode } from './calendar-table.js';
import { dayNumberOf, type Weekday, weekdayOf } from './civil-date.js';
import {
  type CountingRule,
  extendedToWorkingDay,
  startDayNotCounted,
  workingDaysByNotice,
} from './rules/counting-rules.js';
import type { DayReason, WorkingCalendar } from './working-calendar.js';
import { addWorkingDays, type CountedDay, explainDays } from './working-days.js';

/** A table that changed a day on the way, by the id that the days name. */
export interface ReportedTable extends CalendarNotice {
  readonly id: string;
  readonly version: number;
  readonly region: RegionCode;
}

/** One day of the way as it is handed out. */
export interface ReportedDay {
  readonly date: CivilDate;
  readonly weekday: Weekday;
  readonly counted: number | null;
  readonly isWorking: boolean;
  readonly reason: DayReason;
  readonly name: string | null;
  readonly table: string | null;
  readonly isProvisional: boolean;
}

/** A due date with all that it rests on: the form that the command line and the interface hand out. */
export interface DueDateReport {
  readonly format: 'shenjiao-calendar/1';
  readonly region: RegionCode;
  readonly start: CivilDate;
  readonly workingDays: number;
  readonly due: CivilDate;
  readonly dueWeekday: Weekday;
  readonly isProvisional: boolean;
  /** Years on the way whose notice is not there. */
  readonly unknownYears: readonly number[];
  readonly tables: readonly ReportedTable[];
  readonly rules: readonly CountingRule[];
  readonly days: readonly ReportedDay[];
}

/**
 * The end of a period of working days, with every day on the way, the notices that moved days, and the rules of counting.
 *
 * @param days whole working days, 0 to `periodDaysMax`.
 * @source the rules named in the answer
 */
export function dueDateReport(calendar: WorkingCalendar, start: CivilDate, days: number): DueDateReport {
  const { due, isProvisional } = addWorkingDays(calendar, start, days);
  const walked = explainDays(calendar, start, days);
  return {
    format: 'shenjiao-calendar/1',
    region: calendar.region,
    start,
    workingDays: days,
    due,
    dueWeekday: weekdayOf(dayNumberOf(due)),
    isProvisional,
    unknownYears: calendar.unknownYearsBetween(start, due),
    tables: tablesOf(walked),
    rules: [days === 0 ? extendedToWorkingDay : startDayNotCounted, workingDaysByNotice],
    days: walked.map(({ table, ...day }) => ({ ...day, table: table?.id ?? null })),
  };
}

function tablesOf(days: readonly CountedDay[]): readonly ReportedTable[] {
  const tables = new Map(days.flatMap(({ table }) => (table === null ? [] : [[table.id, table]])));
  return [...tables.values()].map(({ id, version, region, notice }) => ({ id, version, region, ...notice }));
}
