import type { Duty, PersonId } from '#domain/kernel';
import { assign, canAssign, type Assignment } from './assign.js';
import { missingPeople, type MissingPeople } from './missing-people.js';
import type { Roster } from './roster.js';
import type { StaffingProblem } from './staffing-problem.js';
import { joined, problemOf, type Work, type WorkSlot } from './work.js';

/** One possible way to finish, step by step in the order asked; or what stands against every way. */
export type Staffing =
  | { readonly kind: 'possible'; readonly people: readonly StaffedStep[] }
  | {
      readonly kind: 'impossible';
      /** Steps for which nobody is there; where somebody is for each, a smallest set that cannot all be staffed. */
      readonly steps: readonly string[];
      readonly missing: MissingPeople | null;
    };

export interface StaffedStep {
  readonly step: string;
  /** Whoever acts, and all those the act counts for. */
  readonly persons: readonly PersonId[];
}

/**
 * Whether these people can still finish the case on every step it needs, under every rule on who may share
 * steps and with what has been done in it. Exact. Made to be asked inside every decision.
 */
export function canBeStaffed(work: Work, roster: Roster): boolean {
  return canAssign(problemOf(work, roster));
}

/** The same question with the answer explained: who could, or which steps block and how many people of which duty are missing. */
export function staffing(work: Work, roster: Roster): Staffing {
  const groups = joined(work.slots, work.rules.together);
  const problem = problemOf(work, roster);
  const found = assign(problem);
  if (found !== null) return { kind: 'possible', people: peopleOf(groups, found, roster) };
  const steps = blockingSlots(problem).flatMap((index) => (groups[index] ?? []).map(({ step }) => step));
  return {
    kind: 'impossible',
    steps: [...new Set(steps)],
    missing: missingPeople(problem, groups.map(dutiesOf)),
  };
}

function peopleOf(
  groups: readonly (readonly WorkSlot[])[],
  found: Assignment,
  roster: Roster,
): readonly StaffedStep[] {
  return groups.flatMap((group, index) => {
    const member = roster.members[found.get(index) ?? -1];
    return group.map(({ step }) => ({ step, persons: member?.persons ?? [] }));
  });
}

/** Slots that nobody can fill; else one slot after the other is left out for as long as the rest stays impossible. */
function blockingSlots(problem: StaffingProblem): readonly number[] {
  const all = [...problem.slots.keys()];
  const empty = all.filter((index) => !canAssign({ ...problem, slots: pick(problem, [index]) }));
  if (empty.length > 0) return empty;
  let blocking = all;
  for (const index of blocking) {
    const without = blocking.filter((one) => one !== index);
    if (!canAssign({ ...problem, slots: pick(problem, without) })) blocking = without;
  }
  return blocking;
}

function pick({ slots }: StaffingProblem, indices: readonly number[]): StaffingProblem['slots'] {
  return slots.filter((_, index) => indices.includes(index));
}

/** Duties of which one person could newly be given one to fill the whole group; none where somebody is named. */
function dutiesOf(group: readonly WorkSlot[]): readonly Duty[] {
  const [first, ...others] = group;
  if (first === undefined || group.some(({ only }) => only !== null)) return [];
  return first.duties.filter((duty) => others.every((slot) => slot.duties.includes(duty)));
}
