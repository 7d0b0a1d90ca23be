import type { WordTree } from './word-tree.js';

/** Log probability of a character that the dictionary does not know. */
const unknown = -16;

/** A run of characters in a text. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads runs of characters as words in all ways that the dictionary allows, and keeps the likeliest readings of the
 * last run read. Positions count from the beginning of the run.
 */
export class Lattice {
  /** Log probability of the likeliest reading of the first n characters. */
  readonly before: Float64Array;
  /** Log probability of the likeliest reading from character n on; only after `readBackwards`. */
  readonly after: Float64Array;
  /** 1 where the likeliest reading has a word of one character. */
  readonly isSingle: Uint8Array;
  private readonly cameFrom: Int32Array;

  /** Room for runs of a text of this length. */
  constructor(
    private readonly words: WordTree,
    lengthMax: number,
  ) {
    this.before = new Float64Array(lengthMax + 1);
    this.after = new Float64Array(lengthMax + 1);
    this.isSingle = new Uint8Array(lengthMax + 1);
    this.cameFrom = new Int32Array(lengthMax + 1);
  }

  /** Reads a run forwards: `before` and `isSingle` are its own then. */
  read(text: string, { start, end }: Run): void {
    const { before, cameFrom, isSingle, words } = this;
    const length = end - start;
    before.fill(Number.NEGATIVE_INFINITY, 0, length + 1);
    before[0] = 0;
    for (let from = 0; from < length; from += 1) {
      const reached = before[from] ?? 0;
      let node = 0;
      for (let at = from; at < length; at += 1) {
        node = words.next(node, text.charCodeAt(start + at));
        const value = node === 0 ? Number.NaN : words.valueAt(node);
        const isWord = value === value;
        if (isWord || at === from) {
          const sum = reached + (isWord ? value : unknown);
          if (sum > (before[at + 1] ?? 0)) {
            before[at + 1] = sum;
            cameFrom[at + 1] = from;
          }
        }
        if (node === 0) break;
      }
    }
    isSingle.fill(0, 0, length);
    for (let to = length; to > 0; to = cameFrom[to] ?? 0) {
      const from = cameFrom[to] ?? 0;
      if (to - from === 1) isSingle[from] = 1;
    }
  }

  /** Reads the same run backwards, for `after`. */
  readBackwards(text: string, { start, end }: Run): void {
    const { after, words } = this;
    const length = end - start;
    after.fill(Number.NEGATIVE_INFINITY, 0, length);
    after[length] = 0;
    for (let from = length - 1; from >= 0; from -= 1) {
      let best = unknown + (after[from + 1] ?? 0);
      let node = 0;
      for (let at = from; at < length; at += 1) {
        node = words.next(node, text.charCodeAt(start + at));
        if (node === 0) break;
        const value = words.valueAt(node);
        if (value === value) best = Math.max(best, value + (after[at + 1] ?? 0));
      }
      after[from] = best;
    }
  }
}
