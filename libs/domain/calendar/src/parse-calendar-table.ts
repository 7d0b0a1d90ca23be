import { ClosedReader, type Issue } from '#domain/text';
import type { CalendarNotice, CalendarTable, HolidayPeriod } from './calendar-table.js';
import { isRegionCode } from './calendar-table.js';
import { readCivilDate, yearOf } from './civil-date.js';

/** A table in order, or everything that is wrong with it. */
export type CalendarTableParse =
  | { readonly ok: true; readonly table: CalendarTable }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Codes that `parseCalendarTable` gives beyond those of the text library's reader. */
export const calendarTableIssueCodes = [
  'CALENDAR.REGION_UNKNOWN',
  'CALENDAR.SPAN_BACKWARDS',
  'CALENDAR.DAY_TWICE',
  'CALENDAR.DAY_OUTSIDE_YEAR',
  'CALENDAR.NO_DAYS',
] as const;

/**
 * Takes a table from outside, in the form of docs/formats/calendar.md. An empty table is refused: an empty year would say
 * "no holidays" where "not known" is meant.
 */
export function parseCalendarTable(value: unknown): CalendarTableParse {
  const reader = new ClosedReader();
  const fields = reader.object(value, '', ['id', 'version', 'region', 'arranges', 'notice', 'periods']) ?? {};
  const table: CalendarTable = {
    id: reader.id(fields.id, '/id'),
    version: reader.integer(fields.version, '/version', 1, 1_000),
    region: regionOf(reader, fields.region),
    arranges: reader.nullable(fields.arranges, () =>
      reader.integer(fields.arranges, '/arranges', 1950, 2199),
    ),
    notice: noticeOf(reader, fields.notice),
    periods: reader
      .array(fields.periods, '/periods', 1, 50)
      .map((period, index) => periodOf(reader, period, `/periods/${index}`)),
  };
  if (reader.issues.length === 0) checkDays(reader, table);
  return reader.issues.length === 0 ? { ok: true, table } : { ok: false, issues: reader.issues };
}

function regionOf(reader: ClosedReader, value: unknown): string {
  const region = reader.text(value, '/region', { min: 1, max: 6 });
  if (!isRegionCode(region)) reader.report('CALENDAR.REGION_UNKNOWN', '/region');
  return region;
}

function noticeOf(reader: ClosedReader, value: unknown): CalendarNotice {
  const fields = reader.object(value, '/notice', ['number', 'title', 'issuer', 'issuedOn']) ?? {};
  const text = (key: 'number' | 'title' | 'issuer') =>
    reader.text(fields[key], `/notice/${key}`, { min: 1, max: 200 });
  return {
    number: reader.nullable(fields.number, () => text('number')),
    title: text('title'),
    issuer: text('issuer'),
    issuedOn: reader.nullable(fields.issuedOn, () => reader.date(fields.issuedOn, '/notice/issuedOn')),
  };
}

function periodOf(reader: ClosedReader, value: unknown, path: string): HolidayPeriod {
  const fields = reader.object(value, path, ['name', 'off', 'worked']) ?? {};
  return {
    name: reader.text(fields.name, `${path}/name`, { min: 1, max: 40 }),
    off: reader.array(fields.off, `${path}/off`, 0, 20).map((span, index) => {
      const [first, last] = reader.array(span, `${path}/off/${index}`, 2, 2);
      return [
        reader.date(first, `${path}/off/${index}/0`),
        reader.date(last, `${path}/off/${index}/1`),
      ] as const;
    }),
    worked: reader
      .array(fields.worked, `${path}/worked`, 0, 20)
      .map((date, index) => reader.date(date, `${path}/worked/${index}`)),
  };
}

/** Days that a table names must lie in or beside its year, and no day may be off and worked at once. */
function checkDays(reader: ClosedReader, { arranges, periods }: CalendarTable): void {
  const seen = new Set<string>();
  const take = (date: string, path: string) => {
    const read = readCivilDate(date);
    const isNear = read !== null && (arranges === null || Math.abs(yearOf(read) - arranges) <= 1);
    if (!isNear) reader.report('CALENDAR.DAY_OUTSIDE_YEAR', path);
    if (seen.has(date)) reader.report('CALENDAR.DAY_TWICE', path);
    seen.add(date);
  };
  periods.forEach(({ off, worked }, at) => {
    off.forEach(([first, last], index) => {
      const path = `/periods/${at}/off/${index}`;
      if (last < first) reader.report('CALENDAR.SPAN_BACKWARDS', path);
      take(first, path);
      if (last !== first) take(last, path);
    });
    worked.forEach((date, index) => {
      const path = `/periods/${at}/worked/${index}`;
      const isOff = periods.some((other) => other.off.some(([first, last]) => first <= date && date <= last));
      if (isOff) reader.report('CALENDAR.DAY_TWICE', path);
      else take(date, path);
    });
  });
  if (seen.size === 0) reader.report('CALENDAR.NO_DAYS', '/periods');
}
