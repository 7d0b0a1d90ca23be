/**
 * The greatest number of left sides that can each have a right side of their own (bipartite matching by
 * augmenting paths).
 *
 * @param choices for each left side, the right sides it may have.
 */
export function greatestMatching(choices: readonly (readonly number[])[]): number {
  const holder = new Map<number, number>();
  const augment = (left: number, tried: Set<number>): boolean => {
    for (const right of choices[left] ?? []) {
      if (tried.has(right)) continue;
      tried.add(right);
      const current = holder.get(right);
      if (current !== undefined && !augment(current, tried)) continue;
      holder.set(right, left);
      return true;
    }
    return false;
  };
  return choices.filter((_, left) => augment(left, new Set())).length;
}
