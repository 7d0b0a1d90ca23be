/**
 * How two texts differ when one character makes the difference: another one, one more, one less. Null when they
 * are alike or differ in more; `at` is the place in the first.
 *
 * @source Levenshtein distance of one, decided in one pass
 */
export function oneCharacterApart(
  one: string,
  other: string,
): { readonly kind: 'other' | 'more' | 'less'; readonly at: number } | null {
  const difference = one.length - other.length;
  if (Math.abs(difference) > 1 || one === other) return null;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (difference === 0) return one.slice(at + 1) === other.slice(at + 1) ? { kind: 'other', at } : null;
  if (difference === 1) return one.slice(at + 1) === other.slice(at) ? { kind: 'more', at } : null;
  return one.slice(at) === other.slice(at + 1) ? { kind: 'less', at } : null;
}

/**
 * Finds the listed title that a text is one character away from, by the titles with one character left out.
 *
 * @source Symmetric delete: two texts one character apart share a text with one character less
 */
export class NearTitles {
  private readonly shortened = new Map<string, string[]>();

  constructor(titles: readonly string[]) {
    for (const title of titles) {
      for (const short of [title, ...withoutOne(title)]) {
        const known = this.shortened.get(short) ?? [];
        if (!known.includes(title)) this.shortened.set(short, [...known, title]);
      }
    }
  }

  /** The title one character away, or null when there is none or the text is a title itself. */
  find(text: string): string | null {
    if (text.length < 4) return null;
    for (const short of [text, ...withoutOne(text)]) {
      const near = this.shortened
        .get(short)
        ?.find((title) => title.length >= 5 && oneCharacterApart(text, title) !== null);
      if (near !== undefined) return near;
    }
    return null;
  }
}

function withoutOne(text: string): readonly string[] {
  return Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1));
}
