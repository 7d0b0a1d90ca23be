/**
 * What characters count as when a text is searched: another character, several (`㎡` as `m2`), or nothing at
 * all (`''`, read over). A character that is not named counts as itself.
 */
export interface Folding {
  /** Name and version; it stands in every snapshot that was built with it. */
  readonly name: string;
  readonly characters: ReadonlyMap<string, string>;
}

/** One step of a folding: what a single character becomes. */
export type FoldCharacter = (character: string) => string;

// What lies outside is written in one way only: the rarest ideographs, private use, unassigned.
const foldableRanges = [
  [0x0, 0xd7ff],
  [0xe000, 0xffff],
  [0x10000, 0x1ffff],
  [0x20000, 0x2fa1f],
  [0xe0000, 0xe01ef],
] as const;

/**
 * Builds a folding from steps, each applied to every character that the step before it left.
 *
 * @param name  name and version of the whole, e.g. `variants/1`.
 */
export function makeFolding(name: string, steps: readonly FoldCharacter[]): Folding {
  const characters = new Map<string, string>();
  for (const [first, last] of foldableRanges) {
    for (let point = first; point <= last; point += 1) {
      const character = String.fromCodePoint(point);
      const folded = steps.reduce((text, step) => eachCharacter(text, step), character);
      if (folded !== character) characters.set(character, folded);
    }
  }
  return { name, characters };
}

/** A text as the folding reads it. */
export function foldText(text: string, { characters }: Folding): string {
  return eachCharacter(text, (character) => characters.get(character) ?? character);
}

/** Full-width, half-width, circled and other compatibility forms as the plain ones (NFKC). */
export const foldWidth: FoldCharacter = (character) => character.normalize('NFKC');

/** Capital letters as small ones. */
export const foldCase: FoldCharacter = (character) => character.toLowerCase();

const readOver = /[\p{P}\p{S}\p{Z}\p{M}\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]/u;

/** What is no letter, ideograph or digit as nothing: punctuation, symbols, spaces, what does not show. */
export const skipInserted: FoldCharacter = (character) => (readOver.test(character) ? '' : character);

/** A step that replaces characters by a table, given as pairs written one after the other (`國国學学`). */
export function foldByTable(pairs: string): FoldCharacter {
  const characters = [...pairs];
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2)
    table.set(characters[at] ?? '', characters[at + 1] ?? '');
  return (character) => table.get(character) ?? character;
}

function eachCharacter(text: string, step: FoldCharacter): string {
  if (text.length === 1) return step(text);
  let folded = '';
  for (const character of text) folded += step(character);
  return folded;
}
