/**
 * A folded copy of a text for searching, with the way back. Unit `i` of `text` was made from the source
 * units `starts[i]` up to, not including, `ends[i]`.
 */
export interface Shadow {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]$/u;
const whitespace = /^\s$/u;
const control = /^\p{Cc}$/u;

/**
 * Folds what a reader cannot tell apart: full-width and compatibility forms become the plain ones (NFKC,
 * character by character), spaces of any width become one kind of space, and characters that do not show
 * (zero-width, control, variation selectors, combining strokes, direction marks) are left out. Line breaks stay,
 * letters keep their case. The source itself is never changed.
 */
export function shadowOf(text: string): Shadow {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const shown = fold(character);
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    folded.push(shown);
    start = end;
  }
  return { text: folded.join(''), starts, ends };
}

/** The source offsets that a non-empty range of the shadow stands for; whole characters, never half a pair. */
export function sourceRangeOf(
  shadow: Shadow,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return { start: shadow.starts[start] ?? 0, end: shadow.ends[end - 1] ?? 0 };
}

function fold(character: string): string {
  const code = character.charCodeAt(0);
  const isPlain = (code >= 0x20 && code < 0x7f) || (code >= 0x3400 && code <= 0x9fff) || code === 0x0a;
  if (isPlain) return character;
  if (invisible.test(character)) return '';
  if (whitespace.test(character)) return ' ';
  if (control.test(character)) return '';
  return [...character.normalize('NFKC')].filter((part) => !invisible.test(part)).join('');
}
