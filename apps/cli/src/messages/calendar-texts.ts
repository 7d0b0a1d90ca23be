import type { DayReason } from '#domain/calendar';
import type { Message } from './message.js';

/** What `shenjiao calendar` says. */
export const calendarTexts: Readonly<Record<string, Message>> = {
  'CALENDAR.DUE': {
    zh: '自 {start} 起 {days} 个工作日（当日不计）：{due}（{weekdayZh}）。',
    en: '{days} working days from {start} (that day not counted): {due}, {weekdayEn}.',
  },
  'CALENDAR.PROVISIONAL': {
    zh: '暂定：所涉年度的放假安排通知尚未发布或尚未录入，通知发布后可能变动。',
    en: 'Provisional: the holiday notice of a year on the way is not there yet, and may change the date.',
  },
  'CALENDAR.DATE_INVALID': {
    zh: '“{text}”不是存在的日期：请写成 2026-02-12 的样子，年份在 1900 至 2199 之间。',
    en: '“{text}” is not a date that exists: write it like 2026-02-12, with a year from 1900 to 2199.',
  },
  'CALENDAR.DAYS_INVALID': {
    zh: '“{text}”不是工作日数：请写 0 至 {max} 之间的整数。',
    en: '“{text}” is not a number of working days: write a whole number from 0 to {max}.',
  },
  'CALENDAR.REGION_INVALID': {
    zh: '“{text}”不是行政区划：请写 CN 或六位行政区划代码（GB/T 2260），例如 640000。',
    en: '“{text}” is not a region: write CN or six digits of GB/T 2260, for example 640000.',
  },
  'CALENDAR.TABLE_INVALID': {
    zh: '放假安排表 {file} 不能使用：{issues}。格式见 docs/formats/calendar.md。',
    en: 'The holiday table {file} cannot be used: {issues}. Its form: docs/formats/calendar.md.',
  },
};

/** Monday first. */
export const weekdayTexts: readonly Message[] = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
];

/** Why a day counts or does not. */
export const dayReasonTexts: Readonly<Record<DayReason, Message>> = {
  weekday: { zh: '工作日', en: 'working day' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '放假', en: 'day off' },
  makeUpWorkday: { zh: '调休上班', en: 'worked instead' },
  statutory: { zh: '法定节假日', en: 'holiday by law' },
};

/** Beside a day that a missing notice may still change. */
export const provisionalText: Message = { zh: '暂定', en: 'provisional' };
