import type { CivilDate } from '#domain/kernel';
import { daysAfter, type DayNumber, dayNumberOf } from './civil-date.js';
import type { CalendarDay, WorkingCalendar } from './working-calendar.js';

/** The last day of a period. */
export interface DueDate {
  readonly due: CivilDate;
  /** Whether any day on the way, or the end itself, may still be changed by a notice that is not there yet. */
  readonly isProvisional: boolean;
}

/** A day on the way from start to end; `counted` is its place in the count, null when it does not count. */
export interface CountedDay extends CalendarDay {
  readonly counted: number | null;
}

/** Longest period that is counted, in days: about twenty years. Whoever asks for more has mistyped. */
export const periodDaysMax = 5_000;

/**
 * The day on which a period of working days ends. The start day is not counted; counting begins on the next day. A period
 * of 0 ends on the start day, or on the next working day when that is none.
 *
 * @param days whole working days, 0 to `periodDaysMax`.
 * @source 中华人民共和国民法典 第二百零一条第一款、第二百零三条第一款
 */
export function addWorkingDays(calendar: WorkingCalendar, start: CivilDate, days: number): DueDate {
  const walked = explainDays(calendar, start, days);
  const after = walked.length === 1 ? walked : walked.slice(1);
  return { due: walked.at(-1)?.date ?? start, isProvisional: after.some((day) => day.isProvisional) };
}

/** Every day from the start (which is not counted) to the end, each with why it counts or does not. */
export function explainDays(
  calendar: WorkingCalendar,
  start: CivilDate,
  days: number,
): readonly CountedDay[] {
  return [...walk(calendar, start, days)];
}

/**
 * The day on which a period of calendar days ends: every day counts, and an end on a day off moves to the next working day.
 *
 * @param days whole days, 0 to `periodDaysMax`.
 * @source 中华人民共和国民法典 第二百零一条第一款、第二百零三条第一款
 */
export function addCalendarDays(calendar: WorkingCalendar, start: CivilDate, days: number): DueDate {
  return nextWorkingDay(calendar, daysAfter(dayNumberOf(start), days));
}

/** How many working days lie after `from`, up to and including `to`; below zero when `to` lies before `from`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = daysAfter(dayNumberOf(from), 1); day <= dayNumberOf(to); day = daysAfter(day, 1)) {
    if (calendar.dayOf(day).isWorking) count += 1;
  }
  return count;
}

/** The first working day from a date on, that date included. */
export function workingDayFrom(calendar: WorkingCalendar, from: CivilDate): DueDate {
  return nextWorkingDay(calendar, dayNumberOf(from));
}

function* walk(calendar: WorkingCalendar, start: CivilDate, days: number): Generator<CountedDay> {
  let day = dayNumberOf(start);
  const first = calendar.dayOf(day);
  yield { ...first, counted: null };
  let isEnded = days === 0 && first.isWorking;
  let counted = 0;
  while (!isEnded) {
    day = daysAfter(day, 1);
    const next = calendar.dayOf(day);
    if (next.isWorking && days > 0) counted += 1;
    isEnded = next.isWorking && counted === days;
    yield { ...next, counted: next.isWorking && days > 0 ? counted : null };
  }
}

function nextWorkingDay(calendar: WorkingCalendar, from: DayNumber): DueDate {
  let day = from;
  let isProvisional = calendar.dayOf(day).isProvisional;
  while (!calendar.dayOf(day).isWorking) {
    day = daysAfter(day, 1);
    isProvisional ||= calendar.dayOf(day).isProvisional;
  }
  return { due: calendar.dayOf(day).date, isProvisional };
}

/** Every day of a year. */
export function daysOfYear(calendar: WorkingCalendar, year: number): readonly CalendarDay[] {
  const dayOf = (date: string) => dayNumberOf(date as CivilDate);
  const first = dayOf(`${year}-01-01`);
  const count = dayOf(`${year}-12-31`) - first + 1;
  return Array.from({ length: count }, (_, at) => calendar.dayOf(daysAfter(first, at)));
}
