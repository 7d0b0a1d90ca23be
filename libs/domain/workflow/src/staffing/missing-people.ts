import type { Duty } from '#domain/kernel';
import { assign } from './assign.js';
import { TriesExhaustedError } from './search.js';
import type { StaffingProblem } from './staffing-problem.js';

/** People who would have to be found before the case can be finished, each for one duty. */
export interface MissingPeople {
  readonly duties: readonly { readonly duty: Duty; readonly people: number }[];
  /** Whether fewer would not do; false when that took too long to find out. */
  readonly isLeast: boolean;
}

/** So many choices are tried to prove that fewer people would not do. */
const triesMost = 20_000;

/**
 * The fewest new people, with one duty each, who make the case possible; null when no number of them would,
 * because somebody is named or a binding contradicts a separation.
 *
 * @param dutiesOf for each slot, the duties of which a new person would need one; none where nobody new may act.
 */
export function missingPeople(
  problem: StaffingProblem,
  dutiesOf: readonly (readonly Duty[])[],
): MissingPeople | null {
  const duties = [...new Set(dutiesOf.flat())];
  const most = problem.slots.length;
  const withHires = withNewPeople(problem, dutiesOf, duties);
  const tries = { left: triesMost };
  try {
    for (let hires = 1; hires <= most; hires += 1) {
      const found = assign(withHires, { hires, tries });
      if (found !== null) return counted(found, problem, duties, true);
    }
    return null;
  } catch (error) {
    if (!(error instanceof TriesExhaustedError)) throw error;
    const found = assign(withHires, { hires: most });
    return found === null ? null : counted(found, problem, duties, false);
  }
}

/** As many new people of each duty as there are slots stand beside the existing ones, numbered after them. */
function withNewPeople(
  problem: StaffingProblem,
  dutiesOf: readonly (readonly Duty[])[],
  duties: readonly Duty[],
): StaffingProblem {
  const { pool, slots, hiredFrom } = problem;
  const newOf = (duty: Duty): readonly number[] =>
    slots.map((_, index) => hiredFrom + duties.indexOf(duty) * slots.length + index);
  const persons = hiredFrom * pool.personsPerCandidate;
  return {
    ...problem,
    slots: slots.map((slot, index) => ({
      ...slot,
      candidates: [...slot.candidates, ...(dutiesOf[index] ?? []).flatMap(newOf).sort((a, b) => a - b)],
    })),
    pool: {
      ...pool,
      personsOf: (candidate) =>
        candidate < hiredFrom ? pool.personsOf(candidate) : [persons + candidate - hiredFrom],
    },
  };
}

function counted(
  found: ReadonlyMap<number, number>,
  { hiredFrom, slots }: StaffingProblem,
  duties: readonly Duty[],
  isLeast: boolean,
): MissingPeople {
  const hired = [...new Set(found.values())].filter((candidate) => candidate >= hiredFrom);
  const dutyOf = (candidate: number): number => Math.floor((candidate - hiredFrom) / slots.length);
  return {
    isLeast,
    duties: duties
      .map((duty, at) => ({ duty, people: hired.filter((candidate) => dutyOf(candidate) === at).length }))
      .filter(({ people }) => people > 0),
  };
}
