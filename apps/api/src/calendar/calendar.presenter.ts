import type { CalendarYearView } from '#application';
import type { CalendarDay, CountingRule, DueDateReport } from '#domain/calendar';
import type { Words } from '../shared/words.js';
import type {
  CalendarDayResponse,
  CalendarYearResponse,
  CountingRuleResponse,
  DueDateResponse,
} from './calendar.dto.js';

/** A day of a calendar; `counted` where days are being counted. */
export function toDay(
  day: CalendarDay & { readonly counted?: number | null },
  words: Words,
): CalendarDayResponse {
  const { table, reason, counted = null, ...rest } = day;
  const notice = table === null ? null : (table.notice.number ?? table.notice.title);
  return { ...rest, reason, reasonName: words.of('dayReasons', reason), notice, counted };
}

export function toRule({ id, law, article }: CountingRule, words: Words): CountingRuleResponse {
  return { id, text: words.of('countingRules', id), law, article };
}

export function toDueDate(report: DueDateReport, words: Words): DueDateResponse {
  const noticeOf = (id: string | null) => {
    const found = report.tables.find((table) => table.id === id);
    return found === undefined ? null : (found.number ?? found.title);
  };
  return {
    region: report.region,
    start: report.start,
    workingDays: report.workingDays,
    due: report.due,
    isProvisional: report.isProvisional,
    unknownYears: [...report.unknownYears],
    rules: report.rules.map((rule) => toRule(rule, words)),
    days: report.days.map(({ table, ...day }) => ({
      ...day,
      reasonName: words.of('dayReasons', day.reason),
      notice: noticeOf(table),
    })),
  };
}

export function toYear(view: CalendarYearView, words: Words): CalendarYearResponse {
  const { year, region, isKnown, workingDays } = view;
  return {
    year,
    region,
    isKnown,
    workingDays,
    days: view.days.map((day) => toDay(day, words)),
    notices: view.tables.map((table) => ({
      id: table.id,
      version: table.version,
      region: table.region,
      ...table.notice,
    })),
    limits: view.limits.map((limit) => ({
      id: limit.id,
      trigger: limit.trigger,
      amount: limit.amount,
      unit: limit.unit,
      law: limit.law,
      article: limit.article,
      region: limit.region,
      validFrom: limit.validFrom,
    })),
  };
}
