import { assertNever } from '#domain/kernel';
import type { SearchQuery, SearchTier } from '#application';

/**
 * A search as a `tsquery` text, passed as a parameter. Every term is a quoted literal, so nothing in it is taken as
 * an operator. The second tier leaves out what the first has shown.
 */
export function searchCondition({ terms, titleTerms }: SearchQuery, tier: SearchTier): string {
  switch (tier) {
    case 'title':
      return allOf(titleTerms);
    case 'text':
      return `(${allOf(terms)}) & !(${allOf(titleTerms)})`;
    default:
      return assertNever(tier);
  }
}

function allOf(terms: readonly string[]): string {
  return terms.map((term) => `'${term.replace(/['\\]/g, '$&$&')}'`).join(' & ');
}
