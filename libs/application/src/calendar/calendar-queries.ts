import { Inject, Injectable } from '@nestjs/common';
import {
  type CalendarDay,
  type CalendarTable,
  daysOfYear,
  type DueDateReport,
  dueDateReport,
  type RegionCode,
  type TimeLimit,
  timeLimits,
} from '#domain/calendar';
import type { CivilDate } from '#domain/kernel';
import { CALENDAR_STORE, type CalendarStore } from './calendar.store.port.js';

/** A year as the office works it: what differs from weekdays and weekends, and the notices behind it. */
export interface CalendarYearView {
  readonly year: number;
  readonly region: RegionCode;
  readonly isKnown: boolean;
  readonly workingDays: number;
  readonly days: readonly CalendarDay[];
  readonly tables: readonly CalendarTable[];
  readonly limits: readonly TimeLimit[];
}

/** The calendar of the installation. */
@Injectable()
export class CalendarQueries {
  constructor(@Inject(CALENDAR_STORE) private readonly calendars: CalendarStore) {}

  async due(start: CivilDate, workingDays: number): Promise<DueDateReport> {
    return dueDateReport(await this.calendars.current(), start, workingDays);
  }

  async year(year: number): Promise<CalendarYearView> {
    const calendar = await this.calendars.current();
    const days = daysOfYear(calendar, year);
    const special = days.filter(({ reason }) => reason !== 'weekday' && reason !== 'weekend');
    const unknown = calendar.unknownYearsBetween(`${year}-01-01` as CivilDate, `${year}-12-31` as CivilDate);
    const named = new Set(special.flatMap(({ table }) => (table === null ? [] : [table.id])));
    return {
      year,
      region: calendar.region,
      isKnown: unknown.length === 0,
      workingDays: days.filter(({ isWorking }) => isWorking).length,
      days: special,
      tables: calendar.tables.filter(({ id }) => named.has(id)),
      limits: timeLimits,
    };
  }
}
