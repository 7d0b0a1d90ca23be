import { type CivilDate, type Instant, instantOf } from '#domain/kernel';

const offset = '+08:00';
const msPerDay = 86_400_000;

/** The instant at which a day ends in Asia/Shanghai: midnight that follows it. The zone has had no summer time since 1991. */
export function endOfDay(date: CivilDate): Instant {
  return instantOf(Date.parse(`${date}T00:00:00${offset}`) + msPerDay);
}

/** The instant of a full hour of a day in Asia/Shanghai. @param hour 0 to 23. */
export function hourOfDay(date: CivilDate, hour: number): Instant {
  return instantOf(Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00${offset}`));
}
