import type { WordTree } from './word-tree.js';

/** The likeliest readings of a run as words: of its beginnings, of its ends, and of the whole. */
export interface Lattice {
  /** Log probability of the likeliest reading of the first n characters. */
  readonly before: Float64Array;
  /** Log probability of the likeliest reading from character n on. */
  readonly after: Float64Array;
  readonly best: number;
  /** 1 where the likeliest reading has a word of one character. */
  readonly isSingle: Uint8Array;
}

/** Log probability of a character that the dictionary does not know. */
const unknown = -16;

/** Reads a run of characters in all ways that the dictionary allows. */
export function readLattice(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  words: WordTree,
): Lattice {
  const length = end - start;
  const before = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  const after = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  const cameFrom = new Int32Array(length + 1);
  before[0] = 0;
  after[length] = 0;
  forEachWord(text, start, end, words, (from, to, value) => {
    const reached = (before[from] ?? 0) + value;
    if (reached > (before[to] ?? 0)) {
      before[to] = reached;
      cameFrom[to] = from;
    }
  });
  for (let from = length - 1; from >= 0; from -= 1) {
    wordsAt(text, start, end, words, from, (to, value) => {
      after[from] = Math.max(after[from] ?? 0, value + (after[to] ?? 0));
    });
  }
  const isSingle = new Uint8Array(length);
  for (let to = length; to > 0; to = cameFrom[to] ?? 0) {
    const from = cameFrom[to] ?? 0;
    if (to - from === 1) isSingle[from] = 1;
  }
  return { before, after, best: before[length] ?? 0, isSingle };
}

function forEachWord(
  text: string,
  start: number,
  end: number,
  words: WordTree,
  take: (from: number, to: number, value: number) => void,
): void {
  for (let from = 0; from < end - start; from += 1) {
    wordsAt(text, start, end, words, from, (to, value) => {
      take(from, to, value);
    });
  }
}

function wordsAt(
  text: string,
  start: number,
  end: number,
  words: WordTree,
  from: number,
  take: (to: number, value: number) => void,
): void {
  let node = 0;
  for (let at = start + from; at < end; at += 1) {
    node = words.next(node, text.charCodeAt(at));
    const value = node === 0 ? Number.NaN : words.valueAt(node);
    if (!Number.isNaN(value)) take(at + 1 - start, value);
    else if (at === start + from) take(at + 1 - start, unknown);
    if (node === 0) return;
  }
}
