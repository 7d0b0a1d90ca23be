import { readFile } from 'node:fs/promises';
import {
  type CalendarTable,
  type DueDateReport,
  dueDateReport,
  isRegionCode,
  makeCalendar,
  parseCalendarTable,
  periodDaysMax,
  readCivilDate,
  type RegionCode,
  type ReportedDay,
  shippedTables,
} from '#domain/calendar';
import type { CivilDate } from '#domain/kernel';
import { dayReasonTexts, provisionalText, weekdayTexts } from '../messages/calendar-texts.js';
import { sentence } from '../messages/catalogue.js';
import type { Message } from '../messages/message.js';
import { UnusableInputError } from '../terminal/unusable-input.error.js';

/** Options of `shenjiao calendar add`. */
export interface CalendarAddOptions {
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly region: string;
  readonly table?: readonly string[];
}

/** `shenjiao calendar add <date> <days>`: when a period of working days ends, and why. */
export async function calendarAdd(
  dateText: string,
  daysText: string,
  options: CalendarAddOptions,
): Promise<void> {
  const start = dateOf(dateText);
  const days = daysOf(daysText);
  const region = regionOf(options.region);
  const own = await Promise.all((options.table ?? []).map(readTable));
  const report = dueDateReport(makeCalendar(region, [...shippedTables, ...own]), start, days);
  process.stdout.write(options.json === true ? jsonOf(report, options) : textOf(report, options));
}

function dateOf(text: string): CivilDate {
  const date = readCivilDate(text);
  if (date === null) throw new UnusableInputError('CALENDAR.DATE_INVALID', { text });
  return date;
}

function daysOf(text: string): number {
  const days = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(days) || days > periodDaysMax)
    throw new UnusableInputError('CALENDAR.DAYS_INVALID', { text, max: periodDaysMax });
  return days;
}

function regionOf(text: string): RegionCode {
  if (!isRegionCode(text)) throw new UnusableInputError('CALENDAR.REGION_INVALID', { text });
  return text;
}

async function readTable(file: string): Promise<CalendarTable> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new UnusableInputError('CALENDAR.TABLE_INVALID', { file, issues: 'JSON' }, { cause });
  }
  const parsed = parseCalendarTable(value);
  if (parsed.ok) return parsed.table;
  const issues = parsed.issues.map(({ code, path }) => `${path} ${code}`);
  throw new UnusableInputError('CALENDAR.TABLE_INVALID', { file, issues });
}

function jsonOf(report: DueDateReport, { explain }: CalendarAddOptions): string {
  const { days, ...answer } = report;
  return `${JSON.stringify(explain === true ? { ...answer, days } : answer, null, 2)}\n`;
}

function textOf(report: DueDateReport, { explain }: CalendarAddOptions): string {
  const weekday = weekdayTexts[report.dueWeekday - 1];
  const params = {
    start: report.start,
    days: report.workingDays,
    due: report.due,
    weekdayZh: weekday?.zh ?? '',
    weekdayEn: weekday?.en ?? '',
  };
  return [
    ...(explain === true ? report.days.map((day) => `${lineOf(day, report)}\n`) : []),
    sentence('CALENDAR.DUE', params),
    report.isProvisional ? sentence('CALENDAR.PROVISIONAL') : '',
  ].join('');
}

/** One day: its place in the count (a dot where it does not count), and why. */
function lineOf(day: ReportedDay, { tables }: DueDateReport): string {
  const both = (message: Message | undefined) => `${message?.zh ?? ''} ${message?.en ?? ''}`;
  const notice = tables.find(({ id }) => id === day.table);
  return [
    day.date,
    String(day.counted ?? '·').padStart(4),
    both(weekdayTexts[day.weekday - 1]),
    both(dayReasonTexts[day.reason]),
    day.name,
    notice?.number ?? notice?.title,
    day.isProvisional ? both(provisionalText) : null,
  ]
    .filter(Boolean)
    .join('  ');
}
