import type { CivilDate } from '#domain/kernel';
import { daysAfter, type DayNumber, dayNumberOf } from './civil-date.js';
import { fixedDays, movingDays, movingNames, springFestivalDays } from './data/statutory-days.js';

/**
 * The holidays for all citizens that the law fixes in a year whose notice is not there yet, by day. What a notice adds
 * (bridging, make-up days) is not known by it. Empty for years without a row.
 *
 * @source 全国年节及纪念日放假办法 (国务院令第795号) 第二条
 */
export function statutoryDaysOf(year: number): ReadonlyMap<DayNumber, string> {
  const moving = movingDays.get(year);
  if (moving === undefined) return new Map();
  const dayOf = (monthDay: string) => dayNumberOf(`${year}-${monthDay}` as CivilDate);
  const newYear = dayOf(moving.springFestival);
  return new Map([
    ...springFestivalDays.map((days) => [daysAfter(newYear, days), movingNames.springFestival] as const),
    [dayOf(moving.qingming), movingNames.qingming],
    [dayOf(moving.dragonBoat), movingNames.dragonBoat],
    [dayOf(moving.midAutumn), movingNames.midAutumn],
    ...fixedDays.flatMap(([name, days]) => days.map((day) => [dayOf(day), name] as const)),
  ]);
}
