import { MatcherSlots } from './matcher-slots.js';
import { cellWidth, type MatcherTables } from './matcher-tables.js';

/** A term as a string of symbols. */
export interface SortedTerm {
  readonly key: string;
  readonly term: number;
}

/**
 * Turns sorted terms into the automaton of Aho and Corasick in a double array. States are numbered level by
 * level, so that every shorter suffix is complete when a state is linked; a place is given to a state with its
 * siblings.
 */
export class MatcherAutomaton {
  private readonly slots: MatcherSlots;
  private readonly nextTerm: Int32Array<ArrayBuffer>;
  /** Of each state: the sorted terms below it, its depth, and what ends up in the cells. */
  private readonly left: Int32Array<ArrayBuffer>;
  private readonly right: Int32Array<ArrayBuffer>;
  private readonly depth: Int32Array<ArrayBuffer>;
  private readonly parent: Int32Array<ArrayBuffer>;
  private readonly slot: Int32Array<ArrayBuffer>;
  private readonly base: Int32Array<ArrayBuffer>;
  private readonly suffix: Int32Array<ArrayBuffer>;
  private readonly fallback: Int32Array<ArrayBuffer>;
  private readonly firstTerm: Int32Array<ArrayBuffer>;
  private count = 1;

  /** @param terms  not empty strings, in ascending order. */
  constructor(
    private readonly terms: readonly SortedTerm[],
    termCount: number,
  ) {
    const states = countStates(terms);
    this.slots = new MatcherSlots(states, largestSymbol(terms));
    this.nextTerm = new Int32Array(termCount);
    this.left = new Int32Array(states);
    this.right = new Int32Array(states).fill(terms.length, 0, 1);
    this.depth = new Int32Array(states);
    this.parent = new Int32Array(states).fill(-1, 0, 1);
    this.slot = new Int32Array(states);
    this.base = new Int32Array(states).fill(-1);
    this.suffix = new Int32Array(states);
    this.fallback = new Int32Array(states);
    this.firstTerm = new Int32Array(states);
  }

  /** Call once. */
  build(): Pick<MatcherTables, 'cells' | 'nextTerm'> {
    for (let state = 0; state < this.count; state += 1) this.link(state);
    return { cells: this.cells(), nextTerm: this.nextTerm };
  }

  private link(state: number): void {
    const suffix = at(this.suffix, state);
    // A suffix without children cannot go on, so the search falls through it at once.
    this.fallback[state] = at(this.base, suffix) < 0 ? at(this.fallback, suffix) : suffix;
    this.firstTerm[state] = at(this.firstTerm, suffix);
    const left = this.linkTerms(state);
    if (left < at(this.right, state)) this.addChildren(state, left);
  }

  /** Chains the terms that end here before those of the suffix; answers where the longer terms begin. */
  private linkTerms(state: number): number {
    let left = at(this.left, state);
    for (; left < at(this.right, state); left += 1) {
      const { key, term } = this.termAt(left);
      if (key.length > at(this.depth, state)) break;
      this.nextTerm[term] = at(this.firstTerm, state);
      this.firstTerm[state] = term + 1;
    }
    return left;
  }

  private addChildren(state: number, left: number): void {
    const first = this.count;
    const symbols = this.addStates(state, left);
    const base = state === 0 ? 0 : this.slots.findBase(symbols);
    this.base[state] = base;
    symbols.forEach((symbol, index) => {
      const child = first + index;
      this.slot[child] = base + symbol;
      this.slots.take(base + symbol, child);
      if (state !== 0) this.suffix[child] = this.goTo(at(this.suffix, state), symbol);
    });
  }

  private addStates(state: number, left: number): readonly number[] {
    const right = at(this.right, state);
    const depth = at(this.depth, state);
    const symbols: number[] = [];
    for (let from = left; from < right;) {
      const symbol = this.termAt(from).key.charCodeAt(depth);
      let to = from + 1;
      while (to < right && this.termAt(to).key.charCodeAt(depth) === symbol) to += 1;
      const child = this.count++;
      this.left[child] = from;
      this.right[child] = to;
      this.depth[child] = depth + 1;
      this.parent[child] = state;
      symbols.push(symbol);
      from = to;
    }
    return symbols;
  }

  private goTo(from: number, symbol: number): number {
    for (let state = from; ; state = at(this.fallback, state)) {
      const child = this.childOf(state, symbol);
      if (child > 0 || state === 0) return Math.max(child, 0);
    }
  }

  private childOf(state: number, symbol: number): number {
    const base = at(this.base, state);
    const child = base < 0 ? -1 : this.slots.stateAt(base + symbol);
    return child > 0 && this.parent[child] === state ? child : -1;
  }

  private cells(): Int32Array {
    const cells = new Int32Array(this.slots.length * cellWidth);
    for (let cell = 1; cell < cells.length; cell += cellWidth) cells[cell] = -1;
    for (let state = 0; state < this.count; state += 1) {
      const cell = at(this.slot, state) * cellWidth;
      cells[cell] = Math.max(at(this.base, state), 0) * cellWidth;
      cells[cell + 1] = state === 0 ? -1 : at(this.slot, at(this.parent, state)) * cellWidth;
      cells[cell + 2] = at(this.slot, at(this.fallback, state)) * cellWidth;
      cells[cell + 3] = at(this.firstTerm, state);
    }
    return cells;
  }

  private termAt(index: number): SortedTerm {
    return this.terms[index] ?? { key: '', term: 0 };
  }
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** One state for the root and for every prefix that is not one of the term before. */
function countStates(terms: readonly SortedTerm[]): number {
  let count = 1;
  let before = '';
  for (const { key } of terms) {
    let shared = 0;
    while (shared < key.length && key.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
    count += key.length - shared;
    before = key;
  }
  return count;
}

function largestSymbol(terms: readonly SortedTerm[]): number {
  let largest = 0;
  for (const { key } of terms)
    for (let index = 0; index < key.length; index += 1) largest = Math.max(largest, key.charCodeAt(index));
  return largest;
}
