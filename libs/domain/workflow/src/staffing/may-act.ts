import type { Slot, StaffingProblem } from './staffing-problem.js';

type Rules = Pick<StaffingProblem, 'stepCount' | 'apart' | 'limits'>;

/** Whether somebody who has acted in `done` may also fill the slot. Acting again in the same step is allowed. */
export function mayFill(rules: Rules, done: readonly number[], { steps }: Slot): boolean {
  if (done.length === 0 && steps.length === 1) return true;
  let sum = done;
  for (const step of steps) {
    if (!mayActIn(rules, sum, step)) return false;
    if (!sum.includes(step)) sum = [...sum, step];
  }
  return true;
}

function mayActIn({ apart, limits, stepCount }: Rules, done: readonly number[], step: number): boolean {
  for (const other of done) if (apart[step * stepCount + other] === 1) return false;
  for (const { steps, most } of limits) {
    if (!steps.includes(step)) continue;
    let used = 0;
    for (const other of steps) if (other !== step && done.includes(other)) used += 1;
    if (used >= most) return false;
  }
  return true;
}

/** Whether filling one slot can ever bar somebody from the other. */
export function mayConflict({ apart, limits, stepCount }: Rules, one: Slot, other: Slot): boolean {
  for (const step of one.steps) {
    for (const second of other.steps) {
      if (step === second || apart[step * stepCount + second] === 1) return true;
      for (const { steps } of limits) if (steps.includes(step) && steps.includes(second)) return true;
    }
  }
  return false;
}

/** Whether filling one slot always bars that person from the other. */
export function mustDiffer({ apart, stepCount }: Rules, one: Slot, other: Slot): boolean {
  return one.steps.some((step) =>
    other.steps.some((second) => step === second || apart[step * stepCount + second] === 1),
  );
}
