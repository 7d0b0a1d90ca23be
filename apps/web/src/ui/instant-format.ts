import type { Language, MessageKey } from '../messages/catalogue.js';

export const officeTimeZone = 'Asia/Shanghai';
const officeOffset = '+08:00';

/** A point in time in the office's time zone, to the minute or the second. */
export function formatInstant(at: string, language: Language, withSeconds = false): string {
  return new Intl.DateTimeFormat(language === 'zh-CN' ? 'zh-CN' : 'en-GB', {
    timeZone: officeTimeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  }).format(new Date(at));
}

export interface Duration {
  readonly key: Extract<MessageKey, `duration.${string}`>;
  readonly count: number;
}

/** How long something has been waiting, in the largest whole unit. */
export function waitingTime(since: string, nowMs: number): Duration {
  const minutes = Math.floor((nowMs - Date.parse(since)) / 60_000);
  if (minutes < 1) return { key: 'duration.moment', count: 0 };
  if (minutes < 60) return { key: 'duration.minutes', count: minutes };
  if (minutes < 60 * 24) return { key: 'duration.hours', count: Math.floor(minutes / 60) };
  return { key: 'duration.days', count: Math.floor(minutes / (60 * 24)) };
}

/** The instant of a date and time as a `datetime-local` field gives it, read in the office's time zone. */
export function instantFromLocal(local: string): string {
  return new Date(`${local}${officeOffset}`).toISOString();
}

/** The value of a `datetime-local` field for an instant, in the office's time zone. */
export function localFromInstant(at: string): string {
  const office = new Date(Date.parse(at) + 8 * 3_600_000);
  return office.toISOString().slice(0, 16);
}

/** The same to the second. */
export function localSecondFromInstant(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19);
}

/** The last instant of the second that a `datetime-local` field names: what happened within it has happened by then. */
export function endOfSecond(local: string): string {
  return new Date(Date.parse(instantFromLocal(local)) + 999).toISOString();
}

/** The first instant of a civil day in the office's time zone. */
export function startOfDay(date: string): string {
  return instantFromLocal(`${date}T00:00`);
}

/** The first instant after a civil day: the open end of a half-open range that contains the whole day. */
export function endOfDay(date: string): string {
  return new Date(Date.parse(startOfDay(date)) + 24 * 3_600_000).toISOString();
}
