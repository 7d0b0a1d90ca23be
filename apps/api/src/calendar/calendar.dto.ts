import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { periodDaysMax } from '#domain/calendar';
import { FreeForm } from '../http/free-form.decorator.js';
import { IsCivilDate } from '../http/is-civil-date.js';

/** A period of working days. */
export class DueQuery {
  /** The day on which it starts, YYYY-MM-DD; it is not counted. */
  @IsCivilDate()
  start: string;

  /** Working days, 0 to 5000. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(periodDaysMax)
  days: number;
}

export class YearParams {
  /** 1900 to 2199. */
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2199)
  year: number;
}

/** A holiday table, in the form of docs/formats/calendar.md. */
export class CalendarTableRequest {
  @FreeForm()
  table: object;
}

export class CalendarTableAddedResponse {
  id: string;
  version: number;
}

/** One day: whether it is worked, and why. */
export class CalendarDayResponse {
  date: string;
  /** 1 is Monday. */
  weekday: number;
  isWorking: boolean;
  reason: string;
  reasonName: string;
  /** Name of the holiday. */
  name: string | null;
  /** Number or title of the notice. */
  notice: string | null;
  isProvisional: boolean;
  /** Its place in the count; null where it does not count or nothing is counted. */
  counted: number | null;
}

export class CountingRuleResponse {
  id: string;
  text: string;
  law: string;
  article: string;
}

/** When a period ends, with every day on the way. */
export class DueDateResponse {
  region: string;
  start: string;
  workingDays: number;
  due: string;
  isProvisional: boolean;
  unknownYears: number[];
  rules: CountingRuleResponse[];
  days: CalendarDayResponse[];
}

export class CalendarNoticeResponse {
  id: string;
  version: number;
  region: string;
  number: string | null;
  title: string;
  issuer: string;
  issuedOn: string | null;
}

/** A limit set by law or order. */
export class TimeLimitResponse {
  id: string;
  trigger: string;
  amount: number;
  unit: string;
  law: string;
  article: string | null;
  region: string;
  validFrom: string;
}

/** A year's days that are neither plain weekdays nor plain weekends. */
export class CalendarYearResponse {
  year: number;
  region: string;
  /** Whether every notice of the year is there. */
  isKnown: boolean;
  workingDays: number;
  days: CalendarDayResponse[];
  notices: CalendarNoticeResponse[];
  limits: TimeLimitResponse[];
}
