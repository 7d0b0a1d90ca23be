import type { CivilDate } from '#domain/kernel';
import type { CompiledLexicon, ListedTerm } from './compiled-lexicon.js';
import { ExceptedPlaces } from './excepted-places.js';
import type { LexiconEntry } from './lexicon.js';
import { type LexiconHit, mannerOf } from './lexicon-hit.js';
import { byPlace, longestOnly, withoutOverlap } from './longest-hits.js';

/**
 * Finds the terms of a lexicon that are in force on a day: the longest one where several lie in each other, none
 * inside a phrase that its entry excepts, homophones only where nothing else was found.
 *
 * @returns hits in the order of their beginnings. Time is linear in the length of text and hits, but for sorting.
 */
export function searchLexicon(text: string, lexicon: CompiledLexicon, on: CivilDate): readonly LexiconHit[] {
  const written = longestOnly(writtenHits(text, lexicon, on));
  const sounding = longestOnly(soundingHits(text, lexicon, on));
  return byPlace([...written, ...withoutOverlap(sounding, written)]);
}

function writtenHits(text: string, { written }: CompiledLexicon, on: CivilDate): readonly LexiconHit[] {
  const hits: LexiconHit[] = [];
  const excepted = new ExceptedPlaces();
  written.matcher.find(text, (term, start, end) => {
    const { entry, isException, text: wording } = listedAt(written.listed, term);
    if (!isInForce(entry, on)) return;
    if (isException) {
      excepted.add(entry, start, end);
      return;
    }
    const manner = mannerOf(text, { start, end }, wording);
    if (manner === null || (entry.reach === 'exact' && manner !== 'asWritten')) return;
    hits.push({ entry, start, end, manner });
  });
  return hits.filter((hit) => !excepted.covers(hit));
}

function soundingHits(text: string, { sounding }: CompiledLexicon, on: CivilDate): readonly LexiconHit[] {
  const hits: LexiconHit[] = [];
  sounding.matcher.find(text, (term, start, end) => {
    const { entry, text: wording } = listedAt(sounding.listed, term);
    if (!isInForce(entry, on) || !sharesCharacter(text.slice(start, end), wording)) return;
    hits.push({ entry, start, end, manner: 'homophone' });
  });
  return hits;
}

/** Of a word that only sounds alike, some characters must be the very ones; two words of two do so by chance. */
function sharesCharacter(written: string, term: string): boolean {
  return (
    written.length === term.length &&
    term.split('').some((character, index) => written.charAt(index) === character)
  );
}

function isInForce({ validFrom, validTo }: LexiconEntry, on: CivilDate): boolean {
  return validFrom <= on && (validTo === null || on < validTo);
}

function listedAt(listed: readonly ListedTerm[], term: number): ListedTerm {
  const found = listed[term];
  if (found === undefined) throw new RangeError(`the matcher names term ${term} of ${listed.length}`);
  return found;
}
