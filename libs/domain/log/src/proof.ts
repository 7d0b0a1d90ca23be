import { nodeHashOf, sameHash, type TreeAlgorithm } from './tree-hash.js';

/** Leaves from `start` up to, not including, `end`; a proof is the roots over such ranges. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** The largest power of two below `width`, which splits a tree as RFC 6962 does. */
function split(width: number): number {
  let half = 1;
  while (half * 2 < width) half *= 2;
  return half;
}

/** The ranges whose roots prove that leaf `index` stands in the tree of `size` leaves, lowest first. @source RFC 6962, 2.1.1 */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const ranges: LeafRange[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + split(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** The ranges whose roots prove that the tree of `older` leaves is the beginning of the one of `size`. @source RFC 6962, 2.1.2 */
export function consistencyRanges(older: number, size: number): readonly LeafRange[] {
  if (older < 0 || older > size) throw new RangeError(`a tree of ${older} is not older than one of ${size}`);
  if (older === 0 || older === size) return [];
  const ranges: LeafRange[] = [];
  let start = 0;
  let end = size;
  while (older !== end) {
    const middle = start + split(end - start);
    if (older <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // What is left is a complete subtree of the older tree; when it is the whole of it, the older root is known.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

/** The root that a leaf's hash and its proof lead to; null when the proof has not the length that the place asks for. */
export function rootFromInclusion(
  algorithm: TreeAlgorithm,
  { index, size, leaf }: { readonly index: number; readonly size: number; readonly leaf: Uint8Array },
  path: readonly Uint8Array[],
): Uint8Array | null {
  if (index < 0 || index >= size) return null;
  const ranges = inclusionRanges(index, size);
  if (ranges.length !== path.length) return null;
  return path.reduce(
    (hash, sibling, place) =>
      (ranges[place] as LeafRange).start > index
        ? nodeHashOf(algorithm, hash, sibling)
        : nodeHashOf(algorithm, sibling, hash),
    leaf,
  );
}

export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the older tree is the beginning of the newer one, as the proof says. @source RFC 9162, 2.1.4.2 */
export function isConsistent(
  algorithm: TreeAlgorithm,
  older: TreeHead,
  newer: TreeHead,
  path: readonly Uint8Array[],
): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && sameHash(older.root, newer.root);
  if (older.size === 0) return path.length === 0;
  const ranges = consistencyRanges(older.size, newer.size);
  if (ranges.length !== path.length) return false;
  const startsWithOlder = (ranges[0] as LeafRange).start >= older.size;
  const seed = startsWithOlder ? older.root : (path[0] as Uint8Array);
  let olderRoot = seed;
  let newerRoot = seed;
  for (let place = startsWithOlder ? 0 : 1; place < path.length; place += 1) {
    const hash = path[place] as Uint8Array;
    const isNew = (ranges[place] as LeafRange).start >= older.size;
    if (!isNew) olderRoot = nodeHashOf(algorithm, hash, olderRoot);
    newerRoot = isNew ? nodeHashOf(algorithm, newerRoot, hash) : nodeHashOf(algorithm, hash, newerRoot);
  }
  return sameHash(olderRoot, older.root) && sameHash(newerRoot, newer.root);
}
