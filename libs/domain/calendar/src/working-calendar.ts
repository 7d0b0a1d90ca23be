import type { CivilDate } from '#domain/kernel';
import { type CalendarTable, coversRegion, type RegionCode } from './calendar-table.js';
import {
  civilDateOfDay,
  daysAfter,
  type DayNumber,
  dayNumberOf,
  type Weekday,
  weekdayOf,
  yearOf,
} from './civil-date.js';
import { nationalTables } from './data/national-tables.js';
import { regionalTables, regionsWithHolidays } from './data/regional-tables.js';
import { yearEndReach } from './rules/year-end-reach.js';
import { statutoryDaysOf } from './statutory-day.js';

/** Why a day is or is not worked. `statutory`: a holiday by law in a year whose notice is not there yet. */
export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'makeUpWorkday' | 'statutory';

/** One day as it counts for an office of the calendar's region. */
export interface CalendarDay {
  readonly date: CivilDate;
  readonly weekday: Weekday;
  readonly isWorking: boolean;
  readonly reason: DayReason;
  /** Name of the holiday that the day belongs to or is worked for. */
  readonly name: string | null;
  /** The table that says so; null for plain weekdays and weekends and for what is known by law alone. */
  readonly table: CalendarTable | null;
  /** Whether a notice that is not there yet may change it. */
  readonly isProvisional: boolean;
}

/** Working days of one region. A calendar is a value: a changed table makes a new calendar. */
export interface WorkingCalendar {
  readonly region: RegionCode;
  /** Tables in force, later ones overriding earlier ones. */
  readonly tables: readonly CalendarTable[];
  dayOf(day: DayNumber): CalendarDay;
  /** Years from one date to another, both included, that a notice of the nation or the region still has to arrange. */
  unknownYearsBetween(first: CivilDate, last: CivilDate): readonly number[];
}

/** National and regional tables that come with the program. */
export const shippedTables: readonly CalendarTable[] = [...nationalTables, ...regionalTables];

/**
 * Puts a region's calendar together: weekends, then the national notices in the order in which they were issued, then the
 * region's own, from the wider region to the narrower. Of several versions of a table the highest holds.
 *
 * @param tables all tables known; those of other regions are left out.
 * @source 全国年节及纪念日放假办法 (国务院令第795号) 第二条、第四条、第五条
 */
export function makeCalendar(
  region: RegionCode = 'CN',
  tables: readonly CalendarTable[] = shippedTables,
): WorkingCalendar {
  const inForce = latestVersions(tables)
    .filter((table) => coversRegion(table.region, region))
    .sort(byPrecedence);
  const named = namedDays(inForce);
  const unknown = unknownYears(region, inForce);
  const known = new Map<DayNumber, CalendarDay>();
  return {
    region,
    tables: inForce,
    dayOf(day) {
      const found = known.get(day);
      if (found !== undefined) return found;
      const made = { ...factsOf(day, named, unknown), ...provisionalOf(day, unknown) };
      known.set(day, made);
      return made;
    },
    unknownYearsBetween(first, last) {
      const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, at) => yearOf(first) + at);
      return years.filter((year) => unknown(year).nation || unknown(year).region);
    },
  };
}

type NamedDay = Pick<CalendarDay, 'isWorking' | 'reason' | 'name' | 'table'>;
type UnknownYears = (year: number) => UnknownYear;

/** Whether a year's notice is missing. */
interface UnknownYear {
  readonly nation: boolean;
  readonly region: boolean;
  /** Holidays by law, while the nation's notice is missing. */
  readonly statutory: ReadonlyMap<DayNumber, string>;
}

function factsOf(
  day: DayNumber,
  named: ReadonlyMap<DayNumber, NamedDay>,
  unknown: UnknownYears,
): Omit<CalendarDay, 'isProvisional'> {
  const date = civilDateOfDay(day);
  const weekday = weekdayOf(day);
  const found = named.get(day);
  if (found !== undefined) return { date, weekday, ...found };
  const statutory = unknown(yearOf(date)).statutory.get(day) ?? null;
  const isWorking = weekday <= 5 && statutory === null;
  const reason = statutory !== null ? 'statutory' : weekday <= 5 ? 'weekday' : 'weekend';
  return { date, weekday, isWorking, reason, name: statutory, table: null };
}

/** A day of an unknown year, or one of the last days of December while the next year is unknown. */
function provisionalOf(day: DayNumber, unknown: UnknownYears): Pick<CalendarDay, 'isProvisional'> {
  const date = civilDateOfDay(day);
  const year = yearOf(date);
  const { nation, region } = unknown(year);
  const isReachable = date.slice(5) >= yearEndReach.firstDay && unknown(year + 1).nation;
  return { isProvisional: nation || region || isReachable };
}

function namedDays(tables: readonly CalendarTable[]): ReadonlyMap<DayNumber, NamedDay> {
  const named = new Map<DayNumber, NamedDay>();
  for (const table of tables) {
    for (const { name, off, worked } of table.periods) {
      for (const [first, last] of off) {
        for (let day = dayNumberOf(first); day <= dayNumberOf(last); day = daysAfter(day, 1)) {
          named.set(day, { isWorking: false, reason: 'holiday', name, table });
        }
      }
      for (const date of worked) {
        named.set(dayNumberOf(date), { isWorking: true, reason: 'makeUpWorkday', name, table });
      }
    }
  }
  return named;
}

/** Which years no notice arranges yet: the nation's, and that of a region which has holidays of its own. */
function unknownYears(place: RegionCode, tables: readonly CalendarTable[]): UnknownYears {
  const regions = regionsWithHolidays.filter(({ region }) => coversRegion(region, place));
  const isArranged = (region: RegionCode, year: number) =>
    tables.some((table) => table.region === region && table.arranges === year);
  const asked = new Map<number, UnknownYear>();
  const ask = (year: number): UnknownYear => {
    const nation = !isArranged('CN', year);
    const region = regions.some((own) => !isArranged(own.region, year));
    return { nation, region, statutory: nation ? statutoryDaysOf(year) : new Map() };
  };
  return (year) => {
    const known = asked.get(year) ?? ask(year);
    asked.set(year, known);
    return known;
  };
}

function latestVersions(tables: readonly CalendarTable[]): CalendarTable[] {
  const latest = new Map<string, CalendarTable>();
  for (const table of tables) {
    if (table.version >= (latest.get(table.id)?.version ?? 0)) latest.set(table.id, table);
  }
  return [...latest.values()];
}

function byPrecedence(one: CalendarTable, other: CalendarTable): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

/** The nation before regions, wide regions before narrow ones (more zeros at the end), then by the day of the notice. */
function keyOf({ region, notice, arranges, id }: CalendarTable): string {
  const depth = region === 'CN' ? 0 : region.replace(/(?:00)+$/, '').length;
  return [depth, notice.issuedOn ?? `${arranges ?? ''}`, id].join(' ');
}
