import type { CivilDate } from '#domain/kernel';
import type { CalendarNotice, CalendarTable, HolidayPeriod } from '../calendar-table.js';

/** `[name, days off, days worked]`: a day is `MM-DD`, of another year than the table's `YYYY-MM-DD`; a span `first/last`. */
export type PeriodRow = readonly [name: string, off: string, worked?: string];

/** A notice as its rows are written down: `[number, title, issued on]`. */
export type NoticeRow = readonly [number: string | null, title: string, issuedOn: string | null];

/** Writes out the short rows of one notice. */
export function tableOf(
  head: Pick<CalendarTable, 'id' | 'version' | 'region' | 'arranges'> & { readonly year: number },
  issuer: string,
  [number, title, issuedOn]: NoticeRow,
  rows: readonly PeriodRow[],
): CalendarTable {
  const { year, ...table } = head;
  const notice: CalendarNotice = { number, title, issuer, issuedOn: issuedOn as CivilDate | null };
  return { ...table, notice, periods: rows.map((row) => periodOf(year, row)) };
}

function periodOf(year: number, [name, off, worked = '']: PeriodRow): HolidayPeriod {
  const dateOf = (day: string) => (day.length === 5 ? `${year}-${day}` : day) as CivilDate;
  return {
    name,
    off: off.split(' ').map((span) => {
      const [first, last = first] = span.split('/');
      return [dateOf(first ?? ''), dateOf(last ?? '')];
    }),
    worked: worked.split(' ').filter(Boolean).map(dateOf),
  };
}
