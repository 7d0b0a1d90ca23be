import { indexTokens } from './search-tokens.js';

/** A piece of a text, and whether it is one of the places that made the text a hit. */
export interface TextPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** The text in pieces, with everything that matches one of the terms marked. The pieces joined are the text. */
export function highlight(text: string, terms: readonly string[]): readonly TextPiece[] {
  const wanted = new Set(terms);
  const isHit = new Array<boolean>(text.length).fill(false);
  for (const { term, start, end } of indexTokens(text)) {
    if (wanted.has(term)) isHit.fill(true, start, end);
  }
  const starts = isHit.flatMap((hit, offset) => (hit === isHit[offset - 1] ? [] : [offset]));
  return starts.map((start, index) => ({
    text: text.slice(start, starts[index + 1]),
    isHit: isHit[start] === true,
  }));
}
