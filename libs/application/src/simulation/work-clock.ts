import { daysOfYear, type WorkingCalendar } from '#domain/calendar';
import { type CivilDate, type Instant, instantOf } from '#domain/kernel';

/** Simulated time: minutes of work since the morning of the first day; nights and days off take none. */
export type WorkMinute = number;

const morning = 'T09:00:00+08:00';
const msPerMinute = 60_000;

/** Turns minutes of work into days and instants of a calendar. */
export class WorkClock {
  private readonly days: readonly CivilDate[];

  /** @param years how many years after the first one are looked ahead. */
  constructor(
    calendar: WorkingCalendar,
    first: CivilDate,
    readonly minutesPerDay: number,
    years = 4,
  ) {
    const from = Number(first.slice(0, 4));
    this.days = Array.from({ length: years + 1 }, (_, at) => daysOfYear(calendar, from + at))
      .flat()
      .filter(({ date, isWorking }) => isWorking && date >= first)
      .map(({ date }) => date);
  }

  /** The number of the working day that a moment lies in, from 0. */
  dayOf(minute: WorkMinute): number {
    return Math.floor(minute / this.minutesPerDay);
  }

  /** The instant of a moment; a day's work begins at nine. */
  instantOf(minute: WorkMinute): Instant {
    const day = this.days[this.dayOf(minute)];
    if (day === undefined) throw new Error('the simulation ran out of days');
    return instantOf(Date.parse(`${day}${morning}`) + (minute % this.minutesPerDay) * msPerMinute);
  }

  /** The morning of a day, or of the next working day. */
  morningOf(date: CivilDate): WorkMinute {
    const day = this.days.findIndex((candidate) => candidate >= date);
    return (day < 0 ? this.days.length : day) * this.minutesPerDay;
  }
}
