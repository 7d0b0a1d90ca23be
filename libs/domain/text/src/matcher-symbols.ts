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
  const numbering = new Numbering(foldedTerms);
  const symbolOfUnit = numbering.table();
  const expansions = new Map<number, readonly number[]>();
  for (const [character, folded] of folding.characters) {
    const point = character.codePointAt(0) ?? 0;
    const symbols = numbering.symbolsOf(folded);
    if (character.length === 1) {
      symbolOfUnit[point] = unitSymbol(symbols);
      if (symbolOfUnit[point] === complexUnit) expansions.set(point, symbols);
    } else if (symbols.length === 0 || !isUnknown([...symbols, ...numbering.symbolsOf(character)])) {
      // A pair is told by its first unit; alone, or in another pair, that unit reads as before.
      const first = character.charCodeAt(0);
      if (symbolOfUnit[first] !== complexUnit)
        expansions.set(first, numbering.symbolsOf(character.charAt(0)));
      symbolOfUnit[first] = complexUnit;
      expansions.set(point, symbols);
    }
  }
  const keys = foldedTerms.map((term) => String.fromCharCode(...numbering.symbolsOf(term)));
  return { table: { symbolOfUnit, expansions }, keys };
}

function unitSymbol(symbols: readonly number[]): number {
  const [first, second] = symbols;
  if (first === undefined) return skippedUnit;
  if (second === undefined || isUnknown(symbols)) return first;
  return complexUnit;
}

function isUnknown(symbols: readonly number[]): boolean {
  return symbols.every((symbol) => symbol === unknownUnit);
}

/** The units of the terms, the most frequent first, so that a state's children lie close together. */
class Numbering {
  private readonly symbols: ReadonlyMap<number, number>;

  constructor(terms: readonly string[]) {
    const counts = new Map<number, number>();
    for (const term of terms) for (const unit of unitsOf(term)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    const ordered = [...counts].sort(
      ([one, times], [other, otherTimes]) => otherTimes - times || one - other,
    );
    this.symbols = new Map(ordered.map(([unit], index) => [unit, index + 1]));
  }

  symbolsOf(text: string): readonly number[] {
    return unitsOf(text).map((unit) => this.symbols.get(unit) ?? unknownUnit);
  }

  table(): Uint16Array {
    const symbolOfUnit = new Uint16Array(0x10000);
    for (const [unit, symbol] of this.symbols) symbolOfUnit[unit] = symbol;
    return symbolOfUnit;
  }
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
