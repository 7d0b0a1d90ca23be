import type { LexiconEntry } from './lexicon.js';

/** A term of the lexicon in one text; offsets are those of the text as it was written. */
export interface LexiconHit {
  readonly entry: LexiconEntry;
  readonly start: number;
  readonly end: number;
  readonly manner: HitManner;
}

/**
 * How the term stands there: letter by letter; written otherwise; as its characters in two clauses, which is
 * mostly chance; or as characters that only sound like it.
 */
export type HitManner = 'asWritten' | 'variant' | 'divided' | 'homophone';

/** A term of so many characters is not made by chance out of two clauses. */
const dividedCharactersMin = 3;

/**
 * How a place that folds to the term was written; null when it is no hit: two clauses that meet in the
 * characters of a short word, or a Latin word of which the term is only a part.
 */
export function mannerOf(
  text: string,
  place: { readonly start: number; readonly end: number },
  term: string,
): Exclude<HitManner, 'homophone'> | null {
  const { start, end } = place;
  if (continuesWord(text, start) || continuesWord(text, end)) return null;
  const written = text.slice(start, end);
  if (written === term) return 'asWritten';
  if (!isDivided(written)) return 'variant';
  return [...term].length >= dividedCharactersMin ? 'divided' : null;
}

const clauseMark = /[\n,，.。;；:：、!！?？()（）《》“”‘’「」【】〔〕…—]/u;
const inserted = /[^\p{L}\p{N}]+/gu;

/** One gap alone, at a mark that ends a clause, a quotation or a line: whoever hides a word leaves more traces. */
function isDivided(written: string): boolean {
  const gaps = written.match(inserted) ?? [];
  return gaps.length === 1 && clauseMark.test(gaps[0] ?? '');
}

const latin = /[\p{Script=Latin}\p{Nd}]/u;

function continuesWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at));
}
