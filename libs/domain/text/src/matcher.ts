import { buildMatcherTables } from './matcher-build.js';
import type { Folding } from './matcher-folding.js';
import { complexUnit, skippedUnit, unknownUnit } from './matcher-symbols.js';
import type { MatcherTables } from './matcher-tables.js';

/**
 * A place where a term stands: the term's index, and UTF-16 offsets in the text as it was written, from its
 * first character up to behind its last, with whatever is read over between them.
 */
export type OnMatch = (term: number, start: number, end: number) => void;

/** Where a term ends, and how many symbols of the last character lie beyond it. */
interface MatchEnd {
  readonly text: string;
  readonly end: number;
  readonly beyond: number;
}

/** How many units in a row may be read over inside a term; more of them part two words. */
export const insertedUnitsMax = 16;

/**
 * Finds all terms of a list in a text, in one pass and without a copy of the text, however the terms are
 * written as far as the folding knows it.
 */
export class Matcher {
  constructor(readonly tables: MatcherTables) {}

  /** Builds a matcher; see `buildMatcherTables` for what terms there may be. */
  static of(terms: readonly string[], folding: Folding): Matcher {
    return new Matcher(buildMatcherTables(terms, folding));
  }

  /**
   * Reports every occurrence of every term, also inside and across others, in the order in which they end;
   * of those that end together, the longest first. Time is linear in the length of text and matches.
   */
  find(text: string, onMatch: OnMatch): void {
    const { cells, symbolOfUnit } = this.tables;
    const { length } = text;
    let state = 0;
    for (let at = 0; at < length; at += 1) {
      const symbol = symbolOfUnit[text.charCodeAt(at)] ?? unknownUnit;
      if (symbol === unknownUnit) {
        state = 0;
      } else if (symbol < complexUnit) {
        // The automaton's step, written out here and in `step`: a call would cost a third of the speed.
        let next = (cells[state] ?? 0) + symbol * 4;
        while (cells[next + 1] !== state && state !== 0) {
          state = cells[state + 2] ?? 0;
          next = (cells[state] ?? 0) + symbol * 4;
        }
        state = cells[next + 1] === state ? next : 0;
        const first = cells[state + 3] ?? 0;
        if (first !== 0) this.report({ text, end: at + 1, beyond: 0 }, first, onMatch);
      } else if (symbol === complexUnit) {
        const end = this.readsPair(text, at) ? at + 2 : at + 1;
        const parts = this.partsAt(text, at);
        parts.forEach((part, index) => {
          state = this.step(state, part);
          const first = cells[state + 3] ?? 0;
          if (first !== 0) this.report({ text, end, beyond: parts.length - 1 - index }, first, onMatch);
        });
        at = end - 1;
      }
    }
  }

  private step(from: number, symbol: number): number {
    const { cells } = this.tables;
    if (symbol === unknownUnit) return 0;
    for (let state = from; ; state = cells[state + 2] ?? 0) {
      const next = (cells[state] ?? 0) + symbol * 4;
      if (cells[next + 1] === state) return next;
      if (state === 0) return 0;
    }
  }

  private report(place: MatchEnd, first: number, onMatch: OnMatch): void {
    const { lengths, nextTerm } = this.tables;
    for (let term = first - 1; term >= 0; term = (nextTerm[term] ?? 0) - 1) {
      const start = this.startOf(place, lengths[term] ?? 0);
      if (start >= 0) onMatch(term, start, place.end);
    }
  }

  /** Goes back over so many symbols; -1 when too much was read over between two of them. */
  private startOf({ text, end, beyond }: MatchEnd, symbols: number): number {
    let at = end;
    let inserted = 0;
    for (let left = symbols + beyond; left > 0;) {
      const start = this.characterStart(text, at);
      const count = this.symbolCount(text, start);
      inserted = count === 0 ? inserted + at - start : 0;
      if (inserted > insertedUnitsMax) return -1;
      left -= count;
      at = start;
    }
    return at;
  }

  /** Where the character begins that ends at an offset: two units back for a pair that counts as something else. */
  private characterStart(text: string, end: number): number {
    const isPair = end > 1 && this.readsPair(text, end - 2);
    return isPair ? end - 2 : end - 1;
  }

  private symbolCount(text: string, at: number): number {
    const symbol = this.tables.symbolOfUnit[text.charCodeAt(at)] ?? unknownUnit;
    if (symbol === skippedUnit) return 0;
    return symbol === complexUnit ? this.partsAt(text, at).length : 1;
  }

  private partsAt(text: string, at: number): readonly number[] {
    const { expansions } = this.tables;
    const key = this.readsPair(text, at) ? text.codePointAt(at) : text.charCodeAt(at);
    return expansions.get(key ?? 0) ?? [];
  }

  private readsPair(text: string, at: number): boolean {
    const { symbolOfUnit, expansions } = this.tables;
    if (symbolOfUnit[text.charCodeAt(at)] !== complexUnit) return false;
    const point = text.codePointAt(at) ?? 0;
    return point > 0xffff && expansions.has(point);
  }
}
