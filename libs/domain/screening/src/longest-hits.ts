interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Hits that do not lie inside a longer one, by place; several on exactly the same place are all kept. */
export function longestOnly<Hit extends Placed>(hits: readonly Hit[]): readonly Hit[] {
  let last: Placed = { start: -1, end: -1 };
  return byPlace(hits).filter((hit) => {
    const isKept = hit.end > last.end || (hit.start === last.start && hit.end === last.end);
    if (isKept) last = hit;
    return isKept;
  });
}

/** Hits that share no unit with any of the others, which come in the order that `byPlace` gives and none in another. */
export function withoutOverlap<Hit extends Placed>(
  hits: readonly Hit[],
  others: readonly Placed[],
): readonly Hit[] {
  let next = 0;
  return hits.filter(({ start, end }) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (others[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

/** Earlier ones first; of those that begin together, the longer first. */
export function byPlace<Hit extends Placed>(hits: readonly Hit[]): readonly Hit[] {
  return hits.toSorted((one, other) => one.start - other.start || other.end - one.end);
}
