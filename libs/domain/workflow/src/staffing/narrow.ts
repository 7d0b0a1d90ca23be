import { mayConflict, mayFill } from './may-act.js';
import type { StaffingProblem } from './staffing-problem.js';

/**
 * The slots that can run short of people. Whatever the others do, each act bars at most the candidates that
 * share a person with it: a slot with more candidates than its neighbours can bar is filled last and needs no
 * thought. In an ordinary office nothing is left in question, however many people there are.
 *
 * @returns numbers of slots; empty means that all can be filled.
 */
export function slotsInQuestion(problem: StaffingProblem): readonly number[] {
  const { slots, pool } = problem;
  const barred = pool.personsPerCandidate * pool.candidatesPerPerson;
  const spare = slots.map((_, index) => countFree(problem, index));
  const neighbours = slots.map((one, at) =>
    slots.flatMap((other, second) => (second !== at && mayConflict(problem, one, other) ? [second] : [])),
  );
  const degree = neighbours.map((list) => list.length);
  const isLeft = slots.map(() => true);
  const queue = [...slots.keys()];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (isLeft[at] !== true || (spare[at] ?? 0) <= (degree[at] ?? 0) * barred) continue;
    isLeft[at] = false;
    for (const neighbour of neighbours[at] ?? []) {
      degree[neighbour] = (degree[neighbour] ?? 0) - 1;
      if (isLeft[neighbour] === true) queue.push(neighbour);
    }
  }
  return [...slots.keys()].filter((at) => isLeft[at] === true);
}

/** How many existing candidates of a slot nothing bars that has happened so far. */
function countFree(problem: StaffingProblem, index: number): number {
  const slot = problem.slots[index];
  if (slot === undefined || !mayFill(problem, [], slot)) return 0;
  const { candidates } = slot;
  const hired = candidates.length - lowerBound(candidates, problem.hiredFrom);
  const barred = problem.known.filter(
    (candidate) =>
      candidates[lowerBound(candidates, candidate)] === candidate && !isFree(problem, index, candidate),
  );
  return candidates.length - hired - barred.length;
}

/** Whether nothing that has happened so far bars the candidate from the slot. */
export function isFree(problem: StaffingProblem, index: number, candidate: number): boolean {
  const slot = problem.slots[index];
  return (
    slot !== undefined &&
    problem.pool
      .personsOf(candidate)
      .every((person) => mayFill(problem, problem.acted.get(person) ?? [], slot))
  );
}

/** Where in an ascending list the first value not below `wanted` stands. */
function lowerBound(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
