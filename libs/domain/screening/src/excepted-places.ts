import type { LexiconEntry } from './lexicon.js';

interface Places {
  /** In the order in which they were found: ends ascend. */
  readonly starts: number[];
  readonly ends: number[];
  /** Of each place and all behind it, the smallest start; made when first asked for. */
  firstStarts: readonly number[] | null;
}

/** Where the excepted phrases of each entry stand, asked for in logarithmic time. */
export class ExceptedPlaces {
  private readonly byEntry = new Map<LexiconEntry, Places>();

  /** Adds a place; places come in the order of their ends. */
  add(entry: LexiconEntry, start: number, end: number): void {
    const places = this.byEntry.get(entry) ?? { starts: [], ends: [], firstStarts: null };
    places.starts.push(start);
    places.ends.push(end);
    this.byEntry.set(entry, places);
  }

  /** Whether a hit lies inside a phrase that its own entry excepts. */
  covers(hit: { readonly entry: LexiconEntry; readonly start: number; readonly end: number }): boolean {
    const places = this.byEntry.get(hit.entry);
    if (places === undefined) return false;
    places.firstStarts ??= smallestFromHere(places.starts);
    const reaching = firstAtLeast(places.ends, hit.end);
    return (places.firstStarts[reaching] ?? Number.POSITIVE_INFINITY) <= hit.start;
  }
}

function smallestFromHere(numbers: readonly number[]): readonly number[] {
  let smallest = Number.POSITIVE_INFINITY;
  return numbers
    .toReversed()
    .map((number) => (smallest = Math.min(smallest, number)))
    .toReversed();
}

/** Index of the first of the ascending numbers that is not below a bound. */
function firstAtLeast(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
