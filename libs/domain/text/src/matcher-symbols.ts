import type { Folding } from './matcher-folding.js';

/** A unit that no term holds: the search starts anew behind it. */
export const unknownUnit = 0;
/** A unit that counts as several, or begins a pair that counts as something else: see the expansions. */
export const complexUnit = 0xfffe;
/** A unit that is read over. */
export const skippedUnit = 0xffff;

/**
 * How UTF-16 units are read: the small number of each unit's folded form, frequent ones first, and the
 * expansions of units and code points that have no single number.
 */
export interface SymbolTable {
  readonly symbolOfUnit: Uint16Array;
  readonly expansions: ReadonlyMap<number, readonly number[]>;
}

/** Terms as numbers. `keys[i]` holds the symbols of term `i` as the units of a string, which sorts and compares fast. */
export interface SymbolizedTerms {
  readonly table: SymbolTable;
  readonly keys: readonly string[];
}

/** Numbers the units of folded terms and lays the folding's table over them. */
export function symbolize(foldedTerms: readonly string[], folding: Folding): SymbolizedTerms {
  const symbols = numberByFrequency(foldedTerms);
  const symbolsOf = (text: string) => unitsOf(text).map((unit) => symbols.get(unit) ?? unknownUnit);
  const symbolOfUnit = new Uint16Array(0x10000);
  for (const [unit, symbol] of symbols) symbolOfUnit[unit] = symbol;
  const expansions = new Map<number, readonly number[]>();
  for (const [character, folded] of folding.characters) {
    const [first = 0, low] = unitsOf(character);
    if (low !== undefined) {
      // A pair is told by its first unit; alone, or in another pair, that unit reads as before.
      if (symbolOfUnit[first] !== complexUnit) expansions.set(first, symbolsOf(character.charAt(0)));
      symbolOfUnit[first] = complexUnit;
      expansions.set(character.codePointAt(0) ?? 0, symbolsOf(folded));
    } else if (folded === '') {
      symbolOfUnit[first] = skippedUnit;
    } else if (folded.length === 1) {
      symbolOfUnit[first] = symbols.get(folded.charCodeAt(0)) ?? unknownUnit;
    } else {
      symbolOfUnit[first] = complexUnit;
      expansions.set(first, symbolsOf(folded));
    }
  }
  const keys = foldedTerms.map((term) => String.fromCharCode(...symbolsOf(term)));
  return { table: { symbolOfUnit, expansions }, keys };
}

function numberByFrequency(terms: readonly string[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) for (const unit of unitsOf(term)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const ordered = [...counts].sort(([one, times], [other, otherTimes]) => otherTimes - times || one - other);
  return new Map(ordered.map(([unit], index) => [unit, index + 1]));
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
