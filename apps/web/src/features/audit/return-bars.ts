import type { ReturnCount } from '../../app/api/oversight-calls.js';

/** Returns of one kind, beside all answers where that can be said. */
export interface ReturnSum {
  readonly label: string;
  readonly returns: number;
  readonly answers: number;
}

/** Sums of returns by what `labelOf` names, the most first; kinds without returns are left out. */
export function sumReturns(
  counts: readonly ReturnCount[],
  labelOf: (count: ReturnCount) => string | null,
): readonly ReturnSum[] {
  const sums = new Map<string, ReturnSum>();
  for (const count of counts) {
    const label = labelOf(count);
    if (label === null) continue;
    const sum = sums.get(label) ?? { label, returns: 0, answers: 0 };
    const isAll = count.reasonClass === null;
    sums.set(label, {
      label,
      returns: sum.returns + (isAll ? 0 : count.count),
      answers: sum.answers + (isAll ? count.count : 0),
    });
  }
  return [...sums.values()].filter(({ returns }) => returns > 0).sort((a, b) => b.returns - a.returns);
}
