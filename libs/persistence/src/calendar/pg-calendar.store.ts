import type { CalendarStore, StoredCalendarTable } from '#application';
import {
  type CalendarTable,
  makeCalendar,
  type RegionCode,
  shippedTables,
  type WorkingCalendar,
} from '#domain/calendar';
import { asId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import { type DbRow, toInstant } from '../unit-of-work/row-mapping.js';

const listAdded: Statement = {
  name: 'list_calendar_tables',
  text: 'SELECT c.body, c.added_by, c.added_at FROM calendar_tables c ORDER BY c.added_at, c.id, c.version',
};

/** The shipped tables, and beside them those of the office. */
export class PgCalendarStore implements CalendarStore {
  private made: { readonly calendar: WorkingCalendar; readonly tables: number } | null = null;

  constructor(
    private readonly database: PgDatabase,
    private readonly region: RegionCode,
  ) {}

  /** Tables are only ever added, so their number says whether the calendar that was made before still holds. */
  async current(): Promise<WorkingCalendar> {
    const added = await this.listAdded();
    if (this.made?.tables !== added.length) {
      const tables = [...shippedTables, ...added.map(({ table }) => table)];
      this.made = { calendar: makeCalendar(this.region, tables), tables: added.length };
    }
    return this.made.calendar;
  }

  async listAdded(): Promise<readonly StoredCalendarTable[]> {
    const rows = await this.database.query<DbRow>(listAdded, []);
    return rows.map((row) => ({
      table: row['body'] as CalendarTable,
      addedBy: asId(row['added_by'] as string),
      addedAt: toInstant(row['added_at']),
    }));
  }
}
