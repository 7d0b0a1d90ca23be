import type { LeafRange } from './proof.js';
import { nodeHashOf, type TreeAlgorithm } from './tree-hash.js';

/**
 * Only every eighth level is kept (0 leaves, 8, 16, …), 256 hashes wide like the tiles of C2SP tlog-tiles; what lies
 * between is computed.
 */
export const tileHeight = 8;
export const tileWidth = 2 ** tileHeight;

/** A run of stored hashes: `count` nodes of a kept level from `index`. */
export interface StoredRun {
  readonly level: number;
  readonly index: number;
  readonly count: number;
}

/** The stored hashes from which the roots over the ranges are computed, in order, each run once per use. */
export function storedRuns(ranges: readonly LeafRange[]): readonly StoredRun[] {
  return ranges.flatMap((range) => completeSubtrees(range).map(runOf));
}

/** The roots over the ranges, from the hashes of `storedRuns`, in the same order. */
export function rangeRoots(
  algorithm: TreeAlgorithm,
  ranges: readonly LeafRange[],
  hashesOf: (run: StoredRun) => readonly Uint8Array[],
): readonly Uint8Array[] {
  return ranges.map((range) => {
    const roots = completeSubtrees(range).map((node) => foldPairs(algorithm, hashesOf(runOf(node))));
    return roots.reduceRight((right, left) => nodeHashOf(algorithm, left, right));
  });
}

/** Complete subtrees that make up the range, largest first; a range of a proof begins at a multiple of its width. */
function completeSubtrees({ start, end }: LeafRange): readonly { level: number; index: number }[] {
  const nodes: { level: number; index: number }[] = [];
  let from = start;
  while (from < end) {
    let level = 0;
    while (from % 2 ** (level + 1) === 0 && from + 2 ** (level + 1) <= end) level += 1;
    nodes.push({ level, index: from / 2 ** level });
    from += 2 ** level;
  }
  return nodes;
}

function runOf({ level, index }: { readonly level: number; readonly index: number }): StoredRun {
  const kept = level - (level % tileHeight);
  const count = 2 ** (level - kept);
  return { level: kept, index: index * count, count };
}

function foldPairs(algorithm: TreeAlgorithm, hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let place = 0; place < row.length; place += 2)
      above.push(nodeHashOf(algorithm, row[place] as Uint8Array, row[place + 1] as Uint8Array));
    row = above;
  }
  return row[0] as Uint8Array;
}
