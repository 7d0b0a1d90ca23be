import type { CalendarTable, WorkingCalendar } from '#domain/calendar';
import type { Instant, PersonId } from '#domain/kernel';

/** A holiday table that the office has added, as it is stored. */
export interface StoredCalendarTable {
  readonly table: CalendarTable;
  readonly addedBy: PersonId;
  readonly addedAt: Instant;
}

export interface CalendarStore {
  /** The calendar of the installation's region, of the shipped tables and those that the office has added. */
  current(): Promise<WorkingCalendar>;
  /** Tables that the office has added, oldest first. */
  listAdded(): Promise<readonly StoredCalendarTable[]>;
}

/** Name under which the store is injected. */
export const CALENDAR_STORE = Symbol('CalendarStore');
