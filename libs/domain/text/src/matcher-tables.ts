/** Numbers per state in `cells`: base of its children, parent, fallback, first term plus one. */
export const cellWidth = 4;

/**
 * The automaton as plain numbers. A state is named by the index of its first cell; its child under symbol `c`
 * is the state `base + 4c`, if that one names it as its parent. The fallback is the longest proper suffix that
 * can still go on. The terms that end at a state are its first term and, along `nextTerm`, all others.
 */
export interface MatcherTables {
  /** Name of the folding that terms and texts are read with. */
  readonly folding: string;
  readonly cells: Int32Array;
  /** Per term, the term to report after it plus one, or 0. */
  readonly nextTerm: Int32Array;
  /** Per term, its length in symbols; 0 for a term of which the folding leaves nothing. */
  readonly lengths: Uint16Array;
  readonly symbolOfUnit: Uint16Array;
  readonly expansions: ReadonlyMap<number, readonly number[]>;
}

/** Longest term, in symbols. */
export const termSymbolsMax = 0xffff;
