/** A day as written; the month counts from 1. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Days of a month of the Gregorian calendar; 0 for a month that does not exist.
 *
 * @source GB/T 7408.1-2023 (日期和时间表示法)
 */
export function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/**
 * Day of the week, 0 for Sunday.
 *
 * @source GB/T 7408.1-2023
 */
export function weekdayOf({ year, month, day }: WrittenDate): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/**
 * A number that orders dates; missing parts count as the first of their kind.
 *
 * @source GB/T 7408.1-2023
 */
export function orderOf({ year, month, day }: WrittenDate): number {
  return year * 10_000 + month * 100 + day;
}

/**
 * The date in `YYYY-MM-DD`, or null for no date.
 *
 * @source GB/T 7408.1-2023
 */
export function civilDateParts(date: string | null): WrittenDate | null {
  const match = date === null ? null : /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}
