import type { CivilDate } from '#domain/kernel';
import { daysAfter, type DayNumber, dayNumberOf } from './civil-date.js';
import type { CalendarDay, WorkingCalendar } from './working-calendar.js';

/**
 * What has happened to a clock of working days, in order. `paused` and `resumed` name the day of the letter out and of the
 * answer in: days after the first, up to and including the second, do not count. `restarted` counts from zero again.
 */
export type ClockEvent =
  | { readonly kind: 'started'; readonly on: CivilDate; readonly workingDays: number }
  | { readonly kind: 'paused'; readonly on: CivilDate }
  | { readonly kind: 'resumed'; readonly on: CivilDate }
  | { readonly kind: 'restarted'; readonly on: CivilDate }
  | { readonly kind: 'extended'; readonly workingDays: number };

/** Where a clock stands. While it is paused it has no end; `counted` says how much of the limit is used up. */
export interface ClockReading {
  readonly due: CivilDate | null;
  readonly isProvisional: boolean;
  /** The limit with its extensions. */
  readonly workingDays: number;
  /** Working days counted before the end or the open pause. */
  readonly counted: number;
  readonly pausedOn: CivilDate | null;
}

/** A day on a clock's way; `isPaused` days are worked but not counted. */
export interface ClockDay extends CalendarDay {
  readonly counted: number | null;
  readonly isPaused: boolean;
}

/** The first event has to be a start, pauses and resumptions alternate; anything else is a fault of the caller. */
export class ClockEventsError extends Error {}

interface Lap {
  readonly start: CivilDate;
  readonly workingDays: number;
  readonly pauses: readonly { readonly on: CivilDate; readonly until: CivilDate | null }[];
}

/**
 * Where a clock stands after all that happened to it.
 *
 * @throws ClockEventsError
 * @source 中华人民共和国民法典 第二百零一条第一款; 政府信息公开条例 (2019) 第三十条、第三十二条、第三十三条 for pause, restart, extension
 */
export function readClock(calendar: WorkingCalendar, events: readonly ClockEvent[]): ClockReading {
  const lap = lapOf(events);
  const days = walkLap(calendar, lap);
  const counted = days.reduce((most, day) => day.counted ?? most, 0);
  const open = lap.pauses.find(({ until }) => until === null);
  const isPaused = open !== undefined && counted < lap.workingDays;
  return {
    due: isPaused ? null : (days.at(-1)?.date ?? lap.start),
    isProvisional: days.slice(1).some((day) => day.isProvisional),
    workingDays: lap.workingDays,
    counted,
    pausedOn: isPaused ? open.on : null,
  };
}

/** Every day of a clock since it last started from zero, up to its end or to the day it was paused. */
export function explainClock(calendar: WorkingCalendar, events: readonly ClockEvent[]): readonly ClockDay[] {
  return walkLap(calendar, lapOf(events));
}

function lapOf(events: readonly ClockEvent[]): Lap {
  const [first, ...later] = events;
  if (first?.kind !== 'started') throw new ClockEventsError('a clock begins by being started');
  let lap: Lap = { start: first.on, workingDays: first.workingDays, pauses: [] };
  for (const event of later) lap = after(lap, event);
  return lap;
}

function after(lap: Lap, event: ClockEvent): Lap {
  const last = lap.pauses.at(-1);
  switch (event.kind) {
    case 'started':
      throw new ClockEventsError('a clock starts once');
    case 'restarted':
      return { ...lap, start: event.on, pauses: [] };
    case 'extended':
      return { ...lap, workingDays: lap.workingDays + event.workingDays };
    case 'paused':
      if (last?.until === null) throw new ClockEventsError('the clock is paused already');
      return { ...lap, pauses: [...lap.pauses, { on: event.on, until: null }] };
    case 'resumed':
      if (last?.until !== null) throw new ClockEventsError('the clock is not paused');
      return { ...lap, pauses: [...lap.pauses.slice(0, -1), { on: last.on, until: event.on }] };
  }
}

function walkLap(calendar: WorkingCalendar, { start, workingDays, pauses }: Lap): readonly ClockDay[] {
  const stop = pauses.find(({ until }) => until === null)?.on ?? null;
  const isPaused = (date: CivilDate) =>
    pauses.some(({ on, until }) => until !== null && date > on && date <= until);
  let day: DayNumber = dayNumberOf(start);
  let counted = 0;
  const days: ClockDay[] = [{ ...calendar.dayOf(day), counted: null, isPaused: false }];
  while (counted < workingDays && (stop === null || calendar.dayOf(day).date < stop)) {
    day = daysAfter(day, 1);
    const next = calendar.dayOf(day);
    const counts = next.isWorking && !isPaused(next.date);
    if (counts) counted += 1;
    days.push({ ...next, counted: counts ? counted : null, isPaused: next.isWorking && !counts });
  }
  return days;
}
