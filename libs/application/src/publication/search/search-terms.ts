import { documentTextOf, listImageTexts } from '#domain/text';
import type { Rendition } from '#domain/text';
import { indexTokens, queryTokens } from './search-tokens.js';

/** Marks a term that stands in the title; no term of a text can begin like this, since ":" separates terms. */
const titleMark = 'title:';

/** PostgreSQL refuses a tsvector above 1 MiB of terms; what exceeds this bound at the end of a text is not found. */
const termsBytesMax = 900_000;

/**
 * The terms of a publication. Title, document number and index number are entered a second time under a mark, so
 * that a search can put them first without keeping positions.
 */
export function publicationTerms(rendition: Rendition, indexNumber: string): readonly string[] {
  const { metadata, document } = rendition;
  const headline = termsOf([metadata.title, metadata.documentNumber, indexNumber]);
  const rest = termsOf([
    metadata.issuer,
    metadata.summary,
    ...metadata.keywords,
    documentTextOf(document),
    ...listImageTexts(document).map(({ text }) => text),
  ]);
  return withinBytes(
    new Set([...[...headline].map((term) => titleMark + term), ...headline, ...rest]),
    termsBytesMax,
  );
}

function termsOf(texts: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => (text === null ? [] : indexTokens(text).map(({ term }) => term))));
}

function withinBytes(terms: ReadonlySet<string>, bytesMax: number): readonly string[] {
  const kept: string[] = [];
  let bytes = 0;
  for (const term of terms) {
    bytes += Buffer.byteLength(term);
    if (bytes > bytesMax) break;
    kept.push(term);
  }
  return kept;
}

/** What a publication must hold to be found: all `terms`; in the first tier all of them in its headline. */
export interface SearchQuery {
  readonly terms: readonly string[];
  readonly titleTerms: readonly string[];
}

/** Longest query that is looked at, in characters; the rest is ignored. */
export const queryMax = 100;

/** The terms of what somebody typed; empty when there is nothing in it that a text could hold. */
export function searchQueryOf(text: string): SearchQuery {
  const terms = [...new Set(queryTokens(text.slice(0, queryMax)).map(({ term }) => term))];
  return { terms, titleTerms: terms.map((term) => titleMark + term) };
}
