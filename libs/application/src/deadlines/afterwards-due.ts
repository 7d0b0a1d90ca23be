import { type DeadlineClock, planDeadline, type WorkingCalendar } from '#domain/calendar';
import { civilDateOf, type Instant } from '#domain/kernel';
import type { CompiledProcess } from '#domain/workflow';

/** Until when what may follow publication has to be done; null for a definition in which nothing may. */
export function afterwardsDue(
  { definition }: CompiledProcess,
  calendar: WorkingCalendar,
  publishedAt: Instant,
): Instant | null {
  const within = definition.stages.find(({ afterwards }) => afterwards !== undefined)?.afterwards?.within;
  if (within === undefined) return null;
  const clock: DeadlineClock =
    'hours' in within
      ? { unit: 'hours', from: publishedAt, hours: within.hours }
      : {
          unit: 'workingDays',
          events: [{ kind: 'started', on: civilDateOf(publishedAt), workingDays: within.workingDays }],
        };
  return planDeadline(calendar, clock, []).dueAt;
}
