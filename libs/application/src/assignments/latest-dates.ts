import { addWorkingDays, type WorkingCalendar } from '#domain/calendar';
import type { CivilDate } from '#domain/kernel';
import type { CompiledProcess, StepId } from '#domain/workflow';
import { timeOfStep } from '../deadlines/deadline-of-task.js';

/** Until when a step would be done at the latest; null when a step before it has no time. */
export interface LatestDate {
  readonly on: CivilDate | null;
  readonly isProvisional: boolean;
}

/**
 * When each step would be done if all of them take all of their time, from a day on: steps of one stage run beside each
 * other, and the next stage begins when the last of them is done.
 *
 * @param steps in the order in which they come.
 */
export function latestDates(
  process: CompiledProcess,
  steps: readonly StepId[],
  start: CivilDate,
  calendar: WorkingCalendar,
): ReadonlyMap<StepId, LatestDate> {
  const dates = new Map<StepId, LatestDate>();
  let begun: LatestDate = { on: start, isProvisional: false };
  let done = begun;
  let stage: string | null = null;
  for (const step of steps) {
    const own = stageOf(process, step);
    if (own !== stage) begun = done;
    stage = own;
    const date = afterStep(begun, timeOfStep(process, step)?.workingDays, calendar);
    dates.set(step, date);
    done = later(done, date);
  }
  return dates;
}

function stageOf({ definition }: CompiledProcess, step: StepId): string {
  return definition.stages.find(({ steps }) => steps.some((one) => one.step === step))?.state ?? step;
}

function afterStep(begun: LatestDate, days: number | undefined, calendar: WorkingCalendar): LatestDate {
  if (begun.on === null || days === undefined) return { on: null, isProvisional: false };
  const { due, isProvisional } = addWorkingDays(calendar, begun.on, days);
  return { on: due, isProvisional: begun.isProvisional || isProvisional };
}

function later(one: LatestDate, other: LatestDate): LatestDate {
  if (one.on === null || other.on === null) return { on: null, isProvisional: false };
  return one.on > other.on ? one : other;
}
