import { slotsInQuestion } from './narrow.js';
import { Search, type SearchBounds } from './search.js';
import type { StaffingProblem } from './staffing-problem.js';

/** One candidate per slot, both by number. */
export type Assignment = ReadonlyMap<number, number>;

/**
 * Finds people for all slots, or null when nobody can: exact, since what is set aside can always be filled and
 * the rest is searched through, one of each kind of interchangeable candidates at a time.
 *
 * @throws TriesExhaustedError when `bounds.tries` is given and used up.
 */
export function assign(problem: StaffingProblem, bounds: SearchBounds = { hires: 0 }): Assignment | null {
  return new Search(problem, [...problem.slots.keys()], bounds).run();
}

/** Whether people can be found for all slots: the same question without naming them, and cheaper. */
export function canAssign(problem: StaffingProblem): boolean {
  const inQuestion = slotsInQuestion(problem);
  return inQuestion.length === 0 || new Search(problem, inQuestion, { hires: 0 }).run() !== null;
}
