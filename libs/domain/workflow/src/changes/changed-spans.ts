/** A stretch that differs between two texts; `before` and `after` are the two characters on either side in the new one. */
export interface ChangedSpan {
  readonly removed: string;
  readonly added: string;
  readonly before: string;
  readonly after: string;
}

/** How many comparisons are made before two texts are called different throughout. */
const comparisonsMax = 4_000_000;

/**
 * Where two texts differ, by a longest common subsequence of their characters. Texts too long to compare that way,
 * once what they begin and end with in common is left out, differ in one single stretch.
 */
export function changedSpans(before: string, after: string): readonly ChangedSpan[] {
  const [one, other] = [[...before], [...after]];
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1;
  const removed = one.slice(start, one.length - end);
  const added = other.slice(start, other.length - end);
  if (removed.length === 0 && added.length === 0) return [];
  const pieces =
    removed.length * added.length > comparisonsMax
      ? [{ from: 0, to: removed.length, at: 0, until: added.length }]
      : differences(removed, added);
  return pieces.map(({ from, to, at, until }) => ({
    removed: removed.slice(from, to).join(''),
    added: added.slice(at, until).join(''),
    before: other.slice(Math.max(start + at - 2, 0), start + at).join(''),
    after: other.slice(start + until, start + until + 2).join(''),
  }));
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly until: number;
}

function differences(one: readonly string[], other: readonly string[]): readonly Piece[] {
  const width = other.length + 1;
  const common = new Uint32Array((one.length + 1) * width);
  const get = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        one[row] === other[column]
          ? get(row + 1, column + 1) + 1
          : Math.max(get(row + 1, column), get(row, column + 1));
  const pieces: Piece[] = [];
  let [from, at] = [0, 0];
  let [row, column] = [0, 0];
  const close = (): void => {
    if (row > from || column > at) pieces.push({ from, to: row, at, until: column });
  };
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) {
      close();
      row += 1;
      column += 1;
      [from, at] = [row, column];
    } else if (get(row + 1, column) >= get(row, column + 1)) row += 1;
    else column += 1;
  }
  [row, column] = [one.length, other.length];
  close();
  return pieces;
}
