import type { CivilDate } from '#domain/kernel';

/** Days since 1970-01-01: dates as numbers, so that counting them needs no clock and no time zone. */
export type DayNumber = number & { readonly __dayNumber: true };

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const msPerDay = 86_400_000;
const written = /^(?:19|2[01])\d{2}-\d{2}-\d{2}$/;

/** A text as a date that exists, of the years 1900 to 2199; null otherwise. */
export function readCivilDate(text: string): CivilDate | null {
  const epochMs = written.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  const exists = !Number.isNaN(epochMs) && new Date(epochMs).toISOString().slice(0, 10) === text;
  return exists ? (text as CivilDate) : null;
}

/** The day's number. Leap seconds and time zones play no part: both ends are midnight UTC. */
export function dayNumberOf(date: CivilDate): DayNumber {
  return (Date.parse(`${date}T00:00:00.000Z`) / msPerDay) as DayNumber;
}

/** The date of a day's number. */
export function civilDateOfDay(day: DayNumber): CivilDate {
  return new Date(day * msPerDay).toISOString().slice(0, 10) as CivilDate;
}

/** The day that lies so many days after (or, below zero, before) another. */
export function daysAfter(day: DayNumber, days: number): DayNumber {
  return (day + days) as DayNumber;
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Calendar year of a date. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
