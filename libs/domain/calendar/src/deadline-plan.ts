import { type CivilDate, civilDateOf, type Instant, instantOf } from '#domain/kernel';
import { type ClockEvent, explainClock, readClock } from './clock.js';
import { endOfDay, hourOfDay } from './shanghai-day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What a deadline is computed from: a clock of working days with what happened to it, or a number of hours. */
export type DeadlineClock =
  | { readonly unit: 'workingDays'; readonly events: readonly ClockEvent[] }
  | { readonly unit: 'hours'; readonly from: Instant; readonly hours: number };

/** When people are to be told that so much of the time is gone. Share: percent of the limit, or `overdueShare`. */
export interface DeadlineNotice {
  readonly share: number;
  readonly at: Instant;
}

/** Where a deadline stands; without an end while its clock is paused. */
export interface DeadlinePlan {
  readonly dueOn: CivilDate | null;
  /** From this instant on it is overdue. */
  readonly dueAt: Instant | null;
  readonly isProvisional: boolean;
  /** In the order of time; the last one is the escalation. */
  readonly notices: readonly DeadlineNotice[];
}

/** The share of a notice that the time is over, beyond every reminder. */
export const overdueShare = 101;

/** Reminders of a day go out when work begins. Unit: hour in Asia/Shanghai. */
const reminderHour = 9;

/**
 * The end of a deadline and its notices. A share of working days is reached on the working day that completes it, in the
 * morning; 100 % in the morning of the last day; the escalation follows when that day has ended.
 *
 * @param remindAt percents of the limit, 1 to 100, in any order.
 * @source the process definition that sets the deadline; 中华人民共和国民法典 第二百零三条第二款 (a day ends at 24:00)
 */
export function planDeadline(
  calendar: WorkingCalendar,
  clock: DeadlineClock,
  remindAt: readonly number[],
): DeadlinePlan {
  const shares = remindAt.toSorted((one, other) => one - other);
  return clock.unit === 'hours' ? hoursPlan(clock, shares) : workingDaysPlan(calendar, clock.events, shares);
}

/** The next notice after those already told; null when all are. Of several that are due at once the last one counts. */
export function nextNotice(plan: DeadlinePlan, told: number): DeadlineNotice | null {
  const ahead = plan.notices.filter(({ share }) => share > told);
  const [first] = ahead;
  return ahead.findLast(({ at }) => at === first?.at) ?? null;
}

/** What has been told, after an end has moved: shares that lie ahead again are told again. */
export function toldAfterMove(plan: DeadlinePlan, told: number, now: Instant): number {
  const kept = plan.notices.filter(({ share, at }) => share <= told && at <= now);
  return kept.at(-1)?.share ?? 0;
}

function workingDaysPlan(
  calendar: WorkingCalendar,
  events: readonly ClockEvent[],
  shares: readonly number[],
): DeadlinePlan {
  const { due, isProvisional, workingDays } = readClock(calendar, events);
  if (due === null) return { dueOn: null, dueAt: null, isProvisional, notices: [] };
  const days = explainClock(calendar, events);
  const dateAt = (share: number) => {
    const needed = Math.ceil((workingDays * share) / 100);
    return days.find(({ counted }) => counted === needed)?.date ?? due;
  };
  const dueAt = endOfDay(due);
  const reminders = shares.map((share) => ({ share, at: hourOfDay(dateAt(share), reminderHour) }));
  return { dueOn: due, dueAt, isProvisional, notices: [...reminders, { share: overdueShare, at: dueAt }] };
}

function hoursPlan(
  { from, hours }: Extract<DeadlineClock, { unit: 'hours' }>,
  shares: readonly number[],
): DeadlinePlan {
  const atShare = (share: number) => instantOf(Date.parse(from) + hours * 36_000 * share);
  const dueAt = atShare(100);
  const reminders = shares.map((share) => ({ share, at: atShare(share) }));
  const notices = [...reminders, { share: overdueShare, at: dueAt }];
  return { dueOn: civilDateOf(dueAt), dueAt, isProvisional: false, notices };
}
