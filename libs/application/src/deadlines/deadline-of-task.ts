import {
  type DeadlineClock,
  type DeadlinePlan,
  nextNotice,
  planDeadline,
  toldAfterMove,
  type WorkingCalendar,
} from '#domain/calendar';
import { civilDateOf, type Duty, type Instant, type ItemId, type TaskId } from '#domain/kernel';
import type { CompiledProcess, Step, StepId } from '#domain/workflow';
import type { DeadlineChange, DeadlineRow } from './deadline-row.js';

/** A task that has just been opened. */
export interface TimedTask {
  readonly taskId: TaskId;
  readonly itemId: ItemId;
  readonly step: string;
  readonly openedAt: Instant;
}

/** What a definition says of a step's time. */
export type StepTime = NonNullable<Step['deadline']>;

/** The shares of a limit at which people are reminded where a stage, and not its step, sets the time. */
const usualShares = [50, 80, 100];
/** Whoever watches over the office hears of what was to follow publication and has not. */
const afterwardsEscalateTo: readonly Duty[] = ['complianceOfficer'];

/** The time that a definition gives a step: its own, or that of a stage which may follow publication; null for none. */
export function timeOfStep({ definition }: CompiledProcess, step: StepId): StepTime | null {
  const places = [...definition.stages, ...definition.asides];
  const place = places.find(({ steps }) => steps.some((candidate) => candidate.step === step));
  const own = place?.steps.find((candidate) => candidate.step === step)?.deadline;
  if (own !== undefined) return own;
  if (place?.afterwards === undefined) return null;
  return { ...place.afterwards.within, remindAt: usualShares, escalateTo: afterwardsEscalateTo };
}

/** The deadline of a task that was opened on that time; the day on which it was opened is not counted. */
export function deadlineOfTask(
  id: string,
  task: TimedTask,
  time: StepTime,
  calendar: WorkingCalendar,
): DeadlineRow {
  const { remindAt, escalateTo, basis = null } = time;
  const { taskId, itemId, openedAt } = task;
  const row = { id, taskId, itemId, remindAt, escalateTo, basis, createdAt: openedAt, told: 0 };
  return { ...row, ...changeOf({ remindAt, told: 0 }, clockOf(time, openedAt), calendar, null) };
}

/** Where a deadline stands by this clock and calendar; `movedAt` null for one that is new. */
export function changeOf(
  row: Pick<DeadlineRow, 'remindAt' | 'told'>,
  clock: DeadlineClock,
  calendar: WorkingCalendar,
  movedAt: Instant | null,
): DeadlineChange {
  return changeTo(planDeadline(calendar, clock, row.remindAt), row.told, clock, movedAt);
}

/** What of a deadline changes when it stands as planned. */
export function changeTo(
  plan: DeadlinePlan,
  told: number,
  clock: DeadlineClock,
  movedAt: Instant | null,
): DeadlineChange {
  const toldNow = movedAt === null ? told : toldAfterMove(plan, told, movedAt);
  const { dueOn, dueAt, isProvisional } = plan;
  return { clock, dueOn, dueAt, isProvisional, told: toldNow, nextAt: nextNotice(plan, toldNow)?.at ?? null };
}

function clockOf({ workingDays, hours }: StepTime, openedAt: Instant): DeadlineClock {
  if (workingDays !== undefined) {
    const started = { kind: 'started', on: civilDateOf(openedAt), workingDays } as const;
    return { unit: 'workingDays', events: [started] };
  }
  if (hours !== undefined) return { unit: 'hours', from: openedAt, hours };
  throw new Error('a deadline names working days or hours');
}
