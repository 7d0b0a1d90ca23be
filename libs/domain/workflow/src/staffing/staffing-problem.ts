/**
 * One act that is still needed: one of `candidates` acts in every one of `steps` (several only where a binding
 * joins them). Two slots of the same step are two different people (会签).
 */
export interface Slot {
  readonly steps: readonly number[];
  /** Candidates by their number in the roster, ascending, each once. */
  readonly candidates: readonly number[];
}

/** Nobody acts in more than `most` of these steps, over the whole case. */
export interface Limit {
  readonly steps: readonly number[];
  readonly most: number;
}

/** Who could act at all, by number: a candidate is one natural person or, for a delegate, all those the act counts for. */
export interface CandidatePool {
  readonly personsOf: (candidate: number) => readonly number[];
  /** How many persons one candidate's act counts for at most; 1 where nobody acts for another. */
  readonly personsPerCandidate: number;
  /** How many candidates one person stands behind at most; 1 where nobody acts for another. */
  readonly candidatesPerPerson: number;
}

/**
 * Whether people can be found for all slots so that every separation holds, with what has been done already.
 * Steps, persons and candidates are numbers from 0.
 */
export interface StaffingProblem {
  readonly stepCount: number;
  readonly slots: readonly Slot[];
  /** Pairs of different steps in which no one person may act: symmetric, `stepCount` squared, 1 for apart. */
  readonly apart: Uint8Array;
  readonly limits: readonly Limit[];
  readonly pool: CandidatePool;
  /** The steps in which each natural person has acted over the whole case; only those who have. */
  readonly acted: ReadonlyMap<number, readonly number[]>;
  /** Candidates of whom some natural person has acted in the case: the others differ by duties only. */
  readonly known: readonly number[];
  /** Candidates from this number on do not exist yet: each one used is a person who is missing. */
  readonly hiredFrom: number;
}

/** Steps that one person may not share, as a matrix for `StaffingProblem.apart`. */
export function apartMatrix(stepCount: number, pairs: Iterable<readonly [number, number]>): Uint8Array {
  const apart = new Uint8Array(stepCount * stepCount);
  for (const [one, other] of pairs) {
    if (one === other) continue;
    apart[one * stepCount + other] = 1;
    apart[other * stepCount + one] = 1;
  }
  return apart;
}
